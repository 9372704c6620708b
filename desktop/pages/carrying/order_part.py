"""Carrying out, Order: the picture, the steps to be dragged, and who can move first."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QCheckBox

from desktop.kit.beside import Beside
from desktop.kit.bloc_row import BlocRow
from desktop.kit.card import Card, on_card
from desktop.kit.flow import flow
from desktop.kit.labels import paragraph, push
from desktop.kit.laid import fill, in_column
from desktop.kit.theme import GRID_PX
from desktop.pages.carrying.part import TrialPart
from desktop.pages.carrying.rich import lines
from desktop.pages.carrying.step_list import StepList
from desktop.pages.carrying.steps_picture import Line, Steps, StepsPicture
from desktop.pages.carrying.trial import Trial
from desktop.session.looked_at import LookedAt
from desktop.words import _, text
from mcda.negotiation import order_sentences as say
from mcda.negotiation.lattice import Lattice
from mcda.negotiation.order import Exchange, FirstMove, OrderSearch, Stand, Walk, Wishes
from mcda.negotiation.steering import Steering
from mcda.words import figures
from mcda.words.points import points

AT_ONCE: Final = 8_192
"""States that are looked at without leaving the window's thread."""


MOST_FOR_PAIRS: Final = 4_096
"""States up to which steps at the same time are looked for."""


class OrderPart(TrialPart):
    """The order, tried out by moving steps."""

    def __init__(self, looked_at: LookedAt) -> None:
        super().__init__()
        self._looked_at = looked_at
        self.blocs = BlocRow(looked_at)
        self._trial: Trial | None = None
        self._found: OrderFound | None = None
        self.picture = StepsPicture()
        self.steps = StepList()
        self.best = push(_("Back to the best order"), self._back)
        self.owners_only = QCheckBox(_("Only owners' exposure counts"))
        self.nothing_back = QCheckBox(_("Nothing is taken back"))
        self.first = paragraph()
        self.how = paragraph("", "quiet")
        self._pictured = on_card(self.blocs, self.picture, paragraph(_legend(), "small"))
        self._lay_out()
        self.steps.moved.connect(self._move)
        for box in (self.owners_only, self.nothing_back):
            box.toggled.connect(self._wished)

    def key(self, trial: Trial) -> object:
        loose = tuple(sorted(trial.loose.items()))
        return (trial.deal, trial.target, trial.owners_only, trial.nothing_back, loose)

    def slow(self, trial: Trial) -> str:
        count = Lattice(trial.deal, trial.target).count
        if count <= AT_ONCE:
            return ""
        return _("Looking at {count} states for the best order", count=figures.count(count))

    def work_out(self, trial: Trial, steering: Steering) -> OrderFound:
        return find_order(trial, steering)

    def sentence(self, trial: Trial, found: OrderFound) -> str:
        return lines([say.headline(found.search, found.walk(trial.columns))])

    def show_found(self, trial: Trial, found: OrderFound) -> None:
        """Show the order that is tried out beside the best one."""
        self._trial, self._found = trial, found
        walk = found.walk(trial.columns)
        title = (
            _("As tried: what each would have against today if everyone else stopped")
            if trial.columns
            else _("What each would have against today if everyone else stopped")
        )
        self._pictured.set_title(title, _("After each step, in each stakeholder's own points"))
        self.blocs.show_case()
        whose = {one.id for one in self._looked_at.stakeholders}
        self.picture.show_steps(_steps(found.search, walk, found.best, whose))
        self.steps.show_steps(_lines(found.search, walk))
        self.best.setEnabled(bool(trial.columns))
        for box, on in (
            (self.owners_only, trial.owners_only),
            (self.nothing_back, trial.nothing_back),
        ):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)
        self._show_words(found, walk)

    def _show_words(self, found: OrderFound, walk: Walk) -> None:
        search, deal = found.search, found.search.deal
        told = say.first_moves(search, found.moves)
        told += filter(None, (say.traded(search, walk, found.front),))
        told += filter(None, (say.last_card(deal, walk, search.last_card(walk)),))
        told += [say.exchanged(deal, one) for one in found.exchanges]
        self.first.setText(lines(told, "<br><br>"))
        self.how.setText(lines([*map(say.breaks, walk.broken), say.how(search)]))

    def _move(self, step: int, to: int) -> None:
        if self._trial is not None and self._found is not None:
            self._trial.move(self._found.best.columns, step, to)
            self.tried.emit()

    def _back(self) -> None:
        if self._trial is not None:
            self._trial.columns = ()
            self.tried.emit()

    def _wished(self) -> None:
        if self._trial is not None:
            self._trial.owners_only = self.owners_only.isChecked()
            self._trial.nothing_back = self.nothing_back.isChecked()
            self.tried.emit()

    def _lay_out(self) -> None:
        listed = Card(_("Steps"), _("Drag a step to try another order; the case stays as it is"))
        listed.body.addWidget(self.steps)
        listed.body.addLayout(flow(self.best))
        beside = Card(_("Who moves first, and what keeps the others in"))
        fill(beside.body, self.first, self.owners_only, self.nothing_back, self.how)
        under = Beside((listed, beside), (3, 2))
        in_column(self._pictured, under, of=self, gap=2 * GRID_PX)


