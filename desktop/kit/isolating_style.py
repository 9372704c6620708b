"""Buttons and boxes whose words read by their own letters in a window from the right.

Fusion lays every text out in the direction of the window: "2254 road map" would read as
"road map 2254" there, and "Print…" as "…Print" (Unicode Standard Annex 9, 2023, section 3.3.1).
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QProxyStyle

from mcda.words.isolate import on_its_own


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
