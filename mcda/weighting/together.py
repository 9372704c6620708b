"""Weights of several people taken together, and when that is refused.

Members of one delegation may join their judgements (AIJ): they answer as one.
Separate individuals keep their own, and only their priorities are averaged (AIP).
Stakeholders who oppose each other are never made to answer as one (Forman &
Peniwati 1998, EJOR 108:165-169): `model.merging_weights` refuses that.
"""

from __future__ import annotations

import numpy as np

from mcda.model.arrays import Floats


def joined_judgements(matrices: Floats, shares: Floats | None = None) -> Floats:
    """Return the element-wise weighted geometric mean of comparison matrices (k, n, n) (AIJ).

    The only mean that keeps them reciprocal (Aczel & Saaty 1983). A pair is judged
    if any member judged it: the mean is over those who did. Raises ValueError for
    an entry that is not above zero.
    """
    matrices = np.asarray(matrices, dtype=np.float64)
    given = np.isfinite(matrices)
    if np.any(matrices[given] <= 0):
        raise ValueError("every entry of a comparison matrix must be a positive number")
    weights = _shares(len(matrices), shares)[:, None, None] * given
    logs = np.log(np.where(given, matrices, 1.0))
    total = weights.sum(axis=0)
    mean = np.exp((weights * logs).sum(axis=0) / np.where(total > 0, total, 1.0))
    return np.where(total > 0, mean, np.nan)


def joined_priorities(priorities: Floats, shares: Floats | None = None) -> Floats:
    """Return the weighted arithmetic mean (n,) of individuals' priorities (k, n) (AIP)."""
    return np.asarray(_shares(len(priorities), shares) @ np.asarray(priorities, dtype=np.float64))


def _shares(count: int, shares: Floats | None) -> Floats:
    if shares is None:
        return np.full(count, 1 / max(1, count))
    given = np.asarray(shares, dtype=np.float64)
    if not np.all(np.isfinite(given)) or np.any(given < 0) or given.sum() <= 0:
        raise ValueError("shares are numbers of at least zero that don't sum to nothing")
    return np.asarray(given / given.sum())
