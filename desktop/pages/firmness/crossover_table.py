"""The crossovers of one criterion as a table, the nearest first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop.kit.results import Column, Entry, Row, Table
from desktop.words import _
from mcda.words import figures

if TYPE_CHECKING:
    from mcda.sensitivity.firmness import Crossover, OneWay


MOST = 60
"""Nobody reads the thousands that a large case has."""


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
