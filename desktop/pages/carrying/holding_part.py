"""Carrying out, Holding: who would drop what after the last step, and what keeps it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.kit.card import Card
from desktop.kit.labels import paragraph
from desktop.kit.result_table import ResultTable
from desktop.kit.results import Column, Entry, Row, Table
from desktop.kit.theme import GRID_PX, theme
from desktop.pages.carrying.rich import lines
from desktop.pages.carrying.trial import Trial
from desktop.words import _, text
from mcda.errors import RefusedError
from mcda.negotiation import order_sentences as say
from mcda.negotiation.deal import Composition, Deal
from mcda.negotiation.graph import Sanction
from mcda.negotiation.holding import Hold, holds, states_from
from mcda.negotiation.holding_sentences import TESTS
from mcda.negotiation.patience import Holding, Turn, holdings, turns
from mcda.negotiation.stability import Concept
from mcda.words.figures import signed
from mcda.words.said import listed

MOST_TURNS = 4
"""Changes of what can be taken back that are offered to be tried."""


class HoldingPart(QWidget):
    """`tried` follows each trial of what can be taken back."""

    tried = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trial: Trial | None = None
        self.table = ResultTable(_("Who would drop what, and what the others can take back"))
        self.words = paragraph()
        self.states = paragraph("", "quiet")
        self.back = QPushButton(_("Back to the case"))
        self.back.clicked.connect(self._back)
        self.turns: list[QPushButton] = []
        self._answer = Card()
        for widget in (self.table, self.words, self.states):
            self._answer.body.addWidget(widget)
        self._offers = Card(_("What would turn it"), _("Trying it out does not change the case"))
        self._row = QHBoxLayout()
        self._row.addStretch()
        self._turned = paragraph()
        self._offers.body.addWidget(self._turned)
        self._offers.body.addLayout(self._row)
        self._offers.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(2 * GRID_PX))
        column.addWidget(self._answer)
        column.addWidget(self._offers)

    def show_trial(self, trial: Trial) -> None:
        """Show what holds the package under what is tried out."""
        self._trial = trial
        deal = trial.tried_deal
        found = holdings(deal, trial.target, trial.back)
        tests, note = _tests(deal, trial.target)
        self._answer.set_title(
            _("Who would drop what, and what answers it"),
            _("Gains and costs in each owner's own points"),
        )
        self.table.set_table(_table(deal, trial.target, found, tests), live=True)
        self.words.setText(lines(say.holds(deal, trial.target, one) for one in found))
        self.states.setText(note)
        self._offer(deal, turns(deal, trial.target, trial.back).found)
        self.back.setEnabled(bool(trial.loose))

    def _offer(self, deal: Deal, found: tuple[Turn, ...]) -> None:
        for button in self.turns:
            button.deleteLater()
        self.turns = []
        self._turned.setText(lines(say.turned(deal, one) for one in found))
        if not found:
            self._turned.setText(_("No one or two measures would turn it."))
        for one in found[:MOST_TURNS]:
            names = listed(deal.measures[m].label for m in one.measures)
            words = (
                _("Let {measures} be taken back", measures=names)
                if one.reversible
                else _("Let {measures} stay for good", measures=names)
            )
            button = QPushButton(words)
            button.clicked.connect(lambda _checked=False, turn=one: self._try(turn))
            self._row.insertWidget(self._row.count() - 1, button)
            self.turns.append(button)

    def _try(self, turn: Turn) -> None:
        if self._trial is not None:
            self._trial.set_loose(turn.measures, reversible=turn.reversible)
            self.tried.emit()

    def _back(self) -> None:
        if self._trial is not None:
            self._trial.forget_loose()
            self.tried.emit()


def sentence(trial: Trial) -> str:
    """Return the part's answer: whether the package holds by itself, and who would break it."""
    deal = trial.tried_deal
    found = holdings(deal, trial.target, trial.back)
    broken = [one for one in found if one.patience is None]
    tried = bool(trial.loose)
    if broken:
        worst = max(broken, key=lambda one: one.gain)
        return _(
            "It does not hold by itself: {owner} gains {gain} by going back, and the others can "
            "take back {cost}.",
            owner=deal.sides[worst.side].name,
            gain=text(say.points(worst.gain)),
            cost=text(say.points(worst.cost)),
        )
    most = max((one.patience or 0.0 for one in found), default=0.0)
    if most == 0.0:
        return _("Nobody would drop anything after the last step.")
    held = _("It holds by itself from a patience of {patience}.", patience=say.least_patience(most))
    return _("As tried out: {sentence}", sentence=held) if tried else held


def _tests(deal: Deal, target: Composition) -> tuple[dict[int, Hold], str]:
    """Return each owner's four tests by its position, and what they stand on."""
    try:
        states = states_from(deal, target)
    except RefusedError as refused:
        return {}, lines((one.sentence for one in refused.problems), " ")
    found = holds(states, target, Sanction.SEQUENCE)
    count = f"{states.graph.states:,}"
    note = _(
        "Every owner's own moves, all {count} states reached from here. The four tests are Nash, "
        "GMR, SMR and SEQ: an answer is believed when those who give it are better off giving it. "
        "Patience: the weight of the next period against this one.",
        count=count,
    )
    return {one.members[0]: one for one in found if len(one.members) == 1}, note


def _table(
    deal: Deal, target: Composition, found: tuple[Holding, ...], tests: dict[int, Hold]
) -> Table:
    columns = (
        Column(_("Would drop"), trailing=False, wide=True),
        Column(_("Gain"), width=60),
        Column(_("The others take back"), trailing=False, wide=True),
        Column(_("Costs"), width=60),
        *(
            Column(text(TESTS[concept]), concept.value, width=104, short=concept.value)
            for concept in Concept
        ),
        Column(_("Holds from"), _("Patience from which on it holds"), width=84),
    )
    rows = [
        Row(deal.sides[one.side].name, _entries(deal, target, one, tests), deal.sides[one.side].id)
        for one in found
    ]
    return Table(_("Owner"), columns, tuple(rows))


def _entries(
    deal: Deal, target: Composition, one: Holding, tests: dict[int, Hold]
) -> tuple[Entry, ...]:
    held = tests.get(one.side)
    said = [None if held is None else held.stable[concept] for concept in Concept]
    never = one.patience is None
    holds_from = _("never") if never else _("always")
    if one.patience:
        holds_from = say.least_patience(one.patience)
    return (
        Entry(_named(deal, target, one.dropped) or _("nothing")),
        Entry(signed(one.gain, 0) if one.gain else "", one.gain),
        Entry(_named(deal, one.dropped, one.answered) if one.gain else ""),
        Entry(signed(-one.cost, 0) if one.gain else "", one.cost),
        *(_yes(yes) for yes in said),
        Entry(holds_from, 2.0 if never else one.patience or 0.0, "below" if never else ""),
    )


def _named(deal: Deal, before: Composition, after: Composition) -> str:
    pairs = zip(deal.measures, before, after, strict=True)
    return ", ".join(one.label for one, old, new in pairs if old != new)


def _yes(yes: bool | None) -> Entry:
    if yes is None:
        return Entry("–")
    return Entry(_("yes")) if yes else Entry(_("no"), tone="below")
