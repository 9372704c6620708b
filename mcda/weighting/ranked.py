"""Weights from the order of importance alone: how to spread them is a convention, and named.

Tied criteria share the mean of the places they take, or, in the centroid, of the
weights of those places.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from mcda.model.arrays import Floats

"""Rank-order centroid first, the mean of all weights in that order."""

CITATIONS: Final = {
    "centroid": "Barron & Barrett (1996), Management Science 42(11):1515-1523",
    "sum": "Stillwell, Seaver & Edwards (1981), OBHP 28:62-77",
    "reciprocal": "Stillwell, Seaver & Edwards (1981), OBHP 28:62-77",
}
"""Where each formula was published."""


def weights(ranks: Floats, formula: str = "centroid") -> Floats:
    """Return weights (n,) summing to 1 for ranks (n,), 1 the most important, by `RANK_WEIGHTS`."""
    if formula == "centroid":
        return centroid(ranks)
    if formula == "sum":
        return rank_sum(ranks)
    if formula == "reciprocal":
        return reciprocal(ranks)
    raise ValueError(f"unknown rank formula {formula!r}")


def centroid(ranks: Floats) -> Floats:
    """Return rank-order centroid weights, w_i = (1/n) sum of 1/k for k >= i (Barron 1992).

    Tied criteria share the mean of their places' weights, the centroid of the
    weights that respect the weak order.
    """
    first, last = _places(ranks)
    n = len(first)
    by_place = np.cumsum(1 / np.arange(n, 0, -1))[::-1] / n
    return np.array([by_place[a - 1 : b].mean() for a, b in zip(first, last, strict=True)])


def rank_sum(ranks: Floats) -> Floats:
    """Return rank-sum weights, w_i = 2 (n + 1 - i) / (n (n + 1)) (Stillwell et al. 1981)."""
    return _shares(len(ranks) + 1 - _mean_places(ranks))


def reciprocal(ranks: Floats) -> Floats:
    """Return rank-reciprocal weights, w_i = (1/i) / sum of 1/k (Stillwell et al. 1981)."""
    return _shares(1 / _mean_places(ranks))


def rank_exponent(ranks: Floats, power: float) -> Floats:
    """Return rank-exponent weights, proportional to (n + 1 - i)^p: 0 equal, 1 the rank sum."""
    return _shares((len(ranks) + 1 - _mean_places(ranks)) ** power)


def _places(ranks: Floats) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    ranks = np.asarray(ranks, dtype=np.float64)
    first = 1 + (ranks[None, :] < ranks[:, None]).sum(axis=1)
    return first, first + (ranks[None, :] == ranks[:, None]).sum(axis=1) - 1


def _mean_places(ranks: Floats) -> Floats:
    first, last = _places(ranks)
    return np.asarray((first + last) / 2, dtype=np.float64)


def _shares(raw: Floats) -> Floats:
    return np.asarray(raw / raw.sum())
