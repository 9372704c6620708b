"""The packages round one: those that differ from it in a few measures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from mcda.negotiation.deal import Codes, Composition, Deal


def around(deal: Deal, at: Composition, count: int, most: int | None = None) -> Codes:
    """Return the packages that differ in exactly `count` measures, whatever the rules.

    Those of earlier measures first; not many more than `most` where that is given.
    """
    base = np.array(at, dtype=np.int8)
    blocks: list[Codes] = [base[None, :]] if not count else []
    total = 0
    for measures in combinations(deal.offers, count) if count else ():
        ranges = [np.delete(np.arange(len(deal.measures[m].levels)), at[m]) for m in measures]
        grid = np.stack(np.meshgrid(*ranges, indexing="ij"), axis=-1).reshape(-1, count)
        block = np.repeat(base[None, :], len(grid), axis=0)
        block[:, list(measures)] = grid
        blocks.append(block)
        total += len(grid)
        if most is not None and total >= most:
            break
    return np.concatenate(blocks) if blocks else deal.codes([])


def how_many(deal: Deal, count: int) -> int:
    """Return how many packages differ in exactly so many measures, without listing them."""
    found = [1, *(0 for _ in range(count))]
    for width in _widths(deal):
        for chosen in range(count, 0, -1):
            found[chosen] += found[chosen - 1] * width
    return found[count]


def _widths(deal: Deal) -> Sequence[int]:
    return [len(deal.measures[m].levels) - 1 for m in deal.offers]
