"""The working of a ranking, step by step: captions to choose from, and the chosen step's table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.kit.flow import flow
from desktop.kit.labels import label, paragraph
from desktop.kit.laid import in_column
from desktop.kit.number_form import shown
from desktop.kit.result_table import ResultTable
from desktop.kit.theme import GRID_PX
from desktop.pages.ranking.ranking_tables import step_table
from desktop.words import _
from mcda.model.steps import Step


class Working(QWidget):
    """Shows one step of several; the choice stays when the steps are computed anew."""

    def __init__(self) -> None:
        super().__init__()
        self.steps: tuple[Step, ...] = ()
        self.captions = QComboBox()
        self.captions.setAccessibleName(_("Step of the working"))
        self.captions.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.captions.currentIndexChanged.connect(self._show)
        self._symbol = label("", "quiet")
        self._symbol.setTextFormat(Qt.TextFormat.AutoText)
        self._note = paragraph("", "small")
        self.table = ResultTable(_("Working"))
        row = flow(self.captions, self._symbol)
        in_column(row, self._note, self.table, of=self, gap=GRID_PX)

    def set_steps(self, steps: tuple[Step, ...]) -> None:
        """Offer other steps; the chosen caption stays chosen where it is still there."""
        before = self.captions.currentText()
        self.steps = steps
        captions = [step.caption for step in steps]
        self.captions.blockSignals(True)
        self.captions.clear()
        self.captions.addItems(captions)
        if before in captions:
            self.captions.setCurrentIndex(captions.index(before))
        self.captions.blockSignals(False)
        self._show()

    def choose(self, number: int) -> None:
        """Show a step by its number."""
        if 0 <= number < len(self.steps):
            self.captions.setCurrentIndex(number)

    def _show(self) -> None:
        number = self.captions.currentIndex()
        if not 0 <= number < len(self.steps):
            return
        step = self.steps[number]
        self._symbol.setText(step.symbol)
        self._note.setText(shown(step.note))
        self._note.setVisible(bool(step.note))
        self.table.setAccessibleName(step.caption)
        self.table.set_table(step_table(step))
