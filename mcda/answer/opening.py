"""What an open score would have to turn out as for the answer to break.

Such a score is missing or an interval, so no number of it is today's. On the way from the low to
the high end of its scale the answer turns at some places. Of the stretches between them with
another answer, which bring nobody in, the nearest to the number that is reckoned with is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from mcda.answer.change import HAIR, Bound
from mcda.answer.paths import Paths
from mcda.answer.settling import open_cells, settled
from mcda.answer.spot import Spot
from mcda.answer.spots import Search
from mcda.model.ties import smallest
from mcda.model.tree import leaves

_INWARD: Final = (2 * HAIR, 2e-3)
"""So far before its end a stretch is asked: further where the method couldn't tell for a while."""


@dataclass(frozen=True, eq=False, slots=True)
class _Stretch:
    """Where one answer stands, from a place of a path up to another, as seen at its beginning.

    On a named scale `levels` are the places in it that can be chosen. It is the `last` up to the
    very end of the path.
    """

    start: float
    end: float
    spot: Spot
    last: bool
    levels: tuple[float, ...] | None

    def nearest(self, t: float) -> float:
        """Return the place in it that is nearest to another."""
        if self.levels is not None:
            return self.levels[smallest([abs(level - t) for level in self.levels])]
        return min(max(t, self.start), max(self.end - (0 if self.last else _INWARD[0]), self.start))

    def told(self, t: float) -> tuple[list[float], Bound]:
        """Return the places that may be told of it, the best first, and how they are meant."""
        if self.last and self.start > 0:
            return [self.nearest(0.0)], Bound.LEAST if self.start < 1 else Bound.EXACTLY
        if self.start > 0 or self.last:
            return [self.nearest(t), (self.start + self.end) / 2], Bound.EXACTLY
        if self.levels is not None:
            return [self.levels[-1]], Bound.MOST if len(self.levels) > 1 else Bound.EXACTLY
        return [max(self.end - inward, self.end / 2) for inward in _INWARD], Bound.MOST


def opening(search: Search) -> Iterator[Spot]:
    """Yield for each open score the nearest number of it that would break the answer, if any."""
    for one in open_cells(search):
        leaf = leaves(search.case)[one.leaf]
        low, high = sorted((leaf.worst or 0.0, leaf.best or 0.0))
        there = settled(search, one, low)
        if there is not None:
            now = search.parties[one.users[0]].ranking.table.matrix[one.package, one.leaf]
            levels = tuple(sorted((level.value - low) / (high - low) for level in leaf.levels))
            spot = _nearest(search, *there, (float(now) - low) / (high - low), levels)
            yield from () if spot is None else (_moved(spot, low, high, levels),)


def _nearest(
    search: Search, there: Search, paths: Paths, today: float, levels: tuple[float, ...]
) -> Spot | None:
    """Return the place on a path nearest to today's at which the answer is broken."""
    found = [one for one in _stretches(search, there, paths, levels) if _breaks(search, one.spot)]
    if not found:
        return None
    away = [abs(one.nearest(today) - today) for one in found]
    chosen = found[smallest(away)]
    places, bound = chosen.told(today)
    for at in places:
        spot = there.look(paths, at, search.state)
        if _same(spot, chosen.spot):
            break
    return replace(spot, away=min(away), bound=bound)


def _stretches(
    search: Search, there: Search, paths: Paths, levels: tuple[float, ...]
) -> Iterator[_Stretch]:
    spots = list(there.turns(paths, search.state))
    ends = [*(one.at for one in spots[1:]), 1.0]
    for spot, end in zip(spots, ends, strict=True):
        last, start = spot is spots[-1], spot.at
        among = tuple(level for level in levels if start <= level and (last or level < end))
        if among or not levels:
            yield _Stretch(start, end, spot, last, among or None)


def _breaks(search: Search, spot: Spot) -> bool:
    """Say whether another answer stands there, which no one more accepts."""
    seen, today = spot.seen, search.verdict
    return bool(seen.differs(today)[0]) and not (spot.improves or seen.keeps(today)[0])


def _same(one: Spot, other: Spot) -> bool:
    return not one.seen.differs(other.seen)[0] and one.improves == other.improves


def _moved(spot: Spot, low: float, high: float, levels: tuple[float, ...]) -> Spot:
    """Return a spot as a change from the end of the scale at which the answer is another one."""
    down = spot.bound is Bound.MOST
    move = replace(
        spot.move,
        before=high if down else low,
        step=low - high if down else high - low,
        reach=1.0,
        stops=np.array(levels) if levels else None,
    )
    return replace(spot, move=move, at=1.0 - spot.at if down else spot.at)
