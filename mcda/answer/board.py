"""What the rule of the answer looks at, for many states of a case at once.

Some stakeholders' columns stand fixed and are summed up once; the others move and are given
for every state. So a path on which one stakeholder's judgements change costs what that one
stakeholder costs, however many there are; and states in which others move stand side by side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mcda.answer.columns import Alike, Columns, counted, every, highest, lowest, some, summed
from mcda.answer.standing import LEVEL
from mcda.group.acceptance import ACCEPTING, OPENING, REFUSING, UNTOLD
from mcda.model.arrays import Bools, Floats, Ints

_LAST = np.iinfo(np.int64).max


@dataclass(frozen=True, eq=False)
class Fixed:
    """What those who stand still come to, in K choices: (K, m), by pairs [q, p] (K x m x m).

    `floor` is the least gain, infinite without any; `short` the greatest shortfall, `total` their
    sum. Of pairs: nobody is worse off with q than with p, somebody is better off, nobody ranks q
    behind p, nobody welcomes q less, everybody has the same judgement, value and rank. `alike` has
    one for each choice; `references` are what the others are measured by.
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
    known: Bools
    not_worse: Bools
    better: Bools
    not_behind: Bools
    as_welcome: Bools
    same: Bools
    references: Bools
    alike: tuple[Alike, ...]
    untold: bool


def side_by_side(choices: Sequence[Fixed]) -> Fixed:
    """Return several choices of as many who stand still as one."""
    if len(choices) == 1:
        return choices[0]
    names = [one.name for one in fields(Fixed) if one.name not in ("alike", "untold")]
    joined = {name: np.concatenate([getattr(one, name) for one in choices]) for name in names}
    alike = tuple(each for one in choices for each in one.alike)
    return Fixed(**joined, alike=alike, untold=choices[0].untold)


def nobody(references: Bools) -> Fixed:
    """Return what no stakeholder comes to, K = 1, beside what others are measured by (m,)."""
    m = len(references)
    each, pairs = (1, m), np.ones((1, m, m), dtype=bool)
    none, nothing = np.zeros(each, dtype=np.int64), np.zeros(each)
    unbounded = np.full(each, np.inf)
    return Fixed(
        none, none, np.ones(each, dtype=bool), unbounded, nothing, nothing,
        np.zeros((1, m, 0), dtype=np.int64), unbounded, none, np.ones(1, dtype=bool),
        pairs, ~pairs, pairs, pairs, pairs, references[None],
        (lambda first: np.ones((len(first), m), dtype=bool),), untold=True,
    )  # fmt: skip


def fixed(one: Columns, references: Bools) -> Fixed:
    """Sum up stakeholders in one state, K = 1, beside what others are measured by (m,)."""
    state, gain = one.state, one.gain
    values, ranks = one.told_values, one.told_ranks
    short = one.short()
    gaps = values[:, :, None] - values[:, None]
    return Fixed(
        (state == REFUSING).sum(axis=2),
        (state == OPENING).sum(axis=2),
        every(state >= ACCEPTING),
        np.where(np.isfinite(gain), gain, np.inf).min(axis=2, initial=np.inf),
        short.max(axis=2, initial=0.0),
        short.sum(axis=2),
        ranks,
        values.min(axis=2, initial=np.inf),
        ranks.max(axis=2, initial=0),
        np.asarray(np.isfinite(values).all(axis=(1, 2))),
        np.asarray((gaps >= -LEVEL).all(axis=3)),
        np.asarray((gaps > LEVEL).any(axis=3)),
        np.asarray((ranks[:, :, None] <= ranks[:, None]).all(axis=3)),
        np.asarray((state[:, :, None] >= state[:, None]).all(axis=3)),
        _same_columns(state, values, ranks),
        references[None],
        (one.alike,),
        bool(np.all(state == UNTOLD)),
    )


def _same_columns(state: NDArray[np.int8], values: Floats, ranks: Ints) -> Bools:
    same = (state[:, :, None] == state[:, None]).all(axis=3)
    same &= (ranks[:, :, None] == ranks[:, None]).all(axis=3)
    return np.asarray(same & level(values[:, :, None], values[:, None]).all(axis=3))


def level(one: Floats, other: Floats) -> Bools:
    """Say where two values are the same, unknown ones too."""
    return np.asarray((np.abs(one - other) <= LEVEL) | (np.isnan(one) & np.isnan(other)))