def _legend() -> str:
    return _(
        "Thick: as tried. Thin: the best order. Hatched: exposed. ◆ tempted: better off stopping "
        "here than finishing. Dotted: what finishing brings."
    )


def _steps(search: OrderSearch, walk: Walk, best: Walk, whose: Collection[str]) -> Steps:
    deal = search.deal
    lines = [
        Line(
            side.label,
            tuple(float(one.stopped[i]) for one in walk.stands),
            tuple(float(one.stopped[i]) for one in best.stands),
            tuple(float(one.temptation[i]) for one in walk.stands),
            float(walk.stands[-1].values[i]),
        )
        for i, side in enumerate(deal.sides)
        if side.id in whose
    ]
    owners = tuple(tuple(_owners(search, one)) for one in walk.steps)
    steps = tuple(
        (deal.measures[one.measure].label, deal.measures[one.measure].levels[one.level].name)
        for one in walk.steps
    )
    return Steps(owners, steps, tuple(lines))


def _owners(search: OrderSearch, one: Stand) -> list[str]:
    sides = search.deal.sides
    return [sides[o].label for o in search.deal.measures[one.measure].owners]


def _lines(search: OrderSearch, walk: Walk) -> list[str]:
    """Return each step in one line, with who is exposed after it and who tempted."""
    found = []
    for number, one in enumerate(walk.steps, 1):
        # An owner who is not ranked is no party to the deal.
        who = f"{owner}: " if (owner := ", ".join(_owners(search, one))) else ""
        parts = [f"{number}  {who}{text(say.done(search.deal, one))}"]
        for words, numbers in ((_("exposed"), one.exposure), (_("tempted"), one.temptation)):
            named = [
                f"{side.label} {text(points(float(x)))}"
                for side, x in zip(search.deal.sides, numbers, strict=True)
                if x > say.NOTICED
            ]
            if named:
                parts.append(f"{words} {', '.join(named)}")
        found.append("   ·   ".join(parts))
    return found


@dataclass(frozen=True, eq=False)
class OrderFound:
    """The search, its best order, and what does not hang on the order that is tried out."""

    search: OrderSearch
    best: Walk
    front: tuple[tuple[float, float], ...]
    moves: tuple[FirstMove, ...]
    exchanges: tuple[Exchange, ...]

    def walk(self, columns: tuple[int, ...]) -> Walk:
        """Return an order that is tried out; the best one without columns."""
        return self.search.walk(columns) if columns else self.best


def find_order(trial: Trial, steering: Steering) -> OrderFound:
    """Look for the order of a trial's package. Raises RefusedError where there is none."""
    wishes = Wishes(back=trial.back, owners_only=trial.owners_only)
    search = OrderSearch(trial.tried_deal, trial.target, wishes, steering)
    best = search.best()
    steering.at(0.8)
    front, moves = search.front(), search.first_moves()
    steering.at(0.9)
    few = search.count <= MOST_FOR_PAIRS
    held = (False, True) if few else ()
    exchanges = tuple(search.together(third_party=one) for one in held)
    return OrderFound(search, best, front, moves, exchanges)
