"""How scores in different units become comparable; every rule is named and shown.

Nothing here divides by zero: a column without spread, or of zeros, has a defined
result in every rule.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from mcda.model.arrays import Bools, Floats
from mcda.words.said import N_, Said, _, say

"""The rules on offer; `none` (scores already on one scale) is known to the numeric functions."""

FORMULAS: Final = {
    "anchored": N_("r = (x − worst) / (best − worst), with the criterion's anchors"),
    "vector": N_("r = x / sqrt(sum of x^2)"),
    "minmax": N_("r = (x − min) / (max − min), inverted for a cost"),
    "max": N_("r = x / max |x|"),
    "sum": N_("r = x / sum of |x|"),
    "none": N_("r = x"),
}
"""What each rule computes, in the words of the report; what becomes of costs is the method's."""

ORIENTED: Final = frozenset({"anchored", "minmax"})
"""Rules whose result already has its best at the top for cost criteria too."""


def formulas(costs: Said) -> dict[str, str]:
    """Return `FORMULAS` with what a method does with costs under the rules that keep them."""
    return {
        how: say(text)
        if how in ORIENTED
        else _("{formula}; {costs}", formula=say(text), costs=costs)
        for how, text in FORMULAS.items()
    }


def normalise(
    matrix: Floats,
    benefit: Bools,
    how: str,
    worst: Floats | None = None,
    best: Floats | None = None,
) -> Floats:
    """Return the normalised matrix (m x n), by one of `NORMALISATIONS` or `none`.

    `anchored` needs both anchors of each column and gives 0 at worst, 1 at best;
    `minmax` gives 0 at the column's worst and 1 at its best. The others keep a
    cost column as a cost (Hwang & Yoon 1981): whoever uses them swaps the ideal
    points, or takes 1 - r, which orders the same. `sum` divides by the sum of
    absolute values so that negative scores can't turn a column round; it never
    takes reciprocals of costs, which would be another formula.

    A column without spread becomes 0 under `minmax`, as does a column of zeros
    under any rule, and a column whose anchors are equal. Raises ValueError for an
    unknown rule, and for anchors or scores that are not finite.
    """
    values = np.asarray(matrix, dtype=np.float64)
    if not np.isfinite(values).all():
        raise ValueError("every score must be a finite number")
    if how == "none":
        return values.copy()
    # Dividing by each column's largest magnitude first keeps squares and
    # differences of huge or tiny scores from overflowing.
    scale = _nonzero(np.abs(values).max(axis=0, initial=0.0))
    if how == "anchored":
        return _anchored(values, worst, best)
    ratio = values / scale
    if how == "max":
        return ratio
    if how == "vector":
        return ratio / _nonzero(np.sqrt((ratio**2).sum(axis=0)))
    if how == "sum":
        return ratio / _nonzero(np.abs(ratio).sum(axis=0))
    if how == "minmax":
        low, high = ratio.min(axis=0, initial=np.inf), ratio.max(axis=0, initial=-np.inf)
        spread = high - low if len(values) else np.zeros(values.shape[1])
        flat = spread == 0
        rise = np.where(benefit, ratio - low, high - ratio)
        return np.where(flat, 0.0, rise / np.where(flat, 1.0, spread))
    raise ValueError(f"unknown normalisation {how!r}")


def oriented(normalised: Floats, benefit: Bools, how: str) -> Floats:
    """Return normalised scores with more as better in each column: 1 - r for a cost.

    A rule in `ORIENTED` is left alone. The 1 is the same for every package, so it
    moves scores and never their order.
    """
    return normalised if how in ORIENTED else np.where(benefit, normalised, 1 - normalised)


def _anchored(values: Floats, worst: Floats | None, best: Floats | None) -> Floats:
    if worst is None or best is None:
        raise ValueError("anchored normalisation needs the worst and best of each criterion")
    bottom, top = np.asarray(worst, dtype=np.float64), np.asarray(best, dtype=np.float64)
    if not (np.all(np.isfinite(bottom)) and np.all(np.isfinite(top))):
        raise ValueError("every anchor must be a finite number")
    scale = _nonzero(np.maximum(np.abs(bottom), np.abs(top)))
    flat = bottom == top
    span = np.where(flat, 1.0, top / scale - bottom / scale)
    return np.where(flat, 0.0, (values / scale - bottom / scale) / span)


def _nonzero(divisor: Floats) -> Floats:
    return np.where(divisor == 0, 1.0, divisor)
