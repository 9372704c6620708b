"""Carrying out, Holding: who would drop what after the last step, and what keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from typing import Final

from PySide6.QtWidgets import QPushButton

from desktop.kit.beside import Beside
from desktop.kit.bloc_row import BlocRow
from desktop.kit.card import Card, on_card
from desktop.kit.flow import Flow, flow
from desktop.kit.labels import paragraph, push
from desktop.kit.laid import fill, in_column
from desktop.kit.result_table import ResultTable
from desktop.kit.theme import GRID_PX
from desktop.pages.carrying.curve_picture import Curve, CurvePicture, Curves
from desktop.pages.carrying.holding_table import Way, paid, table_of, ways_of
from desktop.pages.carrying.part import TrialPart
from desktop.pages.carrying.rich import lines
from desktop.pages.carrying.states_picture import Branch, States, StatesPicture
from desktop.pages.carrying.trial import Trial
from desktop.session.looked_at import LookedAt
from desktop.words import _, text
from mcda.model import edits
from mcda.model.case import Case
from mcda.negotiation import order_sentences as say
from mcda.negotiation.deal import Composition, Deal
from mcda.negotiation.holding import Held, held_at
from mcda.negotiation.holding_sentences import looked
from mcda.negotiation.patience import Holding, Turn, Turns, holdings, turns, with_reversible
from mcda.negotiation.reaching import ranges_of
from mcda.negotiation.steering import Steering
from mcda.words.points import points
from mcda.words.said import together

MOST_TURNS: Final = 4
"""Changes of what can be taken back that are offered to be tried."""
AT_ONCE: Final = 4_096
"""States that are looked at without leaving the window's thread."""


@dataclass(frozen=True, eq=False)
class HoldingFound:
    """The agreement as it is tried, and the ways in which it would hold, or no longer."""

    ways: tuple[Way, ...]
    turns: Turns

    @property
    def now(self) -> Way:
        return self.ways[0]


class HoldingPart(TrialPart):
    """What can be taken back is tried out, and kept where it is meant."""

    def __init__(self, looked_at: LookedAt) -> None:
        super().__init__()
        self.blocs = BlocRow(looked_at)
        self._trial: Trial | None = None
        self._found: HoldingFound | None = None
        self.picture = StatesPicture()
        self.patience = CurvePicture(_("What dropping brings, by patience"))
        self.table = ResultTable(_("Who would drop what, and what the others can take back"))
        self.table.chosen.connect(lambda row, _column: self._choose(row))
        self._owner = ""
        self.words = paragraph()
        self.states = paragraph("", "quiet")
        self.back = push(_("Back to the case"), self._back)
        self.keep = push(_("Keep what can be taken back"), self._keep)
        self.turns: list[QPushButton] = []
        self._lay_out()

    def key(self, trial: Trial) -> object:
        return (trial.deal, trial.target, trial.nothing_back, tuple(sorted(trial.loose.items())))

    def slow(self, trial: Trial) -> str:
        count = prod(map(len, ranges_of(trial.tried_deal, trial.target)))
        return _("Looking at who would drop what") if count > AT_ONCE else ""

    def work_out(self, trial: Trial, steering: Steering) -> HoldingFound:
        deal, target = trial.tried_deal, trial.target
        steering.at(0.0)
        turning = turns(deal, target, trial.back)
        ways = [_way(deal, target, trial, None)]
        # One change is shown beside it: what makes it hold first, and of these paying by and by.
        best = sorted(
            turning.found,
            key=lambda one: (not one.holds, not one.reversible, not paid(deal, one.measures)),
        )[:1]
        for one in best:
            steering.at(0.5)
            other = with_reversible(deal, target, one.measures, one.reversible)
            ways.append(_way(other, target, trial, one))
        return HoldingFound(tuple(ways), turning)

    def sentence(self, trial: Trial, found: HoldingFound) -> str:
        """Return whether the package holds by itself, and who would break it."""
        deal, held = trial.tried_deal, found.now.holdings
        broken = [one for one in held if one.patience is None]
        if broken:
            worst = max(broken, key=lambda one: one.gain)
            said = _(
                "It does not hold by itself: {owner} gains {gain} by going back, and the others "
                "can take back {cost}.",
                owner=deal.sides[worst.side].label,
                gain=text(points(worst.gain)),
                cost=text(points(worst.cost)),
            )
            return together((said, *_otherwise(deal, found)))
        most = max((one.patience or 0.0 for one in held), default=0.0)
        if most == 0.0:
            return _("Nobody would drop anything after the last step.")
        said = _(
            "It holds by itself from a patience of {patience}.", patience=say.least_patience(most)
        )
        return _("As tried out: {sentence}", sentence=said) if trial.loose else said

    def show_found(self, trial: Trial, found: HoldingFound) -> None:
        """Show what holds the package under what is tried out."""
        self._trial, self._found = trial, found
        deal = trial.tried_deal
        self._answer.set_title(
            _("Who would drop what, and what answers it"),
            _("Gains and costs in each owner's own points"),
        )
        table = table_of(deal, trial.target, found.ways)
        self.table.set_table(self.blocs.rows(table), live=True)
        self.words.setText(lines(say.holds(deal, trial.target, one) for one in found.now.holdings))
        self.states.setText(
            lines(
                (
                    *((looked(found.now.held),) if found.now.held else ()),
                    _(
                        "The four tests are Nash, GMR, SMR and SEQ: an answer is believed when "
                        "those who give it are better off giving it. Patience: the weight of the "
                        "next period against this one."
                    ),
                ),
                " ",
            )
        )
        self._offer(deal, found.turns)
        self.back.setEnabled(bool(trial.loose))
        self.keep.setEnabled(bool(trial.loose))
        self._show_pictures()

    def _choose(self, row: str) -> None:
        self._owner = row.partition("/")[0]
        self._show_pictures()

    def _show_pictures(self) -> None:
        trial, found = self._trial, self._found
        if trial is None or found is None or not found.now.holdings:
            return
        deal = trial.tried_deal
        held = found.now.holdings
        ids = [deal.sides[one.side].id for one in held]
        row = ids.index(self._owner) if self._owner in ids else _most(held)
        one, side = held[row], deal.sides[held[row].side]
        title = (
            _("Going back brings {owner} {gain}", owner=side.label, gain=text(points(one.gain)))
            if one.gain > 0
            else _("Going back brings {owner} nothing", owner=side.label)
        )
        self._pictured.set_title(title, _("Against keeping the agreement, in its own points"))
        branches = [_branch(deal, way, row) for way in found.ways]
        if len({(one.gain, one.left) for one in branches}) < len(branches):
            branches = branches[:1]
        dropped = ", ".join(say.changed(deal, trial.target, one.dropped)) or _("nothing")
        self.picture.show_states(States(side.label, dropped, tuple(branches)))
        ways = [way.holdings[row] for way in found.ways[: len(branches)]]
        told = next((i for i, way in enumerate(ways) if way.patience is not None), 0)
        made = "" if told == 0 else branches[told].words
        title = _patience_title(ways[told], side.label, made)
        self._by_patience.set_title(title, _("What dropping brings, answer included"))
        self.patience.show_curves(_patience(branches, ways))

    def _offer(self, deal: Deal, found: Turns) -> None:
        for button in self.turns:
            button.deleteLater()
        self.turns = []
        self._turned.setText(lines(say.all_turned(deal, found.found)))
        if not found.found:
            self._turned.setText(
                (
                    _("There are too many measures to look for what would turn it."),
                    _("No single measure would turn it."),
                    _("No one or two measures would turn it."),
                )[found.looked]
            )
        for one in found.found[:MOST_TURNS]:
            names = say.turned_measures(deal, one)
            words = (
                _("Let {measures} be taken back", measures=names)
                if one.reversible
                else _("Let {measures} stay for good", measures=names)
            )
            button = push(words, lambda _checked=False, turn=one: self._try(turn))
            self._row.addWidget(button)
            self.turns.append(button)

    def _try(self, turn: Turn) -> None:
        if self._trial is not None:
            self._trial.loose |= dict.fromkeys(turn.measures, turn.reversible)
            self.tried.emit()

    def _back(self) -> None:
        if self._trial is not None:
            self._trial.loose.clear()
            self.tried.emit()

    def _keep(self) -> None:
        if self._trial is None:
            return
        measures = self._trial.deal.measures
        chosen = {measures[m].id: loose for m, loose in self._trial.loose.items()}

        def keep(case: Case) -> Case:
            for measure, reversible in chosen.items():
                case = edits.change_measure(case, measure, reversible=reversible)
            return case

        self.kept.emit(_("Keep what can be taken back"), keep)

    def _lay_out(self) -> None:
        self._pictured = on_card(self.picture)
        self._by_patience = on_card(self.patience)
        self._answer = on_card(self.blocs, self.table, self.words, self.states)
        offers = Card(_("What would turn it"), _("Trying it out does not change the case"))
        self._row = Flow()
        self._turned = paragraph()
        fill(offers.body, self._turned, self._row, flow(self.back, self.keep))
        pictures = Beside((self._pictured, self._by_patience), (4, 3))
        in_column(pictures, self._answer, offers, of=self, gap=2 * GRID_PX)


