"""What to sample: how weights and open scores are drawn, how many and from which seed.

What can't be used stays as typed, is framed and said in words; `chosen` is only
emitted with a plan that can be carried out, so the last complete result stays.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.kit.choosers import offer
from desktop.kit.flow import Flow
from desktop.kit.labels import captioned, paragraph
from desktop.kit.laid import in_column
from desktop.kit.live_fields import LiveLine
from desktop.kit.number_form import shown, typed
from desktop.kit.theme import GRID_PX, theme
from desktop.pages.firmness.statements_editor import StatementsEditor
from desktop.words import _, text
from mcda.errors import Problem, RefusedError
from mcda.methods.rank import Ranking
from mcda.model.numbers import format_number, parse_number, parse_whole
from mcda.model.settings_names import Settings
from mcda.sensitivity.plan import WAYS, Plan, refuse_unfit_plan
from mcda.sensitivity.score_draws import SHAPE_WORDS

FIELD_PX = 92


class SamplingSettings(QWidget):
    """`chosen` when another plan is to be carried out; `numbers` gives samples and seed typed.

    Samples and seed belong to the case, so whoever listens to `numbers` puts them
    there, and shows the settings again.
    """

    chosen = Signal()
    numbers = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self.plan = Plan(Settings().samples, Settings().seed)
        self.way = QComboBox()
        self.shape = QComboBox()
        self.concentration = LiveLine(_("How closely weights gather round the stated ones"))
        self.samples = LiveLine(_("Number of samples"))
        self.seed = LiveLine(_("Seed of the random numbers"))
        self.statements = StatementsEditor()
        self.problem = paragraph("", "error")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.hide()
        self._captions: dict[QWidget, str] = {}
        self._held: dict[QWidget, QWidget] = {}
        self._lay_out()
        self._connect()
        self._show_plan()

    def show_settings(self, settings: Settings, ranking: Ranking) -> None:
        """Take samples and seed from a case, and the statements that a ranking suggests."""
        self.plan = replace(self.plan, samples=settings.samples, seed=settings.seed)
        self._held[self.shape].setVisible(not ranking.table.exact)
        self.statements.show_ranking(ranking)
        for field, value in ((self.samples, settings.samples), (self.seed, settings.seed)):
            if not (field.hasFocus() and field.isModified()):
                field.show_text(str(value))
        self._take_statements()

    def take_up(self, plan: Plan) -> None:
        """Go on with a plan that was chosen before; says nothing of it."""
        for box, key in ((self.way, plan.way), (self.shape, plan.shape)):
            with QSignalBlocker(box):
                box.setCurrentIndex(box.findData(key))
        self.plan = plan
        self._show_plan()

    def refuse(self, problems: tuple[Problem, ...]) -> None:
        """Say why the plan can't be carried out; nothing hides it."""
        words = "\n".join(_("{found}. {remedy}.", found=p.found, remedy=p.remedy) for p in problems)
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _lay_out(self) -> None:
        ways = (
            _("free: all weights alike"),
            _("around the stated ones"),
            _("in an order of importance"),
            _("within bounds"),
        )
        offer(self.way, zip(WAYS, ways, strict=True))
        offer(self.shape, ((name, text(words)) for name, words in SHAPE_WORDS.items()))
        self.way.setAccessibleName(_("How weights are drawn"))
        self.shape.setAccessibleName(_("How open scores spread within their ranges"))
        for field in (self.concentration, self.samples, self.seed):
            field.setFixedWidth(theme().px(FIELD_PX))
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
        line = Flow()
        parts = (
            (self.way, _("Weights")),
            (self.concentration, _("Closeness")),
            (self.shape, _("Open scores")),
            (self.samples, _("Samples")),
            (self.seed, _("Seed")),
        )
        for part, words in parts:
            self._captions[part] = words
            self._held[part] = captioned(words, part, above=True)
            line.addWidget(self._held[part])
        self.concentration.setToolTip(
            _("The larger, the closer: 50 lets a weight of 15 % stray by some 5 points")
        )
        in_column(line, self.statements, self.problem, of=self, gap=GRID_PX)

    def _connect(self) -> None:
        self.way.currentIndexChanged.connect(self._picked)
        self.shape.currentIndexChanged.connect(self._picked)
        self.concentration.left.connect(self._concentration_typed)
        self.samples.left.connect(lambda: self._number_typed(self.samples, "samples"))
        self.seed.left.connect(lambda: self._number_typed(self.seed, "seed"))
        self.statements.changed.connect(self._statements_typed)

    def _picked(self) -> None:
        self.plan = replace(
            self.plan, way=str(self.way.currentData()), shape=str(self.shape.currentData())
        )
        self._show_plan()
        self._take_statements()
        self.refuse(())
        self.chosen.emit()

    def _show_plan(self) -> None:
        around = self.plan.way == "around"
        self._held[self.concentration].setVisible(around)
        self.concentration.show_text(shown(format_number(self.plan.concentration)))
        self.statements.show_way(self.plan.way)

    def _take_statements(self) -> None:
        self.plan = replace(self.plan, statements=self.statements.statements())

    def _statements_typed(self) -> None:
        self._take_statements()
        self.refuse(())
        self.chosen.emit()

    def _concentration_typed(self) -> None:
        value = parse_number(self.concentration.text())
        plan = replace(self.plan, concentration=float("nan") if value is None else value)
        if self._fits(self.concentration, plan) and plan != self.plan:
            self.plan = plan
            self.chosen.emit()

    def _number_typed(self, field: LiveLine, name: str) -> None:
        value = parse_whole(typed(field.text()))
        if value is None:
            why = _("Expected a whole number; the last complete result is shown")
            field.refuse(why)
            self.problem.setText(_("{field}: {why}.", field=self._captions[field], why=why))
            self.problem.show()
            return
        plan = (
            replace(self.plan, samples=value)
            if name == "samples"
            else replace(self.plan, seed=value)
        )
        if self._fits(field, plan):
            field.setModified(False)
            self.numbers.emit(name, value)

    def _fits(self, field: LiveLine, plan: Plan) -> bool:
        """Say whether a plan can be carried out; mark the field and say why, if not."""
        try:
            refuse_unfit_plan(plan)
        except RefusedError as refused:
            self.refuse(tuple(refused.problems))
            field.refuse(self.problem.text())
            return False
        field.mark_wrong(False)
        self.refuse(())
        return True
