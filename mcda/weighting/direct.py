"""Weights from points given directly, compared among the children of one node."""

from __future__ import annotations

from typing import Final

import numpy as np

from mcda.model.arrays import Floats

_SMALL: Final = 1e-150
"""Numbers below this or above its inverse are scaled before they are summed."""


def shares(points: Floats) -> Floats:
    """Return points (W..., n) divided by their sum (point allocation; SMART, Edwards 1977).

    Points are of any scale. Raises ValueError when one is below zero or not
    finite, or when they sum to nothing.
    """
    points = np.asarray(points, dtype=np.float64)
    if not np.all(np.isfinite(points)) or np.any(points < 0):
        raise ValueError("points must be numbers of at least zero")
    largest = points.max(axis=-1, keepdims=True, initial=0.0)
    if np.any(largest == 0):
        raise ValueError("points must not all be zero")
    if np.all((largest > _SMALL) & (largest < 1 / _SMALL)):
        return np.asarray(points / points.sum(axis=-1, keepdims=True))
    # Dividing by the largest first keeps the sum of huge or tiny points usable.
    ratio = points / largest
    return np.asarray(ratio / ratio.sum(axis=-1, keepdims=True))
