"""The crossovers of one criterion as a table, the nearest first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop.kit.results import Column, Entry, Row, Table
from desktop.words import _
from mcda.model.ties import rising
from mcda.words import figures

if TYPE_CHECKING:
    from mcda.sensitivity.firmness import Crossover, OneWay


MOST = 60
"""Nobody reads the thousands that a large case has."""


def crossover_table(one_way: OneWay, criterion: str, *, leader_only: bool = False) -> Table:
    """Return the crossovers on a criterion's way from 0 to 100 %, in words.

    `leader_only` keeps those where the first place changes hands; they are there in any case,
    and of the others the `MOST` nearest.
    """
    ranking = one_way.ranking
    met = [crossover for crossover in one_way.on(criterion) if crossover.leader or not leader_only]
    met = rising(met, lambda crossover: abs(crossover.change))
    met = [one for number, one in enumerate(met) if number < MOST or one.leader]
    names = {package.id: package.name for package in ranking.packages}
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
    columns = (
        Column(_("Change"), _("Percentage points from the present weight"), width=72),
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
