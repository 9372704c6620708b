"""One stakeholder made ready for paths: what its gains, values and ranks depend on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from mcda.group.acceptance import cells, gain_parts
from mcda.group.summary import Summary
from mcda.methods.rank import Ranking
from mcda.model.arrays import Bools, Floats
from mcda.model.case import Preferences


@dataclass(frozen=True, eq=False)
class Party:
    """One ranked stakeholder at a place of the summary.

    `fallback` is the place of its fallback package, `number` the value of one that is a number;
    None where it has none. `red` and `possible` (m,) are today's red lines.
    """

    place: int
    id: str
    ranking: Ranking
    own: Preferences
    red: Bools
    possible: Bools

    @cached_property
    def shares(self) -> Floats:
        vector = self.ranking.weights.vector
        return np.asarray(vector / vector.sum())

    @cached_property
    def cells(self) -> tuple[Floats, Floats, Floats]:
        """Each score's value 0-1 on its anchors (m x n): at its worse end, middle, better."""
        return _once(*cells(self.ranking.table))

    @cached_property
    def exact(self) -> Floats:
        """The value 0-1 of each score (m x n) on its anchors, NaN where it is open."""
        table = self.ranking.table
        return np.where(table.low == table.high, self.cells[1], np.nan)

    @property
    def valued(self) -> bool:
        """Say whether the packages have values."""
        return self.ranking.values is not None

    @cached_property
    def fallback(self) -> int | None:
        stated = self.own.fallback
        ids = [package.id for package in self.ranking.packages]
        if stated is None or stated.value is not None or stated.package not in ids:
            return None
        return ids.index(stated.package)

    @property
    def number(self) -> float | None:
        return None if self.own.fallback is None else self.own.fallback.value

    @cached_property
    def parts(self) -> tuple[Floats, Floats, Floats]:
        """What each score adds to the gains (m x n) per share of weight, ends and middle."""
        if self.fallback is None:
            return self.cells
        return _once(*gain_parts(self.ranking.table, self.fallback))

    def settled(self, package: int, leaf: int, number: float) -> Party:
        """Return it with one score a number, where its method is `split`."""
        ranking = self.ranking
        table, worth = ranking.table, self._worth(leaf, number)
        low, high, missing = table.low.copy(), table.high.copy(), table.missing.copy()
        low[package, leaf] = high[package, leaf] = number
        missing[package, leaf] = False
        gap = worth - float(self.cells[1][package, leaf])
        values = ranking.values
        if values is not None:
            values = values.copy()
            values[package] += 100 * float(self.shares[leaf]) * gap
        offsets = tuple(part.copy() for part in ranking.prepared.offsets)
        ends = (worth,) if len(offsets) == 1 else ((worth - 1) ** 2, worth**2)
        for part, one in zip(offsets, ends, strict=True):
            part[package, leaf] = one
        ready = replace(ranking.prepared, offsets=offsets)
        table = replace(table, low=low, high=high, missing=missing)
        return replace(self, ranking=replace(ranking, table=table, prepared=ready, values=values))

    def _worth(self, leaf: int, number: float) -> float:
        """Return the value 0-1 of a number on a leaf's anchors."""
        worst, best = float(self.ranking.table.worst[leaf]), float(self.ranking.table.best[leaf])
        return (number - worst) / (best - worst)

    @property
    def split(self) -> bool:
        """Say whether a package's score by the method hangs on no other package's scores."""
        ranking = self.ranking
        kinds = ("linear", "closeness")
        return (
            ranking.normalisation == "anchored"
            and ranking.prepared.kind in kinds
            and not ranking.method.set_dependent
        )


def _once(low: Floats, middle: Floats, high: Floats) -> tuple[Floats, Floats, Floats]:
    """Return ends and middle, as one array three times where no score is open."""
    same = low is middle is high
    exact = same or (np.array_equal(low, middle) and np.array_equal(high, middle))
    return (middle, middle, middle) if exact else (low, middle, high)


def parties_of(seen: Summary) -> tuple[Party, ...]:
    """Return those of a summary who are ranked."""
    return tuple(
        Party(
            j,
            one.id,
            seen.rankings[one.id],
            seen.case.preferences.get(one.id, Preferences()),
            seen.red[:, j],
            seen.red_possible[:, j],
        )
        for j, one in enumerate(seen.stakeholders)
        if one.id in seen.rankings
    )
