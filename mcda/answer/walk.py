"""Many paths walked outward at once, until what is looked for is seen.

Between two neighbouring events nothing that the rule compares changes its sign, so each path is
asked once in each interval, a hair beyond its beginning.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final, NamedTuple

import numpy as np

from mcda.answer.board import Board
from mcda.answer.change import HAIR, What
from mcda.answer.events import leading_events, static_events
from mcda.answer.paths import NOWHERE, WHATS, Paths
from mcda.answer.rule import Verdict, decide
from mcda.answer.ways import AskedForm
from mcda.model.arrays import Bools, Floats, Ints

Wanted = Callable[[Board, Verdict], Bools]
"""Says in which states (B,) what is looked for is there."""

Found = tuple[Ints, Floats, Board, Verdict]
"""Paths, the points on them at which what is looked for is seen first, and what is seen there."""

Limit = Callable[[Ints], Floats]
"""Returns how far some paths are worth walking, as what is found so far allows."""

_WIDEST: Final = 1e-3
"""So far beyond an event a path is asked while the method still can't tell two packages apart."""

_NOISE: Final = 1e-9
"""So much further than the end of a path an event may seem to lie that lies on it."""

_ROUNDS: Final = 10_000
"""No path has as many events; a safeguard against rounding."""

_HALVINGS: Final = 40

_SIDE_BY_SIDE: Final = 20_480
"""So many judgements are made at once where there are fewer paths: fewer rounds cost less."""

_FURTHEST: Final = 16
"""Points of one path that are asked at once."""


class _Ways(NamedTuple):
    """How far some paths (B,) are walked: the last event, how far beyond it they are asked next.

    `last` is the last point at which they were asked.
    """

    rows: Ints
    event: Floats
    gap: Floats
    last: Floats

    def at(self, some: Ints) -> _Ways:
        """Return only some of the paths."""
        return _Ways(self.rows[some], self.event[some], self.gap[some], self.last[some])


class _Ahead(NamedTuple):
    """Events (B, s + 1) and points (B, s) next on some paths, and which points are asked."""

    start: Floats
    point: Floats
    asked: Bools


