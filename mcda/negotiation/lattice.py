"""All states on the way from today to a package, and shortest ways through them.

A state says how far each measure is. A step raises one measure: straight to its level in the
package, or by one level where it climbs. States are numbered in mixed radix, the last measure
fastest; costs are whole millionths of a point, so that no order of addition changes a choice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from mcda.errors import Problem, RefusedError
from mcda.model.arrays import Bools, Floats, Ints
from mcda.negotiation.deal import Codes, Composition, Deal
from mcda.negotiation.rules import keeps
from mcda.words import figures

MOST_STATES: Final = 3_000_000
NEVER: Final = 2**60
"""The cost of what can't be done; far above every sum of costs."""
_PARTS: Final = 1_000_000


@dataclass(frozen=True, eq=False)
class Lattice:
    """The states between today and a package; `measures` are those with a step, in deal order."""

    deal: Deal
    target: Composition

    @cached_property
    def measures(self) -> tuple[int, ...]:
        return tuple(m for m, level in enumerate(self.target) if level)

    @cached_property
    def radix(self) -> tuple[int, ...]:
        """How many levels each measure has on the way."""
        return tuple(
            self.target[m] + 1 if self.deal.measures[m].climbs else 2 for m in self.measures
        )

    @property
    def count(self) -> int:
        """How many states there are."""
        total = 1
        for one in self.radix:
            total *= one
        return total

    @property
    def steps(self) -> int:
        return sum(one - 1 for one in self.radix)

    @cached_property
    def strides(self) -> tuple[int, ...]:
        found = [1]
        for one in reversed(self.radix[1:]):
            found.append(found[-1] * one)
        return tuple(reversed(found)) if self.radix else ()

    @cached_property
    def digits(self) -> Codes:
        """How many steps of each measure are done in each state, (states, measures)."""
        states = np.arange(self.count)
        found = np.empty((self.count, len(self.radix)), dtype=np.int8)
        for column, (stride, one) in enumerate(zip(self.strides, self.radix, strict=True)):
            found[:, column] = states // stride % one
        return found

    @cached_property
    def codes(self) -> Codes:
        """Every state as a composition."""
        found = np.zeros((self.count, len(self.target)), dtype=np.int8)
        for column, m in enumerate(self.measures):
            climbs = self.deal.measures[m].climbs
            found[:, m] = self.digits[:, column] * (1 if climbs else self.target[m])
        return found

    @cached_property
    def onward(self) -> Ints:
        """The state after a step of each measure; one past the last where there is no step."""
        states = np.arange(self.count)[:, None]
        after = states + np.array(self.strides, dtype=np.int64)
        return np.where(self.digits < np.array(self.radix) - 1, after, self.count)

    @cached_property
    def layers(self) -> tuple[Ints, ...]:
        """The states by how many steps are done, today first."""
        done = self.digits.sum(axis=1, dtype=np.int64)
        ordered = np.argsort(done, kind="stable")
        return tuple(np.split(ordered, np.cumsum(np.bincount(done))[:-1]))

    @cached_property
    def allowed(self) -> Bools:
        """Whether each state keeps the rules about what comes before what."""
        found = np.ones(self.count, dtype=np.bool_)
        for rule in self.deal.rules:
            if rule.kind.told.ordered:
                found &= keeps(rule, self.codes)
        return found

    @cached_property
    def owner_groups(self) -> tuple[tuple[int, ...], ...]:
        """The owners of each measure."""
        return tuple(self.deal.measures[m].owners for m in self.measures)

    def states_of(self, order: Sequence[int]) -> list[int]:
        """Return the states of an order, today first; an order names a column for each step."""
        found = [0]
        for column in order:
            found.append(found[-1] + self.strides[column])
        return found

    def level(self, column: int, done: int) -> int:
        """Return the level of a measure after so many steps of it."""
        m = self.measures[column]
        return done if self.deal.measures[m].climbs else self.target[m]


def whole(points: Floats) -> Ints:
    """Return points as whole millionths."""
    return np.rint(points * _PARTS).astype(np.int64)


