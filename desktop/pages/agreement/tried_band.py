"""The band over a table of what is tried out: what it is, what keeping it rewrites, and back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from desktop.kit.labels import paragraph, push
from desktop.kit.laid import in_row
from desktop.kit.told_as import GROUP
from desktop.words import _


class TriedBand(QFrame):
    """Hidden while nothing is tried; `kept` and `left` follow its buttons."""

    told_as = GROUP
    kept = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "tried")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = paragraph()
        self.keep = push(_("Keep"), lambda: self.kept.emit())
        self.back = push(_("Back to the case"), lambda: self.left.emit())
        in_row(
            (self.words, 1),
            (self.keep, 0, Qt.AlignmentFlag.AlignVCenter),
            (self.back, 0, Qt.AlignmentFlag.AlignVCenter),
            of=self,
            gap=8,
            edges=(8, 4, 8, 4),
        )
        self.hide()

    def show_trial(self, words: str, rewrites: str) -> None:
        """Show what is tried (rich text) and what keeping it would do to the case."""
        self.words.setText(f"{words}<br>{rewrites}")
        self.setAccessibleName(_("Tried out, not in the case"))
        self.keep.setAccessibleDescription(rewrites)
        self.show()
