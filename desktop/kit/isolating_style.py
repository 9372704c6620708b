"""Buttons and boxes whose words read by their own letters in a window from the right, and fields
whose text begins there.

Fusion lays every text out in the direction of the window: "2254 road map" would read as
"road map 2254" there, and "Print…" as "…Print" (Unicode Standard Annex 9, 2023, section 3.3.1).
What is typed into a field stands on the side of its own letters, away from its caption.
"""

from __future__ import annotations

from typing import Final, overload

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QProxyStyle, QWidget

from mcda.words.isolate import on_its_own

_FROM_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute


class IsolatingStyle(QProxyStyle):
    """Fusion with each text isolated from the direction of the window."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawItemText(
        self,
        painter: QPainter,
        rect: QRect,
        flags: int,
        pal: QPalette | Qt.GlobalColor | QColor,
        enabled: bool,
        text: str,
        textRole: QPalette.ColorRole = QPalette.ColorRole.NoRole,  # noqa: N803
    ) -> None:
        told = "\n".join(on_its_own(line) for line in text.split("\n")) if text else text
        super().drawItemText(painter, rect, flags, pal, enabled, told, textRole)

    @overload
    def polish(self, it: QApplication, /) -> None: ...
    @overload
    def polish(self, it: QWidget, /) -> None: ...
    @overload
    def polish(self, it: QPalette | Qt.GlobalColor | QColor, /) -> None: ...

    def polish(self, it, /):  # type: ignore[no-untyped-def]
        if isinstance(it, QLineEdit | QPlainTextEdit):
            _turn(it, Qt.AlignmentFlag.AlignLeading, _FROM_RIGHT)
        super().polish(it)

    @overload
    def unpolish(self, it: QApplication, /) -> None: ...
    @overload
    def unpolish(self, it: QWidget, /) -> None: ...

    def unpolish(self, it, /):  # type: ignore[no-untyped-def]
        if isinstance(it, QLineEdit | QPlainTextEdit):
            _turn(it, _FROM_RIGHT, Qt.AlignmentFlag.AlignLeading)
        super().unpolish(it)


def _turn(field: QLineEdit | QPlainTextEdit, own: Qt.AlignmentFlag, to: Qt.AlignmentFlag) -> None:
    """Let a field's text stand elsewhere if it stands where `own` says: figures stay at the end."""
    if isinstance(field, QPlainTextEdit):
        option = field.document().defaultTextOption()
        if option.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask == own:
            option.setAlignment(to)
            field.document().setDefaultTextOption(option)
    elif field.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask == own:
        upright = field.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
        field.setAlignment(to | upright)