def to_go(lattice: Lattice, cost: Ints, open_: Bools, pairs: Sequence[Pair] = ()) -> Ints:
    """Return for each state the least greatest cost of a way on to the end, itself included.

    Only through states that are open; `pairs` are steps of two at the same time that are allowed
    as well. `NEVER` where there is no way; the result has one entry more, which is never.
    """
    found = np.full(lattice.count + 1, NEVER, dtype=np.int64)
    for number, states in enumerate(reversed(lattice.layers)):
        best = (
            found[lattice.onward[states]].min(axis=1)
            if number
            else np.zeros(len(states), dtype=np.int64)
        )
        for pair in pairs if number > 1 else ():
            best = np.minimum(best, np.maximum(pair.inside[states], found[pair.after[states]]))
        worst = np.maximum(cost[states], best)
        found[states] = np.where(open_[states], worst, NEVER)
    return found


@dataclass(frozen=True, eq=False)
class Pair:
    """Steps of two measures at the same time, by columns.

    For each state where both lead (one past the last where they can't), and what it costs inside.
    """

    columns: tuple[int, int]
    after: Ints
    inside: Ints


def cheapest(
    lattice: Lattice, sums: Ints, open_: Bools, first: Sequence[int] | None = None
) -> tuple[int, ...] | None:
    """Return the order with the least sum of costs, then the fewest changes of hand; None if none.

    Through open states only; `first` are the columns that the first step may be of. Of orders
    that are as good, the one whose first different step is of the earlier measure.
    """
    groups = {owners: i for i, owners in enumerate(dict.fromkeys(lattice.owner_groups))}
    hand = np.array([groups[owners] for owners in lattice.owner_groups], dtype=np.int64)
    changed = (hand[:, None] != np.arange(len(groups))).astype(np.int64)
    weight = np.append(np.where(open_, sums * (lattice.steps + 1), NEVER), NEVER)
    rest = np.full((lattice.count + 1, max(1, len(groups))), NEVER, dtype=np.int64)
    rest[lattice.count - 1] = 0
    for states in reversed(lattice.layers[:-1]):
        after = lattice.onward[states]
        onward = np.minimum(weight[after] + rest[after, hand], NEVER)
        rest[states] = np.minimum((onward[:, :, None] + changed).min(axis=1), NEVER)
    return _traced(lattice, weight, rest, hand, first)


def _traced(
    lattice: Lattice, weight: Ints, rest: Ints, hand: Ints, first: Sequence[int] | None
) -> tuple[int, ...] | None:
    """Follow the least costs from today to the end."""
    state, last, order = 0, -1, []
    for step in range(lattice.steps):
        after = lattice.onward[state]
        cost = weight[after] + rest[after, hand]
        if last >= 0:
            cost = cost + (hand != last)
        if step == 0 and first is not None:
            barred = [column for column in range(len(after)) if column not in first]
            cost[barred] = NEVER
        column = int(np.argmin(cost))
        if cost[column] >= NEVER:
            return None
        order.append(column)
        state, last = int(after[column]), int(hand[column])
    return tuple(order)


def pairs_of(lattice: Lattice, inside: Floats | None) -> Iterator[Pair]:
    """Yield the steps that two owners can do at the same time.

    `inside` is each side's exposure in every state, (states, sides), for what its own step alone
    exposes it to; None where somebody holds both back until both are there. Neither of the two
    may have to come before the other.
    """
    past = lattice.count
    open_ = np.append(lattice.allowed, False)
    for a, ours in enumerate(lattice.owner_groups):
        for b in range(a + 1, len(lattice.owner_groups)):
            theirs = lattice.owner_groups[b]
            if set(ours) & set(theirs) or not ours or not theirs:
                continue
            one, other = lattice.onward[:, a], lattice.onward[:, b]
            both = open_[one] & open_[other]
            after = np.where(both, np.minimum(one + lattice.strides[b], past), past)
            cost = np.zeros(past, dtype=np.int64)
            if inside is not None:
                padded = np.vstack([inside, np.zeros(inside.shape[1])])
                mine = padded[one][:, list(ours)].max(axis=1)
                cost = whole(np.maximum(mine, padded[other][:, list(theirs)].max(axis=1)))
            yield Pair((a, b), after, cost)


def refuse_beyond(count: int, most: int) -> None:
    """Raise RefusedError (ORDER-TOO-MANY) for more states than may be."""
    if count > most:
        facts = {"found": figures.count(count), "most": figures.count(most)}
        raise RefusedError([Problem.of("ORDER-TOO-MANY", **facts)])
