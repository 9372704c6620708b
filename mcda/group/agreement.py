"""How far stakeholders' rankings agree: Kendall's W for all, tau-b for each two."""

from __future__ import annotations

import numpy as np

from mcda.model.arrays import Floats, Ints


def kendall_w(ranks: Ints | Floats) -> float:
    """Return Kendall's coefficient of concordance of ranks (m x k), corrected for ties.

    W = 12 S / (k^2 (m^3 - m) - k T) with mean ranks for ties and T the sum of
    t^3 - t over ties (Kendall & Babington Smith 1939; Siegel & Castellan 1988). 1
    is full agreement. NaN for fewer than two packages or stakeholders, and when
    every stakeholder ties everything.
    """
    mean = mean_ranks(ranks)
    m, k = mean.shape
    if m < 2 or k < 2:
        return float("nan")
    sums = mean.sum(axis=1)
    spread = float(((sums - sums.mean()) ** 2).sum())
    ties = sum(
        float((counts**3 - counts).sum())
        for counts in (np.unique(column, return_counts=True)[1] for column in mean.T)
    )
    whole = k**2 * (m**3 - m) - k * ties
    return 12 * spread / whole if whole > 0 else float("nan")


def tau_b(one: Ints | Floats, other: Ints | Floats) -> float:
    """Return Kendall's tau-b of two rankings (m,), -1 to 1, NaN when one ties everything."""
    a = np.sign(np.subtract.outer(one, one))
    b = np.sign(np.subtract.outer(other, other))
    whole = float(np.sqrt((a**2).sum() * (b**2).sum()))
    return float((a * b).sum()) / whole if whole > 0 else float("nan")


def tau_table(ranks: Ints | Floats) -> Floats:
    """Return tau-b between each two stakeholders (k, k) of ranks (m x k)."""
    k = ranks.shape[1]
    return np.array([[tau_b(ranks[:, i], ranks[:, j]) for j in range(k)] for i in range(k)])


def mean_ranks(ranks: Ints | Floats) -> Floats:
    """Return ranks (m x k) with ties at the mean of the places they take."""
    ranks = np.asarray(ranks, dtype=np.float64)
    before = (ranks[None, :, :] < ranks[:, None, :]).sum(axis=1)
    level = (ranks[None, :, :] == ranks[:, None, :]).sum(axis=1)
    return np.asarray(before + (level + 1) / 2, dtype=np.float64)
