"""The line of what is tried out: what is asked for, what is left, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.kit.beside import Beside
from desktop.kit.flow import flow
from desktop.kit.labels import paragraph, push
from desktop.kit.laid import in_row
from desktop.pages.agreement.talks import Talks
from desktop.words import _, html, text
from mcda.negotiation.floors_sentences import left_words
from mcda.negotiation.shown import Shown


class TrialRow(QWidget):
    """`quiet` is what stands there while nothing is tried."""

    left = Signal()

    def __init__(self, quiet: str, *beside: QWidget) -> None:
        super().__init__()
        self._quiet = quiet
        self.words = paragraph(quiet, "quiet")
        self.back = push(_("Back to the case"), lambda: self.left.emit())
        buttons = QWidget()
        buttons.setLayout(flow(*beside, self.back))
        in_row(Beside((self.words, buttons), (1, 0)), of=self)

    def show_trial(self, talks: Talks, shown: tuple[Shown, ...]) -> None:
        """Say what is left; one short line, made anew with each frame of a floor."""
        self.back.setEnabled(talks.asked)
        found, left = talks.found, talks.left()
        if found is None or not talks.asked:
            self.words.setText(self._quiet)
            return
        if left is None:
            self.words.setText(_("<b>Tried out:</b> being counted."))
            return
        gone = talks.out(shown)
        labels = [text(one.name) for one in shown if one.key in gone and one.labels]
        floors, pins = talks.asked_floors(found), talks.pinned(found)
        said = html(left_words(found.deal, floors, pins, left, labels))
        self.words.setText(_("<b>Tried out:</b> {what}", what=said))
