"""In how many efficient agreements each level stands (core index, Liesio, Mild & Salo 2007)."""

from __future__ import annotations

import numpy as np

from mcda.model.arrays import Bools, Floats
from mcda.negotiation.deal import Codes, Deal
from mcda.negotiation.gains import TOLERANCE
from mcda.negotiation.nondominated import nondominated
from mcda.negotiation.steering import ALONE, Steering

MOST = 20_000
"""Packages up to which all pairs are compared over the whole of their intervals."""
_BLOCK = 64


def core_index(deal: Deal, codes: Codes) -> tuple[Floats, ...]:
    """Return for each measure the share of a set of packages (n, measures) at each level.

    The shares of a measure sum to 1; they are NaN for an empty set.
    """
    count = len(codes)
    return tuple(
        np.bincount(codes[:, i], minlength=len(one.levels)) / count
        if count
        else np.full(len(one.levels), np.nan)
        for i, one in enumerate(deal.measures)
    )


def surely_undominated(deal: Deal, codes: Codes, steering: Steering = ALONE) -> Bools:
    """Say which packages no other dominates whatever the scores within their intervals.

    Two packages are compared only where they differ: the lower end of what one has there against
    the upper end of what the other has. More than 20,000 packages raise ValueError.
    """
    if deal.values.exact:
        return nondominated(np.rint(deal.worth(codes) * 1e9))
    if len(codes) > MOST:
        raise ValueError(len(codes))
    holds = deal.holds(codes)
    low, high = deal.values.low, deal.values.high
    least, most = (one.at(codes, holds) - one.constant for one in (low, high))
    kept = np.ones(len(codes), dtype=np.bool_)
    for start in range(0, len(codes), _BLOCK):
        steering.at(start / len(codes))
        rows = slice(start, start + _BLOCK)
        worst = least[:, None, :] - most[None, rows, :]
        best = most[:, None, :] - least[None, rows, :]
        for measure, (below, above) in enumerate(zip(low.by_measure, high.by_measure, strict=True)):
            same = codes[:, measure, None] == codes[None, rows, measure]
            _cancel(worst, best, same, (above - below)[codes[:, measure]])
        for joint, width in enumerate(high.by_joint - low.by_joint):
            both = holds[:, joint, None] & holds[None, rows, joint]
            _cancel(worst, best, both, np.repeat(width[None, :], len(codes), axis=0))
        dominates = (worst >= -TOLERANCE).all(axis=2) & (best > TOLERANCE).any(axis=2)
        kept[rows] = ~dominates.any(axis=0)
    return kept


def _cancel(worst: Floats, best: Floats, same: Bools, width: Floats) -> None:
    """Take out of a difference, in place, what both packages have."""
    common = np.where(same[:, :, None], width[:, None, :], 0.0)
    worst += common
    best -= common