def _way(deal: Deal, target: Composition, trial: Trial, turn: Turn | None) -> Way:
    held: Held | None = held_at(deal, target, together=False)
    return Way(holdings(deal, target, trial.back), held, turn, ways_of(deal, turn))


def _most(held: tuple[Holding, ...]) -> int:
    """Return the row of the owner that gains most by dropping, those first whom nothing holds."""
    return max(range(len(held)), key=lambda i: (held[i].patience is None, held[i].gain, -i))


def _otherwise(deal: Deal, found: HoldingFound) -> list[str]:
    """Return the sentence on the way that would hold it."""
    for way in found.ways[1:]:
        if way.turn is not None and way.turn.holds:
            return [lines([say.turned(deal, way.turn)])]
    return []


def _branch(deal: Deal, way: Way, row: int) -> Branch:
    one = way.holdings[row]
    answer = ", ".join(say.changed(deal, one.dropped, one.answered)) if one.gain > 0 else ""
    holds = one.patience is not None
    return Branch(way.short, one.gain, one.gain - one.cost if one.gain > 0 else 0.0, answer, holds)


def _patience_title(one: Holding, owner: str, made: str) -> str:
    if one.gain <= 0:
        return _("{owner} keeps it however impatient", owner=owner)
    if one.patience is None:
        return _("No patience makes {owner} keep it", owner=owner)
    patience = say.least_patience(one.patience)
    if made:
        return _(
            "With {made} {owner} keeps it from a patience of {patience}",
            made=made,
            owner=owner,
            patience=patience,
        )
    return _("{owner} keeps it from a patience of {patience}", owner=owner, patience=patience)


def _patience(branches: list[Branch], held: list[Holding]) -> Curves:
    curves = tuple(
        Curve(one.words, ((0.0, one.gain), (1.0, one.left)), quiet=not one.holds)
        for one in branches
    )
    found = [one.patience for one in held if one.patience]
    marks = tuple((x, 0.0, say.least_patience(x)) for x in found)
    shaded = (found[0], 1.0, _("holds by itself")) if found else None
    level = (0.0, "")
    return Curves(_("patience"), 0.0, 1.0, curves, level, marks, shaded)
