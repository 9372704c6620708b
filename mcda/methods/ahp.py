"""AHP's ratings of packages under each criterion, and their synthesis (Saaty 1980, 2008).

Weights come from `mcda.weighting`; here scores become ratings. In ideal mode a
rating is divided by the column's best, so that dropping a package that is best
nowhere changes nothing (Belton & Gear 1983); in distributive mode by the
column's sum. Both depend on the packages compared.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from mcda.methods.normalisation import normalise

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

SYNTHESES: Final = ("ideal", "distributive")
"""Ideal mode first: it knows fewer rank reversals."""


def ratings(
    matrix: Floats,
    benefit: Bools,
    worst: Floats | None = None,
    best: Floats | None = None,
    synthesis: str = "ideal",
) -> Floats:
    """Return ratings (m x n), the column's best at 1 in ideal mode, columns summing to 1 else.

    With anchors the rating is (x - worst) / (best - worst); without, x / max for a
    benefit and min / x for a cost (ratio scales; the rule of simple additive
    weighting, Hwang & Yoon 1981), so that no score may be below zero. A column of zeros
    stays zeros; a cost of zero is rated 1 and any other in its column 0, the limit
    of min / x. Raises ValueError for a negative score without anchors, an unknown
    synthesis, and anything not finite.
    """
    if synthesis not in SYNTHESES:
        raise ValueError(f"unknown synthesis {synthesis!r}")
    values = np.asarray(matrix, dtype=np.float64)
    if not np.all(np.isfinite(values)):
        raise ValueError("every score must be a finite number")
    if not len(values):
        return values.copy()
    if worst is None or best is None:
        rated = _ratios(values, benefit)
    else:
        rated = normalise(values, benefit, "anchored", worst, best)
    return synthesised(rated, synthesis)


def synthesised(rated: Floats, synthesis: str) -> Floats:
    """Return ratings (m x n, not below zero) divided by each column's best, or by its sum."""
    divisor = rated.max(axis=0) if synthesis == "ideal" else rated.sum(axis=0)
    return np.where(divisor > 0, rated / np.where(divisor > 0, divisor, 1.0), 0.0)


def _ratios(values: Floats, benefit: Bools) -> Floats:
    if np.any(values < 0):
        raise ValueError("ratings without anchors need scores of at least zero")
    scale = np.max(values, axis=0)
    ratio = values / np.where(scale > 0, scale, 1.0)
    least = ratio.min(axis=0)
    zero = ratio == 0
    inverse = np.where(zero, 1.0, least / np.where(zero, 1.0, ratio))
    # In a column of zeros nothing differs and nothing is earned, cost or not.
    return np.where(benefit, ratio, np.where(scale > 0, inverse, 0.0))
