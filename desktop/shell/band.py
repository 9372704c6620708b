"""The thin band above everything: how the case may be passed on, and that a sample is one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel

from desktop.kit.theme import SMALL_PX, font, theme
from desktop.session.session import Session
from desktop.words import _


class Band(QLabel):
    """Seen while a case with a marking, or a sample, is open."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("band")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        spaced = font(SMALL_PX)
        spaced.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, theme().zoom)
        self.setFont(spaced)

    def show_case(self, session: Session) -> None:
        """Show the marks of the case as it now is."""
        case = session.case if session.is_open else None
        marks = (
            (case.marking, _("ILLUSTRATIVE SAMPLE") if case.illustrative else "") if case else ()
        )
        text = "  ·  ".join(mark for mark in marks if mark)
        self.setText(text)
        self.setVisible(bool(text))
