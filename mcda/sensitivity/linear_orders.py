"""Uniform random linear orders that keep to a partial one, and weights drawn in such orders.

Weights uniform on the simplex stay so when they change places. Sorting them by a
uniformly drawn order is therefore an exact draw under any statements of the kind
"this one weighs at least as much as that one".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from mcda.model.arrays import Bools, Floats, Ints

MOST: Final = 12
"""Criteria bound together by an order, at most: a table has a row for each set of them."""

Drawn = Callable[[np.random.Generator, Floats], Floats]
"""Puts draws (count, n), alike in all columns, into order, in place."""


@dataclass(frozen=True, eq=False)
class Extensions:
    """All linear orders of a few `members` (k,) that keep to a partial one.

    `shares[s, x]` is the chance that one of 0 to x comes next when the set s (its
    members as bits) has been placed.
    """

    members: Ints
    shares: Floats

    def put_in_order(self, generator: np.random.Generator, drawn: Floats) -> None:
        """Sort the members' columns of `drawn` (count, n) by a random order for each row."""
        count, k = len(drawn), len(self.members)
        falling = -np.sort(-drawn[:, self.members], axis=1)
        placed = np.zeros(count, dtype=np.intp)
        row = np.arange(count)
        for step in range(k):
            chance = generator.random(count)
            chosen = np.sum(chance[:, None] >= self.shares[placed], axis=1)
            drawn[row, self.members[chosen]] = falling[:, step]
            placed |= 1 << chosen


def extensions(members: Ints, above: Bools) -> Extensions:
    """Count the orders of `members` with i before j wherever above[i, j] (k x k).

    From each set of members already placed, the number of ways to go on is the sum
    over who may come next.
    """
    k = len(members)
    before = [int(sum(1 << int(i) for i in np.flatnonzero(above[:, j]))) for j in range(k)]
    ways = np.zeros(1 << k)
    ways[-1] = 1.0
    shares = np.ones((1 << k, k))
    for placed in range((1 << k) - 2, -1, -1):
        free = [not placed >> x & 1 and before[x] & placed == before[x] for x in range(k)]
        onward = np.array([ways[placed | 1 << x] if free[x] else 0.0 for x in range(k)])
        ways[placed] = onward.sum()
        if ways[placed] > 0:
            shares[placed] = np.cumsum(onward) / ways[placed]
            # Rounding must not leave a chance to nobody, nor to one not free.
            last = int(np.flatnonzero(onward)[-1])
            shares[placed, last:] = 1.0
    return Extensions(members, shares)


def ordered(above: Bools) -> Drawn | None:
    """Return what puts draws in random orders, i's value above j's wherever above[i, j] (n x n).

    None where more than `MOST` criteria hang together.
    """
    groups = [members for members in _components(above) if len(members) > 1]
    if any(len(members) > MOST for members in groups):
        return None
    found = [extensions(members, above[np.ix_(members, members)]) for members in groups]

    def put(generator: np.random.Generator, drawn: Floats) -> Floats:
        for one in found:
            one.put_in_order(generator, drawn)
        return drawn

    return put


def _components(above: Bools) -> list[Ints]:
    """Return the groups of criteria that statements bind together, directly or not."""
    linked = above | above.T | np.eye(len(above), dtype=bool)
    reach: Bools = linked.copy()
    for _ in range(len(above)):
        wider: Bools = reach @ linked
        if np.array_equal(wider, reach):
            break
        reach = wider
    heads = np.argmax(reach, axis=1)
    return [np.flatnonzero(heads == head) for head in np.unique(heads)]
