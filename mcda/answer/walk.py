"""Many paths walked outward at once, until what is looked for is seen.

Between two neighbouring events nothing that the rule compares changes its sign, so each path is
asked once in each interval, a hair beyond its beginning.
"""

from __future__ import annotations

from collections.abc import Callable
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

_WIDEST: Final = 1e-3
"""So far beyond an event a path is asked while the method still can't tell two packages apart."""

_ROUNDS: Final = 10_000
"""No path has as many events; a safeguard against rounding."""

_HALVINGS: Final = 40


class Walk:
    """The paths of one stakeholder, with everybody else's columns fixed."""

    def __init__(
        self, paths: Paths, board: Board, today: Verdict, heeded: Bools, *, leaders: bool = True
    ) -> None:
        self.paths, self.board, self.today, self.heeded = paths, board, today, heeded
        self.leaders = leaders

    def seen(self, rows: Ints, t: Floats) -> Board:
        """Return the states at points of some paths."""
        return replace(self.board, moving=columns(self.paths.ways, rows, t))

    def starts(self, wanted: Wanted) -> Bools:
        """Say of which paths (P,) the beginning shows what is looked for already."""
        rows = np.arange(len(self.paths))
        board = self.seen(rows, np.zeros(len(rows)))
        return wanted(board, decide(board))

    def first(self, wanted: Wanted) -> Floats:
        """Return the first point (P,) of each path that shows what is looked for."""
        if self.paths.stops is not None:
            return self._first_stop(wanted, self.paths.stops)
        paths = self.paths
        events = static_events(paths, self.board, self.today, self.heeded)
        found = np.full(len(paths), np.inf)
        rows, event = np.arange(len(paths)), np.zeros(len(paths))
        gap = np.full(len(paths), HAIR)
        last = np.zeros(len(paths))
        for _round in range(_ROUNDS):
            point = np.minimum(event + gap, paths.reach[rows])
            board = self.seen(rows, point)
            verdict = decide(board)
            there = wanted(board, verdict)
            found[rows[there]] = self._refined(wanted, rows[there], last[there], point[there])
            left = np.flatnonzero(~there)
            rows, point, event, gap = rows[left], point[left], event[left], gap[left]
            if not len(rows):
                break
            board, verdict = board.at(left), _part(verdict, left)
            ahead = np.where(events[rows] > point[:, None], events[rows], np.inf)
            following = ahead.min(axis=1, initial=np.inf)
            if self.leaders:
                leading = leading_events(paths, board, verdict, rows, point)
                following = np.minimum(following, leading)
            wider = self._undecided(board, verdict, rows) & (gap < _WIDEST)
            wider &= event + 10 * gap < np.minimum(following, paths.reach[rows])
            event = np.where(wider, event, following)
            gap = np.where(wider, 10 * gap, HAIR)
            last = point
            going = event + gap <= paths.reach[rows]
            rows, event, gap, last = rows[going], event[going], gap[going], last[going]
        return found

    def _first_stop(self, wanted: Wanted, stops: Floats) -> Floats:
        found = np.full(len(self.paths), np.inf)
        ordered = np.sort(stops, axis=1)
        for place in range(ordered.shape[1]):
            at = ordered[:, place]
            rows = np.flatnonzero(np.isinf(found) & (at <= self.paths.reach + 1e-12))
            if len(rows):
                board = self.seen(rows, at[rows])
                there = wanted(board, decide(board))
                found[rows[there]] = at[rows[there]]
        return found

    def _undecided(self, board: Board, verdict: Verdict, rows: Ints) -> Bools:
        """Say where the method can't tell yet who leads, or on which side of a fallback one is."""
        found = np.zeros(len(rows), dtype=bool)
        for u, way in enumerate(self.paths.ways):
            ranks = board.moving.ranks[:, :, u]
            best = np.where(verdict.pool, ranks, np.iinfo(np.int64).max).min(axis=1)
            found |= (verdict.pool & (ranks == best[:, None])).sum(axis=1) > 1
            at = way.party.fallback
            if at is not None:
                level = (ranks == ranks[:, [at]]) & self.heeded[rows]
                level[:, at] = False
                found |= level.any(axis=1)
        return found

    def _refined(self, wanted: Wanted, rows: Ints, low: Floats, high: Floats) -> Floats:
        """Return the points, brought nearer where a method is only asked on a grid."""
        asked = any(isinstance(way.form, AskedForm) for way in self.paths.ways)
        if not asked or not len(rows):
            return high
        for _step in range(_HALVINGS):
            middle = (low + high) / 2
            board = self.seen(rows, middle)
            there = wanted(board, decide(board))
            low, high = np.where(there, low, middle), np.where(there, middle, high)
        return np.minimum(high + HAIR, self.paths.reach[rows])


def _part(verdict: Verdict, rows: Ints) -> Verdict:
    return Verdict(
        verdict.kind[rows], verdict.sought[rows], verdict.named[rows], verdict.beside[rows],
        verdict.pool[rows], verdict.floors[rows], verdict.instead[rows],
    )  # fmt: skip
