"""Every combination, in blocks: counts, floors, and what stands in the way."""

from __future__ import annotations

from collections.abc import Iterator
from math import prod

import numpy as np

from mcda.negotiation.deal import Codes, Deal

KEPT = 1_000_000
"""Combinations up to which all of them are looked at unasked."""
MOST = 16_000_000
"""Combinations up to which they are looked at on request."""
BLOCK = 2**18


def combinations(deal: Deal) -> int:
    """Return how many compositions the offers have, whatever the rules."""
    return prod(len(deal.measures[i].levels) for i in deal.offers)


def blocks(deal: Deal) -> Iterator[Codes]:
    """Yield every composition in blocks of at most 2^18, in order; answers as today."""
    count = combinations(deal)
    for start in range(0, count, BLOCK):
        yield _decoded(deal, np.arange(start, min(start + BLOCK, count)))


def _decoded(deal: Deal, numbers: np.ndarray[tuple[int], np.dtype[np.int64]]) -> Codes:
    codes = np.zeros((len(numbers), len(deal.measures)), dtype=np.int8)
    for measure in reversed(deal.offers):
        numbers, codes[:, measure] = np.divmod(numbers, len(deal.measures[measure].levels))
    return codes
