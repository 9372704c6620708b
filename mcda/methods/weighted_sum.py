"""The weighted sum of normalised scores (MAVT's additive value function; SAW, WSM)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from mcda.methods.normalisation import normalise, oriented

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


def values(
    matrix: Floats,
    weights: Floats,
    benefit: Bools,
    normalisation: str = "anchored",
    worst: Floats | None = None,
    best: Floats | None = None,
) -> Floats:
    """Return each package's weighted sum (W..., m), 0 to 1 under `anchored` and `minmax`.

    V(a) = sum of w_j r_aj with weights divided by their sum (Fishburn 1967; Keeney
    & Raiffa 1976). A cost column enters as 1 - r under the rules that keep its
    values. `matrix` is m x n, `weights` (W..., n) are not below zero.
    """
    normalised = normalise(matrix, benefit, normalisation, worst, best)
    return combine(oriented(normalised, benefit, normalisation), weights)


def combine(rows: Floats, weights: Floats) -> Floats:
    """Return the weighted mean of each row of `rows` (m x n): (W..., n) -> (W..., m).

    Weights that are all zero give 0 for everyone, a tie.
    """
    weights = np.asarray(weights, dtype=np.float64)
    total = weights.sum(axis=-1, keepdims=True)
    return np.asarray((weights / np.where(total > 0, total, 1.0)) @ rows.T)
