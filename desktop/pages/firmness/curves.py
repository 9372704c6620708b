"""Firmness: every package's score as the chosen criterion's weight moves, and all crossovers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop.kit.card import Card, on_card
from desktop.kit.charts.view import ChartView
from desktop.kit.in_sight import InSight
from desktop.kit.labels import paragraph
from desktop.kit.laid import fill, in_column
from desktop.kit.result_table import ResultTable
from desktop.kit.results import Column, Entry, Row, Table
from desktop.kit.slices import Steps
from desktop.kit.theme import GRID_PX
from desktop.session.session import Session
from desktop.words import _
from mcda.figures.chart_specs import curves
from mcda.methods.rank import Ranking
from mcda.model.ids import of_id
from mcda.sensitivity.firmness import Crossover, OneWay
from mcda.sensitivity.trial import leaf_mask
from mcda.words import figures

SAME = 5e-5
"""Weights that differ by less are printed alike."""


MOST = 60
"""Nobody reads the thousands that a large case has."""


class CurvesPart(QWidget):
    """The curves with their crossovers marked; the same crossovers as a table."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.curves = ChartView(lambda: session.case)
        self.crossovers = ResultTable(_("Crossovers"))
        self._none = paragraph("", "quiet")
        self._card = Card(" ")
        self._below = InSight(self._card)
        fill(self._card.body, self.crossovers, self._none)
        pictured = on_card((self.curves, 1))
        in_column(pictured, self._card, of=self, gap=2 * GRID_PX)

    def pieces(
        self, one_way: OneWay, own: Ranking, criterion: str, *, live: bool = False
    ) -> Steps[None]:
        """Show what a criterion's weight does, from 0 to 100 %; `own` is the case's ranking."""
        mask = leaf_mask(one_way.ranking.case.tree, criterion)
        weight = float(one_way.ranking.weights.vector[mask].sum())
        of_case = float(own.weights.vector[mask].sum())
        tried = abs(weight - of_case) > SAME
        spec = replace(curves(one_way, criterion), case_now=of_case if tried else None)
        yield
        if live:
            self.curves.set_spec(spec, live=True)
        else:
            yield from self.curves.filled(spec)
        yield
        tells = (one_way, criterion, (weight, of_case if tried else None))
        self._below.show(lambda: self._tell(*tells, live=live), live=live)

    def say_waiting(self) -> None:
        """Say that the crossovers for the weights as they now are come later."""
        self._card.set_subtitle(_("Being worked out…"))

    def _tell(
        self,
        one_way: OneWay,
        criterion: str,
        weights: tuple[float, float | None],
        *,
        live: bool,
    ) -> None:
        """Tell the crossovers; `weights` are the one in force and the case's, if another."""
        weight, of_case = weights
        name = of_id(one_way.ranking.case.criteria, criterion).name
        table = crossover_table(one_way, criterion)
        said = _("Now {weight}, the others in proportion", weight=figures.percent(weight))
        if of_case is not None:
            said = _(
                "Tried {weight} (case {case}), the others in proportion",
                weight=figures.percent(weight),
                case=figures.percent(of_case),
            )
        if len(table.rows) < (count := one_way.count_on(criterion)):
            told = _("{n} of {all} crossovers, the nearest", n=len(table.rows), all=count)
            said = f"{said} \N{MIDDLE DOT} {told}"
        self._card.set_title(
            _("Crossovers while {name} weighs from 0 to 100 %", name=name),
            said,
        )
        self.crossovers.setVisible(bool(table.rows))
        self.crossovers.set_table(table, live=live)
        self._none.setVisible(not table.rows)
        self._none.setText(_("No two packages swap, whatever {name} weighs.", name=name))


def crossover_table(one_way: OneWay, criterion: str) -> Table:
    """Return the crossovers on a criterion's way from 0 to 100 %, in words: the `MOST` nearest,
    and those where the first place changes hands.
    """
    ranking = one_way.ranking
    met = one_way.nearest_on(criterion, MOST)
    names = ranking.case.names.packages
    rows = []
    for number, found in enumerate(met):
        words = _words(found, names)
        first = _("first place") if found.leader else ""
        change = f"{figures.signed(100 * found.change)}"
        rows.append(
            Row(
                figures.percent(found.at),
                (
                    Entry(change, abs(found.change), "quiet"),
                    Entry(first, 0.0 if found.leader else 1.0, "below"),
                    Entry(words, words),
                ),
                str(number),
            )
        )
    present = _("Percentage points from the weight now")
    if ranking.weights.of_case is not None:
        present = _("Percentage points from the weight tried")
    columns = (
        Column(_("Change"), present, width=72),
        Column(_("Leader"), _("Whether the first place changes hands"), "leader", False, width=88),
        Column(_("What happens"), trailing=False, wide=True),
    )
    return Table(_("Weight"), columns, tuple(rows))


def _words(found: Crossover, names: Mapping[str, str]) -> str:
    """Say who overtakes whom as the weight moves away from where it is."""
    above, below = names[found.above], names[found.below]
    at = figures.percent(found.at)
    if found.at >= found.now:
        return _("{one} overtakes {other} above {at}", one=above, other=below, at=at)
    return _("{one} overtakes {other} below {at}", one=below, other=above, at=at)