class Walk:
    """Paths on a board on which everybody stands still whom they don't move.

    `heeded` (P, m) are the packages whose judgements may matter.
    """

    def __init__(
        self, paths: Paths, board: Board, today: Verdict, heeded: Bools, *, leaders: bool = True
    ) -> None:
        self.paths, self.board, self.today, self.heeded = paths, board, today, heeded
        self.leaders = leaders

    def seen(self, rows: Ints, t: Floats) -> Board:
        """Return the states at points of some paths."""
        choice = None if self.board.choice is None else self.board.choice[rows]
        return replace(self.board, moving=self.paths.columns(rows, t), choice=choice)

    def starts(self, wanted: Wanted, rows: Ints) -> Bools:
        """Say of which of some paths the beginning shows what is looked for already."""
        board = self.seen(rows, np.zeros(len(rows)))
        return wanted(board, decide(board))

    def found(
        self, wanted: Wanted, rows: Ints, limit: Limit, start: float = 0.0
    ) -> Iterator[Found]:
        """Yield the first points of some paths that show what is looked for, as they are found.

        They are walked from a `start` on. No point lies beyond its limit, which is asked for anew
        as points are found.
        """
        if self.paths.stops is not None:
            stops = np.where(self.paths.stops > start, self.paths.stops, np.inf)
            yield from self._stops(wanted, rows, stops)
            return
        paths = self.paths
        events = static_events(paths, self.board, self.today, self.heeded)
        since = np.full(len(rows), start)
        ways = _Ways(rows, since, np.full(len(rows), HAIR), since)
        for _round in range(_ROUNDS):
            if not len(ways.rows):
                break
            there, ways = self._round(wanted, ways, events, limit)
            if there is not None:
                found, low = there
                yield self._refined(wanted, found, low)
            going = ways.event + ways.gap <= self._most(ways.rows, limit(ways.rows))
            # At its end, a path shows the same however often it is asked.
            going &= ways.last < paths.reach[ways.rows]
            ways = ways.at(np.flatnonzero(going))

    def _round(
        self, wanted: Wanted, now: _Ways, events: Floats, limit: Limit
    ) -> tuple[tuple[Found, Floats] | None, _Ways]:
        """Ask paths in some intervals ahead of each; return what is found, and what goes on.

        An interval further ahead counts if nothing before it says otherwise.
        """
        rows, each = now.rows, np.arange(len(now.rows))
        ahead = self._ahead(now, events[rows], limit(rows))
        some, step = np.nonzero(ahead.asked)
        point, start, gap = ahead.point[some, step], ahead.start[some, step], now.gap[some]
        gap[step > 0] = HAIR
        board = self.seen(rows[some], point)
        verdict = decide(board)
        there = wanted(board, verdict)
        following = static = ahead.start[some, step + 1]
        if self.leaders:
            leading = leading_events(self.paths, board, verdict, rows[some], point)
            following = np.minimum(static, leading)
        reach = self.paths.reach[rows[some]]
        wider = self._undecided(board, verdict, rows[some]) & (gap < _WIDEST)
        wider &= start + 10 * gap < np.minimum(following, reach)
        ends: Bools = np.ones_like(ahead.asked)
        ends[some, step] = there | wider | (following < static)
        ends[:, :-1] |= ~ahead.asked[:, 1:]
        end = np.argmax(ends, axis=1)
        place = np.zeros(ahead.asked.shape, dtype=np.int64)
        place[some, step] = np.arange(len(some))
        at = place[each, end]
        before = np.where(end > 0, ahead.point[each, np.maximum(end - 1, 0)], now.last)
        seen, left = np.flatnonzero(there[at]), np.flatnonzero(~there[at])
        found = None
        if len(seen):
            here = at[seen]
            states = board.at(here), verdict.at(here)
            found = (rows[seen], point[here], *states), before[seen]
        at, rows = at[left], rows[left]
        event = np.where(wider[at], start[at], following[at])
        return found, _Ways(rows, event, np.where(wider[at], 10 * gap[at], HAIR), point[at])

    def _ahead(self, now: _Ways, events: Floats, limit: Floats) -> _Ahead:
        """Return the points next on paths, several where there are few paths."""
        reach = self.paths.reach[now.rows]
        judged = len(now.rows) * self.paths.moved.shape[1] * len(self.paths.ways)
        count = max(1, min(_SIDE_BY_SIDE // judged, _FURTHEST))
        starts, points = [now.event], [np.minimum(now.event + now.gap, reach)]
        for _step in range(count):
            later = np.where(events > points[-1][:, None], events, np.inf)
            starts.append(later.min(axis=1, initial=np.inf))
            points.append(np.minimum(starts[-1] + HAIR, reach))
        start = np.stack(starts, axis=1)
        asked = start[:, :count] + HAIR <= self._most(now.rows, limit)[:, None]
        asked[:, 0] = True
        return _Ahead(start, np.stack(points[:count], axis=1), asked)

    def _most(self, rows: Ints, limit: Floats) -> Floats:
        """Return how far some paths are walked: scores to their very end, if only that is enough.

        A limit that only nothing, or all that there is, would meet tells nothing.
        """
        scores = self.paths.kind[rows] == WHATS.index(What.SCORE)
        beyond = np.where(scores, HAIR + _NOISE, 0.0)
        return np.asarray(np.minimum(self.paths.reach[rows] + beyond, limit))

    def _stops(self, wanted: Wanted, rows: Ints, stops: Floats) -> Iterator[Found]:
        ordered = np.sort(stops, axis=1)
        for place in range(ordered.shape[1]):
            at = ordered[rows, place]
            rows, at = (part[at <= self.paths.reach[rows] + NOWHERE] for part in (rows, at))
            if not len(rows):
                return
            board = self.seen(rows, at)
            verdict = decide(board)
            there = wanted(board, verdict)
            some = np.flatnonzero(there)
            yield rows[some], at[some], board.at(some), verdict.at(some)
            rows = rows[~there]

    def _undecided(self, board: Board, verdict: Verdict, rows: Ints) -> Bools:
        """Say where the method can't tell yet who leads, or on which side of a fallback one is."""
        found = np.zeros(len(rows), dtype=bool)
        each = np.arange(len(rows))
        chosen = verdict.pool.any()
        for u, way in enumerate(self.paths.ways):
            ranks = board.moving.ranks[:, :, u]
            if chosen:
                best = np.where(verdict.pool, ranks, np.iinfo(np.int64).max).min(axis=1)
                found |= (verdict.pool & (ranks == best[:, None])).sum(axis=1) > 1
            at = way.fallback[rows]
            if (at < 0).all():
                continue
            level = (ranks == ranks[each, at][:, None]) & self.heeded[rows]
            level[each, at] = False
            found |= level.any(axis=1) & (at >= 0)
        return found

    def _refined(self, wanted: Wanted, found: Found, low: Floats) -> Found:
        """Return the points, brought nearer where a method is only asked on a grid."""
        rows, high, _board, _verdict = found
        if not any(isinstance(way.form, AskedForm) for way in self.paths.ways):
            return found
        for _step in range(_HALVINGS):
            middle = (low + high) / 2
            board = self.seen(rows, middle)
            there = wanted(board, decide(board))
            low, high = np.where(there, low, middle), np.where(there, middle, high)
        at = np.minimum(high + HAIR, self.paths.reach[rows])
        board = self.seen(rows, at)
        return rows, at, board, decide(board)
