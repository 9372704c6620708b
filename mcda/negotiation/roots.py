"""Where a polynomial is zero between 0 and 1, as exactly as its coefficients allow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from mcda.model.ties import TINY

_LEADING: Final = 1e-14
"""A coefficient below this share of the largest is 0."""

_TOUCHING: Final = 1e-6
"""How far from the real line a root may come out that is real: two that fall together do."""
_SMALL: Final = 1e-9


def value(coefficients: Sequence[float], x: float) -> float:
    """Return a polynomial at x; `coefficients` from the constant upwards."""
    total = 0.0
    for one in reversed(coefficients):
        total = total * x + one
    return total


def roots_between(coefficients: Sequence[float]) -> tuple[float, ...]:
    """Return the roots from 0 to 1, each once, in order; none for one that is all zero.

    Found as eigenvalues, then polished by Newton's method, so that they do not hang on a machine.
    """
    most = max((abs(one) for one in coefficients), default=0.0)
    trimmed = [0.0 if abs(one) <= _LEADING * most else float(one) for one in coefficients]
    while trimmed and trimmed[-1] == 0.0:
        trimmed.pop()
    if len(trimmed) < 2:
        return ()
    slope = [i * one for i, one in enumerate(trimmed)][1:]
    found: list[float] = []
    for root in np.roots(trimmed[::-1]):
        if abs(root.imag) > _TOUCHING:
            continue
        x = _polished(trimmed, slope, float(root.real))
        if -_SMALL <= x <= 1.0 + _SMALL:
            found.append(min(max(x, 0.0), 1.0))
    found.sort()
    return tuple(x for i, x in enumerate(found) if i == 0 or x - found[i - 1] > _SMALL)


def _polished(coefficients: Sequence[float], slope: Sequence[float], x: float) -> float:
    for _step in range(8):
        steep = value(slope, x)
        here = value(coefficients, x)
        if steep == 0.0 or abs(here) < TINY:
            return x
        better = x - here / steep
        if abs(value(coefficients, better)) >= abs(here):
            return x
        x = better
    return x
