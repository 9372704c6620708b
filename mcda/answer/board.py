"""What the rule of the answer looks at, for many states of a case at once.

Some stakeholders' columns stand fixed and are summed up once; the others move and are given
for every state. So a path on which one stakeholder's judgements change costs what that one
stakeholder costs, however many there are.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mcda.answer.standing import LEVEL
from mcda.group.acceptance import ACCEPTING, OPENING, REFUSING, UNTOLD, WELCOME
from mcda.group.summary import Summary
from mcda.methods.rank import Ranking
from mcda.model.arrays import Bools, Floats, Ints

_LAST = np.iinfo(np.int64).max

Alike = Callable[[Ints], Bools]
"""For one package of each state (B,): which packages have the same scores (B, m)."""


@dataclass(frozen=True, eq=False)
class Columns:
    """Stakeholders (u) in B states: judgements, gains, values and ranks of m packages (B, m, u).

    `state` are places in `WELCOME`, `gain` the middle one, NaN where unknown; who isn't `ranked`
    (u,) has neither values nor ranks. `alike` says whose scores are the same for all of them.
    """

    state: NDArray[np.int8]
    gain: Floats
    values: Floats
    ranks: Ints
    ranked: Bools
    alike: Alike

    def short(self) -> Floats:
        """Return how far whoever refuses a package is below its fallback with it."""
        known = (self.state == REFUSING) & np.isfinite(self.gain)
        return np.where(known, np.maximum(0.0, -np.where(known, self.gain, 0.0)), 0.0)


@dataclass(frozen=True, eq=False)
class Fixed:
    """What stakeholders whose columns stand still come to: (m,), and by pairs [q, p] (m x m).

    `floor` is the least gain, infinite without any; `short` the greatest shortfall, `total` their
    sum. Of pairs: nobody is worse off with q than with p, somebody is better off, nobody ranks q
    behind p, nobody welcomes q less, everybody has the same judgement, value and rank.
    """

    refusing: Ints
    opening: Ints
    accepted: Bools
    floor: Floats
    short: Floats
    total: Floats
    ranks: Ints
    lowest: Floats
    last: Ints
    known: bool
    not_worse: Bools
    better: Bools
    not_behind: Bools
    as_welcome: Bools
    same: Bools
    alike: Alike
    untold: bool


def columns_of(seen: Summary, chosen: list[int]) -> Columns:
    """Return some stakeholders (places) of a summary in one state, B = 1."""
    order = {state: place for place, state in enumerate(WELCOME)}
    shape = (1, len(seen.packages), len(chosen))
    stands = [[row[j] for j in chosen] for row in seen.acceptance]
    rankings = [seen.rankings.get(seen.stakeholders[j].id) for j in chosen]
    tables = [one.table for one in rankings if isinstance(one, Ranking)]

    def same(first: Ints) -> Bools:
        found = np.ones((len(first), shape[1]), dtype=bool)
        for table in tables:
            found &= table.differing[first] == 0
        return found

    return Columns(
        np.array([[order[one.state] for one in row] for row in stands], np.int8).reshape(shape),
        np.array([[one.middle for one in row] for row in stands], np.float64).reshape(shape),
        np.asarray(seen.values, dtype=np.float64)[:, chosen].reshape(shape),
        np.asarray(seen.ranks, dtype=np.int64)[:, chosen].reshape(shape),
        np.array([one is not None for one in rankings], dtype=bool),
        same,
    )


def fixed(seen: Summary, chosen: list[int]) -> Fixed:
    """Sum up some stakeholders (places) of a summary."""
    one = columns_of(seen, chosen)
    state, gain = one.state[0], one.gain[0]
    values, ranks = one.values[0][:, one.ranked], one.ranks[0][:, one.ranked]
    short = one.short()[0]
    gaps = values[:, None, :] - values[None, :, :]
    return Fixed(
        (state == REFUSING).sum(axis=1),
        (state == OPENING).sum(axis=1),
        (state >= ACCEPTING).all(axis=1),
        np.where(np.isfinite(gain), gain, np.inf).min(axis=1, initial=np.inf),
        short.max(axis=1, initial=0.0),
        short.sum(axis=1),
        ranks,
        values.min(axis=1, initial=np.inf),
        ranks.max(axis=1, initial=0),
        bool(np.all(np.isfinite(values))),
        (gaps >= -LEVEL).all(axis=2),
        (gaps > LEVEL).any(axis=2),
        (ranks[:, None, :] <= ranks[None, :, :]).all(axis=2),
        (state[:, None, :] >= state[None, :, :]).all(axis=2),
        _same_columns(state, values, ranks),
        one.alike,
        bool(np.all(state == UNTOLD)),
    )


def _same_columns(state: NDArray[np.int8], values: Floats, ranks: Ints) -> Bools:
    same = (state[:, None, :] == state[None, :, :]).all(axis=2)
    same &= (ranks[:, None, :] == ranks[None, :, :]).all(axis=2)
    return np.asarray(same & level(values[:, None, :], values[None, :, :]).all(axis=2))


def level(one: Floats, other: Floats) -> Bools:
    """Say where two values are the same, unknown ones too."""
    return np.asarray((np.abs(one - other) <= LEVEL) | (np.isnan(one) & np.isnan(other)))


@dataclass(frozen=True, eq=False)
class Board:
    """Everything that the rule compares, for B states of m packages."""

    still: Fixed
    moving: Columns
    references: Bools
    everyone_ranked: bool

    @property
    def size(self) -> tuple[int, int]:
        return self.moving.state.shape[:2]

    def at(self, rows: Ints) -> Board:
        """Return only some of the states."""
        one = self.moving
        part = Columns(
            one.state[rows], one.gain[rows], one.values[rows], one.ranks[rows], one.ranked,
            lambda first: _among(one.alike, first, rows, len(one.state)),
        )  # fmt: skip
        return Board(self.still, part, self.references, self.everyone_ranked)

    def refusing(self) -> Ints:
        return np.asarray(self.still.refusing + (self.moving.state == REFUSING).sum(axis=2))

    def opening(self) -> Ints:
        return np.asarray(self.still.opening + (self.moving.state == OPENING).sum(axis=2))

    def accepted(self) -> Bools:
        return np.asarray(self.still.accepted & (self.moving.state >= ACCEPTING).all(axis=2))

    def untold(self) -> bool:
        return self.still.untold and bool(np.all(self.moving.state == UNTOLD))

    def floor(self) -> Floats:
        """Return the least gain of each package (B, m), infinite where nobody's is known."""
        gain = self.moving.gain
        known = np.where(np.isfinite(gain), gain, np.inf).min(axis=2, initial=np.inf)
        return np.asarray(np.minimum(self.still.floor, known))

    def shortfalls(self) -> tuple[Floats, Floats]:
        """Return the greatest shortfall of each package (B, m), and their sum."""
        short = self.moving.short()
        greatest = np.maximum(self.still.short, short.max(axis=2, initial=0.0))
        return greatest, self.still.total + short.sum(axis=2)

    def known(self) -> Bools:
        """Say in which states (B,) all values of those ranked are known."""
        values = self.moving.values[:, :, self.moving.ranked]
        return np.asarray(np.isfinite(values).all(axis=(1, 2)) & self.still.known)

    def worst(self) -> Floats:
        """Return the lowest value of each package (B, m), or else its worst rank, turned round."""
        one = self.moving
        values = one.values[:, :, one.ranked].min(axis=2, initial=np.inf)
        ranks = one.ranks[:, :, one.ranked].max(axis=2, initial=0)
        lowest = np.minimum(self.still.lowest, values)
        last = np.maximum(self.still.last, ranks)
        return np.asarray(np.where(self.known()[:, None], lowest, -last.astype(np.float64)))

    def preferred(self, pool: Bools) -> Ints:
        """Return how many put a package first among those of the pool (B, m), 0 outside it."""
        ranks = self.moving.ranks[:, :, self.moving.ranked]
        best = np.where(pool[:, :, None], ranks, _LAST).min(axis=1, initial=_LAST)
        own = (ranks == best[:, None, :]).sum(axis=2)
        return np.where(pool, own + self._preferred_still(pool), 0)

    def _preferred_still(self, pool: Bools) -> Ints:
        different, place = np.unique(pool, axis=0, return_inverse=True)
        counts = np.zeros(different.shape, dtype=np.int64)
        for row, among in enumerate(different):
            if among.any():
                ranks = self.still.ranks
                counts[row] = (ranks == ranks[among].min(axis=0)).sum(axis=1)
        return np.asarray(counts[place.ravel()])

    def as_good(self, q: int) -> Bools:
        """Say than which packages (B, m) a package is at least as good for everyone."""
        one, still = self.moving, self.still
        values, ranks = one.values[:, :, one.ranked], one.ranks[:, :, one.ranked]
        by_value = (values[:, [q]] - values >= -LEVEL).all(axis=2) & still.not_worse[q]
        by_value |= ~self.known()[:, None]
        by_rank = (ranks[:, [q]] <= ranks).all(axis=2) & still.not_behind[q]
        return np.asarray(by_value & by_rank & self._welcome_of(q))

    def _welcome_of(self, q: int) -> Bools:
        state = self.moving.state
        found = (state[:, [q]] >= state).all(axis=2) & self.still.as_welcome[q]
        return np.asarray(found & self.everyone_ranked)

    def bettered(self, p: Ints) -> Bools:
        """Say which packages (B, m) leave nobody worse off than p (B,) and somebody better."""
        one, still = self.moving, self.still
        values = one.values[:, :, one.ranked]
        each = np.arange(len(p))
        gaps = values - values[each, p][:, None, :]
        not_worse = (gaps >= -LEVEL).all(axis=2) & still.not_worse.T[p]
        better = (gaps > LEVEL).any(axis=2) | still.better.T[p]
        welcome = (one.state >= one.state[each, p][:, None, :]).all(axis=2)
        found = not_worse & better & welcome & still.as_welcome.T[p]
        return np.asarray(found & self.everyone_ranked)

    def the_same(self, p: Ints) -> Bools:
        """Say which packages (B, m) nobody can tell from p (B,)."""
        one, each = self.moving, np.arange(len(p))
        found = self.still.same[p] & self.still.alike(p) & one.alike(p)
        for part in (one.state, one.ranks):
            found &= (part == part[each, p][:, None, :]).all(axis=2)
        values = one.values[:, :, one.ranked]
        return np.asarray(found & level(values, values[each, p][:, None, :]).all(axis=2))


def _among(alike: Alike, first: Ints, rows: Ints, count: int) -> Bools:
    if count == 1:
        return alike(first)
    every = np.zeros(count, dtype=np.int64)
    every[rows] = first
    return alike(every)[rows]