@dataclass(frozen=True, eq=False)
class Board:
    """Everything that the rule compares, for B states of m packages.

    `choice` (B,) says who stands still in each state, where that isn't the same in all.
    """

    still: Fixed
    moving: Columns
    everyone_ranked: bool
    choice: Ints | None = None

    @property
    def size(self) -> tuple[int, int]:
        return self.moving.state.shape[:2]

    def at(self, rows: Ints) -> Board:
        """Return only some of the states, in their order."""
        if len(rows) == len(self.moving.state):
            return self
        choice = None if self.choice is None else self.choice[rows]
        return Board(self.still, self.moving.at(rows), self.everyone_ranked, choice)

    def of(self, part: NDArray[Any]) -> NDArray[Any]:
        """Return a part of those who stand still, by state (B or 1, ...)."""
        return part if self.choice is None else np.asarray(part[self.choice])

    def over(self, pairs: Bools, q: Ints | int) -> Bools:
        """Return pairs [q, p] by state (B or 1, m) for one q, the same in all or each its own."""
        if self.choice is not None:
            return np.asarray(pairs[self.choice, q])
        return np.asarray(np.atleast_2d(pairs[0][q]))

    def under(self, pairs: Bools, p: Ints) -> Bools:
        """Return pairs [q, p] by state (B or 1, m) for one p, the same in all or each its own."""
        if self.choice is not None:
            return np.asarray(pairs[self.choice, :, p])
        return np.asarray(np.atleast_2d(pairs[0].T[p]))

    @cached_property
    def references(self) -> Bools:
        """What the others are measured by (B or 1, m)."""
        return self.of(self.still.references)

    @cached_property
    def refusing(self) -> Ints:
        moving = counted(self.moving.state == REFUSING)
        return np.asarray(self.of(self.still.refusing) + moving)

    def opening(self) -> Ints:
        moving = counted(self.moving.state == OPENING)
        return np.asarray(self.of(self.still.opening) + moving)

    @cached_property
    def accepted(self) -> Bools:
        moving = every(self.moving.state >= ACCEPTING)
        return np.asarray(self.of(self.still.accepted) & moving)

    def untold(self) -> bool:
        return self.still.untold and bool(np.all(self.moving.state == UNTOLD))

    @cached_property
    def floor(self) -> Floats:
        """Return the least gain of each package (B, m), infinite where nobody's is known."""
        gain = self.moving.gain
        known = lowest(np.where(np.isfinite(gain), gain, np.inf), np.inf)
        return np.asarray(np.minimum(self.of(self.still.floor), known))

    def shortfalls(self) -> tuple[Floats, Floats]:
        """Return the greatest shortfall of each package (B, m), and their sum."""
        short = self.moving.short()
        greatest = np.maximum(self.of(self.still.short), highest(short, 0.0))
        return greatest, self.of(self.still.total) + summed(short)

    @cached_property
    def known(self) -> Bools:
        """Say in which states (B,) all values of those ranked are known."""
        values = self.moving.told_values
        return np.asarray(every(np.isfinite(values)).all(axis=1) & self.of(self.still.known))

    def worst(self) -> Floats:
        """Return the lowest value of each package (B, m), or else its worst rank, turned round."""
        one = self.moving
        values = lowest(one.told_values, np.inf)
        ranks = highest(one.told_ranks, 0)
        least = np.minimum(self.of(self.still.lowest), values)
        last = np.maximum(self.of(self.still.last), ranks)
        return np.asarray(np.where(self.known[:, None], least, -last.astype(np.float64)))

    def preferred(self, pool: Bools) -> Ints:
        """Return how many put a package first among those of the pool (B, m), 0 outside it."""
        ranks = self.moving.told_ranks
        best = np.where(pool[:, :, None], ranks, _LAST).min(axis=1, initial=_LAST)
        own = counted(ranks == best[:, None, :])
        return np.where(pool, own + self._preferred_still(pool), 0)

    def _preferred_still(self, pool: Bools) -> Ints:
        if not self.still.ranks.shape[2]:
            return np.zeros(pool.shape, dtype=np.int64)
        choice = np.zeros(len(pool), dtype=np.int64) if self.choice is None else self.choice
        packed = np.hstack([choice[:, None].view(np.uint8), np.packbits(pool, axis=1)])
        keys = packed.view(f"V{packed.shape[1]}").ravel()
        _keys, first, place = np.unique(keys, return_index=True, return_inverse=True)
        counts = np.zeros((len(first), pool.shape[1]), dtype=np.int64)
        for row, (one, among) in enumerate(zip(choice[first], pool[first], strict=True)):
            if among.any():
                ranks = self.still.ranks[one]
                counts[row] = (ranks == ranks[among].min(axis=0)).sum(axis=1)
        return np.asarray(counts[place.ravel()])

    def as_good(self, q: int) -> Bools:
        """Say than which packages (B, m) a package is at least as good for everyone."""
        one, still = self.moving, self.still
        values, ranks = one.told_values, one.told_ranks
        not_worse, not_behind = self.over(still.not_worse, q), self.over(still.not_behind, q)
        by_value = every(values[:, [q]] - values >= -LEVEL) & not_worse
        by_value |= ~self.known[:, None]
        by_rank = every(ranks[:, [q]] <= ranks) & not_behind
        return np.asarray(by_value & by_rank & self._welcome_of(q))

    def _welcome_of(self, q: int) -> Bools:
        state = self.moving.state
        found = every(state[:, [q]] >= state) & self.over(self.still.as_welcome, q)
        return np.asarray(found & self.everyone_ranked)

    def bettered(self, p: Ints) -> Bools:
        """Say which packages (B, m) leave nobody worse off than p (B,) and somebody better."""
        one, still = self.moving, self.still
        values = one.told_values
        each = np.arange(len(p))
        gaps = values - values[each, p][:, None, :]
        not_worse = every(gaps >= -LEVEL) & self.under(still.not_worse, p)
        better = some(gaps > LEVEL) | self.under(still.better, p)
        welcome = every(one.state >= one.state[each, p][:, None, :])
        found = not_worse & better & welcome & self.under(still.as_welcome, p)
        return np.asarray(found & self.everyone_ranked)

    def the_same(self, p: Ints) -> Bools:
        """Say which packages (B, m) nobody can tell from p (B,)."""
        one, each = self.moving, np.arange(len(p))
        found = self.over(self.still.same, p)
        for part in (one.state, one.ranks):
            found &= every(part == part[each, p][:, None, :])
        values = one.told_values
        found = found & every(level(values, values[each, p][:, None, :]))
        if np.count_nonzero(found) > len(p):
            found &= self._still_alike(p) & one.alike(p)
        return np.asarray(found)

    def _still_alike(self, p: Ints) -> Bools:
        if self.choice is None:
            return self.still.alike[0](p)
        found = np.zeros((len(p), self.size[1]), dtype=bool)
        for choice in np.unique(self.choice):
            rows = self.choice == choice
            found[rows] = self.still.alike[choice](p[rows])
        return found
