"""What becomes of answers that were given on a scale which the case has since changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.kit.choosers import offer
from desktop.kit.flow import Flow
from desktop.kit.labels import paragraph
from desktop.words import _
from mcda.round.rescale import CHANGED_CODES, Rescale

if TYPE_CHECKING:
    from mcda.round.intake import Intake


class ScaleChoice(QWidget):
    """Hidden while no file that was read has such answers."""

    chosen = Signal()
    """Another choice was made: the files are to be read anew."""

    def __init__(self) -> None:
        super().__init__()
        self.words = paragraph(_("Answers on scales that were changed after sending:"))
        self.words.setWordWrap(False)
        self.choice = QComboBox()
        self.choice.setAccessibleName(_("Answers on scales that were changed after sending"))
        ways = (
            (Rescale.ASK.value, _("Leave them out, ask again")),
            (Rescale.CONVERT.value, _("Convert them to the present scale")),
            (Rescale.AS_IS.value, _("Take them as they are")),
        )
        offer(self.choice, ways)
        line = Flow(self)
        line.addWidget(self.words)
        line.addWidget(self.choice)
        self.choice.activated.connect(lambda _at: self.chosen.emit())
        self.hide()

    @property
    def rescale(self) -> Rescale:
        """What is chosen."""
        return Rescale(self.choice.currentData())

    def show_files(self, intakes: Iterable[Intake]) -> None:
        """Offer the choice if a file needs it; without files nothing is chosen any more."""
        codes = [{problem.code for problem in one.problems} for one in intakes]
        if not codes:
            self.choice.setCurrentIndex(0)
        self.setVisible(any(some & CHANGED_CODES for some in codes))
