"""How scores depend on weights: two shapes of ranking that can be probed exactly, and the rest.

A weighted sum and AHP's ratings are linear in the weights. TOPSIS ranks by a
ratio of two sums over powers of the weights. Everything exact in this room works
on one of the two; any other method is only a function that can be asked.
Normalising scores and finding ideal points stays with `mcda.methods`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from mcda.model.arrays import Floats

if TYPE_CHECKING:
    from mcda.methods.method import Prepared


ROUNDING: Final = 1e-13
"""A difference below this share of the terms it is made of is rounding, and counts as none."""


@dataclass(frozen=True, eq=False)
class Linear:
    """Scores are weighted means of `values` (m x n): weighted sum, AHP ratings."""

    values: Floats

    @property
    def size(self) -> tuple[int, int]:
        m, n = self.values.shape
        return m, n

    def scores(self, weights: Floats) -> Floats:
        """Return scores (W..., m) for weights (W..., n) that sum to 1."""
        return np.asarray(weights @ self.values.T)


@dataclass(frozen=True, eq=False)
class Nearness:
    """Scores are D- / (D+ + D-) as in TOPSIS.

    `near` and `far` (m x n) are the unweighted offsets from the ideal and the
    anti-ideal, each to the power `power`: 2 for Euclidean distances, 1 for
    Manhattan. The order of packages is that of the ratio
    sum of w^power far / sum of w^power near.
    """

    near: Floats
    far: Floats
    power: int = 2

    @property
    def size(self) -> tuple[int, int]:
        m, n = self.near.shape
        return m, n

    def scores(self, weights: Floats) -> Floats:
        """Return closeness (W..., m) for weights (W..., n) of any scale; 0.5 where undefined."""
        powered = np.asarray(weights) ** self.power
        return ratio_scores(powered @ self.far.T, powered @ self.near.T, self.power)


@dataclass(frozen=True, eq=False)
class Scored:
    """Any other method: `score` takes weights (W..., n) to scores (W..., m), more is better."""

    score: Callable[[Floats], Floats]
    size: tuple[int, int]

    def scores(self, weights: Floats) -> Floats:
        """Return scores (W..., m) for weights (W..., n)."""
        return self.score(np.asarray(weights))


Form = Linear | Nearness | Scored


def each(forms: Form | Sequence[Form]) -> Sequence[Form]:
    """Return several forms as they are, and a single one as the only one of several."""
    return (forms,) if isinstance(forms, Form) else forms


def form_of(prepared: Prepared, size: tuple[int, int]) -> Form:
    """Return how a prepared method's scores of m packages depend on n weights."""
    if prepared.kind == "linear":
        (values,) = prepared.offsets
        return Linear(levelled(values))
    if prepared.kind == "closeness":
        near, far = prepared.offsets
        return Nearness(levelled(near), levelled(far))
    return Scored(prepared.scores, size)


def levelled(values: Floats) -> Floats:
    """Return a table (m x n) in which numbers of a column that only rounding tells apart are one.

    Else weights could be found under which a package leads one that is its equal.
    """
    order = np.argsort(values, axis=0, kind="stable")
    ordered = np.take_along_axis(values, order, axis=0)
    steps = np.diff(ordered, axis=0)
    limit = ROUNDING * float(np.max(np.abs(values), initial=0.0))
    if not np.any((steps > 0) & (steps <= limit)):
        return values
    first = np.zeros(values.shape, dtype=np.intp)
    first[1:] = np.where(steps > limit, np.arange(1, len(values))[:, None], 0)
    first = np.maximum.accumulate(first, axis=0)
    result = np.empty_like(values)
    np.put_along_axis(result, order, np.take_along_axis(ordered, first, axis=0), axis=0)
    return result


def ratio_scores(far: Floats, near: Floats, power: int) -> Floats:
    """Return D- / (D+ + D-) from the powers of the distances, 0.5 where both are zero."""
    if power == 2:
        far, near = np.sqrt(far), np.sqrt(near)
    total = far + near
    apart = total > 0
    if apart.all():
        return np.asarray(far / total)
    return np.where(apart, far / np.where(apart, total, 1.0), 0.5)
