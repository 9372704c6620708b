"""Where lines and polynomials change their sign on the way from 0 to an end."""

from __future__ import annotations

from functools import cache
from math import comb
from typing import Final

import numpy as np

from mcda.model.arrays import Floats

_FAR: Final = 1e-12
"""A root whose inverse is below this lies beyond every path."""

_REAL: Final = 1e-4
"""A root whose imaginary part is below this share of its size is looked at; one too many is
harmless, as the answer beyond it is asked for anyway."""

_NOTHING: Final = 1e-13
"""A coefficient below this share of the largest is rounding."""


def zeros(base: Floats, slope: Floats) -> Floats:
    """Return where base + slope t is zero, infinite where it isn't at any t above zero."""
    base, slope = np.broadcast_arrays(base, slope)
    known = (slope != 0) & np.isfinite(base) & np.isfinite(slope)
    at = np.where(known, -base / np.where(known, slope, 1.0), np.inf)
    return np.where(known & (at > 0), at, np.inf)


def sign_changes(coefficients: Floats, reach: Floats) -> Floats:
    """Return the roots (K, d) in 0 to reach (K,) of polynomials (d + 1, K), else infinite.

    Lowest power first. A polynomial whose Bernstein coefficients have one sign has none.
    """
    degree, count = coefficients.shape[0] - 1, coefficients.shape[1]
    found = np.full((count, degree), np.inf)
    scaled = coefficients.copy()
    for power in range(1, degree + 1):
        scaled[power:] *= reach
    size = np.abs(scaled)
    scaled[size <= _NOTHING * size.max(axis=0)] = 0.0
    control = _bernstein(degree) @ scaled
    some = np.flatnonzero((control.min(axis=0) < 0) & (control.max(axis=0) > 0))
    if len(some):
        roots = _roots(scaled[:, some].T)
        found[some] = np.where((roots > 0) & (roots <= 1), roots * reach[some, None], np.inf)
    return found


@cache
def _bernstein(degree: int) -> Floats:
    return np.array(
        [
            [comb(i, j) / comb(degree, j) if j <= i else 0.0 for j in range(degree + 1)]
            for i in range(degree + 1)
        ]
    )


def _roots(polynomials: Floats) -> Floats:
    """Return the real roots (K, d) other than zero, infinite where there are fewer.

    They are the reciprocals of the eigenvalues of the companion matrix read backwards, which
    stands a highest coefficient of zero.
    """
    left = polynomials.copy()
    for _again in range(left.shape[1] - 1):
        empty = left[:, 0] == 0
        left[empty] = np.roll(left[empty], -1, axis=1)
    left[left[:, 0] == 0, 0] = 1.0
    count, terms = left.shape
    companion = np.zeros((count, terms - 1, terms - 1))
    companion[:, 0] = -left[:, 1:] / left[:, :1]
    companion[:, np.arange(1, terms - 1), np.arange(terms - 2)] = 1.0
    inverse = np.linalg.eigvals(companion)
    real = (np.abs(inverse.imag) <= _REAL * np.abs(inverse)) & (np.abs(inverse) > _FAR)
    return np.where(real, 1 / np.where(real, inverse.real, 1.0), np.inf)
