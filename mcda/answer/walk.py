"""Many paths walked outward at once, until what is looked for is seen.

Between two neighbouring events nothing that the rule compares changes its sign, so each path is
asked once in each interval, a hair beyond its beginning.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

import numpy as np

from mcda.answer.board import Board
from mcda.answer.change import HAIR
from mcda.answer.events import leading_events, static_events
from mcda.answer.paths import Paths
from mcda.answer.rule import Verdict, decide
from mcda.answer.ways import AskedForm, columns
from mcda.model.arrays import Bools, Floats, Ints

Wanted = Callable[[Board, Verdict], Bools]
"""Says in which states (B,) what is looked for is there."""

Found = tuple[Ints, Floats, Board, Verdict]
"""Paths, the points on them at which what is looked for is seen first, and what is seen there."""

Limit = Callable[[Ints], Floats]
"""Returns how far some paths are worth walking, as what is found so far allows."""

_WIDEST: Final = 1e-3
"""So far beyond an event a path is asked while the method still can't tell two packages apart."""

_ROUNDS: Final = 10_000
"""No path has as many events; a safeguard against rounding."""

_HALVINGS: Final = 40


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
        return replace(self.board, moving=columns(self.paths.ways, rows, t), choice=choice)

    def starts(self, wanted: Wanted, rows: Ints) -> Bools:
        """Say of which of some paths the beginning shows what is looked for already."""
        board = self.seen(rows, np.zeros(len(rows)))
        return wanted(board, decide(board))

    def found(self, wanted: Wanted, rows: Ints, limit: Limit) -> Iterator[Found]:
        """Yield the first points of some paths that show what is looked for, as they are found.

        No point lies beyond its limit, which is asked for anew as points are found.
        """
        if self.paths.stops is not None:
            yield from self._stops(wanted, rows, self.paths.stops)
            return
        paths = self.paths
        events = static_events(paths, self.board, self.today, self.heeded)
        event = np.zeros(len(rows))
        gap = np.full(len(rows), HAIR)
        last = np.zeros(len(rows))
        for _round in range(_ROUNDS):
            if not len(rows):
                break
            point = np.minimum(event + gap, paths.reach[rows])
            board = self.seen(rows, point)
            verdict = decide(board)
            there = wanted(board, verdict)
            if there.any():
                some = np.flatnonzero(there)
                seen = board.at(some), _part(verdict, some)
                yield self._refined(wanted, (rows[some], point[some], *seen), last[some])
            left = np.flatnonzero(~there)
            rows, point, event, gap = rows[left], point[left], event[left], gap[left]
            board, verdict = board.at(left), _part(verdict, left)
            ahead = events[rows]
            following = np.where(ahead > point[:, None], ahead, np.inf).min(axis=1, initial=np.inf)
            if self.leaders:
                leading = leading_events(paths, board, verdict, rows, point)
                following = np.minimum(following, leading)
            wider = self._undecided(board, verdict, rows) & (gap < _WIDEST)
            wider &= event + 10 * gap < np.minimum(following, paths.reach[rows])
            event = np.where(wider, event, following)
            gap = np.where(wider, 10 * gap, HAIR)
            last = point
            going = event + gap <= np.minimum(paths.reach[rows], limit(rows))
            rows, event, gap, last = rows[going], event[going], gap[going], last[going]

    def _stops(self, wanted: Wanted, rows: Ints, stops: Floats) -> Iterator[Found]:
        ordered = np.sort(stops, axis=1)
        for place in range(ordered.shape[1]):
            at = ordered[rows, place]
            rows, at = (part[at <= self.paths.reach[rows] + 1e-12] for part in (rows, at))
            if not len(rows):
                return
            board = self.seen(rows, at)
            verdict = decide(board)
            there = wanted(board, verdict)
            some = np.flatnonzero(there)
            yield rows[some], at[some], board.at(some), _part(verdict, some)
            rows = rows[~there]

    def _undecided(self, board: Board, verdict: Verdict, rows: Ints) -> Bools:
        """Say where the method can't tell yet who leads, or on which side of a fallback one is."""
        found = np.zeros(len(rows), dtype=bool)
        each = np.arange(len(rows))
        for u, way in enumerate(self.paths.ways):
            ranks = board.moving.ranks[:, :, u]
            best = np.where(verdict.pool, ranks, np.iinfo(np.int64).max).min(axis=1)
            found |= (verdict.pool & (ranks == best[:, None])).sum(axis=1) > 1
            at = way.fallback[rows]
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


def _part(verdict: Verdict, rows: Ints) -> Verdict:
    return Verdict(
        verdict.kind[rows], verdict.sought[rows], verdict.named[rows], verdict.beside[rows],
        verdict.pool[rows], verdict.floors[rows], verdict.instead[rows],
    )  # fmt: skip
