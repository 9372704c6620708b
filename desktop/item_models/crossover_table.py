"""The crossovers of one criterion as a table, the nearest first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.item_models.results import Column, Entry, Row, Table
from mcda.model.ties import rising
from mcda.report import figures

if TYPE_CHECKING:
    from mcda.sensitivity.firmness import Crossover, OneWay


def tr(text: str) -> str:
    """Translate a text of this table."""
    return QCoreApplication.translate("CrossoverTable", text)


def crossover_table(one_way: OneWay, criterion: str, *, leader_only: bool = False) -> Table:
    """Return the crossovers on a criterion's way from 0 to 100 %, in words.

    `leader_only` keeps those where the first place changes hands.
    """
    ranking = one_way.ranking
    met = [crossover for crossover in one_way.on(criterion) if crossover.leader or not leader_only]
    met = rising(met, lambda crossover: abs(crossover.change))
    names = {package.id: package.name for package in ranking.packages}
    rows = []
    for number, found in enumerate(met):
        words = _words(found, names)
        first = tr("first place") if found.leader else ""
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
        Column(tr("Change"), tr("Percentage points from the present weight"), width=72),
        Column(
            tr("Leader"), tr("Whether the first place changes hands"), "leader", False, width=88
        ),
        Column(tr("What happens"), trailing=False, wide=True),
    )
    return Table(tr("Weight"), columns, tuple(rows))


def _words(found: Crossover, names: Mapping[str, str]) -> str:
    """Say who overtakes whom as the weight moves away from where it is."""
    above, below = names[found.above], names[found.below]
    at = figures.percent(found.at)
    if found.at >= found.now:
        return tr("{one} overtakes {other} above {at}").format(one=above, other=below, at=at)
    return tr("{one} overtakes {other} below {at}").format(one=below, other=above, at=at)
