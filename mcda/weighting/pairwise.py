"""Pairwise comparison matrices: priorities and consistency (Saaty 1980).

`a[i, j]` says how many times element i matters as much as element j. Functions
on matrices are batched over leading axes. The "column mean" of many tutorials is
a third formula, not offered: it explains published figures that don't reproduce.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from mcda.model.arrays import Floats
from mcda.model.case import Judgement
from mcda.model.ties import TOLERANCE
from mcda.weighting.random_index import ACCEPTABLE_CR, DEFAULT_TABLE, random_index

"""The formulas on offer, default first."""

_STEPS: Final = 100
_STILL: Final = 1e-13
_SQUARINGS: Final = 4


@dataclass(frozen=True, slots=True)
class Consistency:
    """How far judgements contradict each other; `cr` above 0.10 asks for another look.

    `missing` counts the pairs not judged; `ri` is already reduced for them.
    """

    lambda_max: float
    ci: float
    ri: float
    cr: float
    ri_table: str
    missing: int = 0

    @property
    def acceptable(self) -> bool:
        return self.cr <= ACCEPTABLE_CR


def matrix_of(elements: Sequence[str], judgements: Iterable[Judgement]) -> Floats:
    """Return the reciprocal matrix (n, n) of judgements among `elements` (ids).

    NaN where nobody judged, 1 on the diagonal. Judgements that name others are
    left out; of two on one pair the later counts. Raises ValueError for a value
    that is not above zero.
    """
    place = {element: i for i, element in enumerate(elements)}
    matrix = np.full((len(place), len(place)), np.nan)
    np.fill_diagonal(matrix, 1.0)
    for judgement in judgements:
        i, j = place.get(judgement.row), place.get(judgement.column)
        if i is None or j is None or i == j:
            continue
        if judgement.value <= 0:
            raise ValueError("a judgement must be above zero")
        matrix[i, j] = float(judgement.value)
        matrix[j, i] = float(1 / judgement.value)
    return matrix


def eigenvector(matrices: Floats) -> tuple[Floats, Floats]:
    """Return priorities (W..., n) summing to 1 and lambda_max (W...) of positive matrices.

    The principal right eigenvector by power iteration (Perron), on the sixteenth
    power of each matrix. Matrices that contradict themselves so much that it
    creeps are solved by the general eigenvalue routine. Raises ValueError for an
    entry that is not a positive number.
    """
    matrices = _positive(matrices)
    # Scaled so that no power overflows; sums of positive products lose no digits.
    power = matrices / matrices.max(axis=(-2, -1), keepdims=True, initial=0.0)
    spare = np.empty_like(power)
    for _ in range(_SQUARINGS):
        power, spare = np.matmul(power, power, out=spare), power
    weights = _unit(power.sum(axis=-1))
    creeping = np.ones(weights.shape, dtype=bool)
    for _ in range(_STEPS):
        moved = _unit((power @ weights[..., None])[..., 0])
        creeping = np.abs(moved - weights) > _STILL * moved
        weights = moved
        if not creeping.any():
            break
    else:
        wild = creeping.any(axis=-1)
        weights[wild] = _general(matrices[wild])
    return weights, lambda_max(matrices, weights)


def _unit(weights: Floats) -> Floats:
    return np.asarray(weights / weights.sum(axis=-1, keepdims=True))


def _general(matrices: Floats) -> Floats:
    """Return the principal eigenvectors (k, n) of (k, n, n) by LAPACK."""
    values, vectors = np.linalg.eig(matrices)
    place = values.real.argmax(axis=-1)
    principal = np.take_along_axis(vectors, place[:, None, None], axis=-1)[..., 0]
    # Of one sign but for rounding, by Perron's theorem.
    weights = np.abs(principal.real)
    return np.asarray(weights / weights.sum(axis=-1, keepdims=True))


def geometric_mean(matrices: Floats) -> Floats:
    """Return the normalised row geometric means (W..., n) (Crawford & Williams 1985)."""
    logs = np.log(_positive(matrices)).mean(axis=-1)
    weights = np.exp(logs - logs.max(axis=-1, keepdims=True))
    return np.asarray(weights / weights.sum(axis=-1, keepdims=True))


def lambda_max(matrices: Floats, weights: Floats) -> Floats:
    """Return sum of A w for weights summing to 1: lambda_max when w is the eigenvector."""
    return np.asarray((matrices @ weights[..., None])[..., 0].sum(axis=-1))


def priorities(matrices: Floats, formula: str = "eigenvector") -> tuple[Floats, Floats]:
    """Return priorities (W..., n) by one of `PRIORITIES`, and lambda_max (W...).

    lambda_max is always the principal eigenvalue, whichever priorities are asked for.
    """
    weights, value = eigenvector(matrices)
    if formula == "geometric-mean":
        return geometric_mean(matrices), value
    if formula != "eigenvector":
        raise ValueError(f"unknown priorities formula {formula!r}")
    return weights, value


def consistency(
    value: float, n: int, ri_table: str = DEFAULT_TABLE, missing: int = 0
) -> Consistency:
    """Return CI = (lambda_max - n) / (n - 1) and CR = CI / RI for lambda_max = `value`.

    Two elements can't contradict each other: CI and CR are 0 for n < 3, and also
    when the judgements form a tree, where RI is 0 too.
    """
    ri = random_index(n, ri_table, missing)
    # Rounding can leave lambda_max of a consistent matrix a hair beside n.
    ci = (value - n) / (n - 1) if n > 2 and value - n > TOLERANCE * 1e-3 * n else 0.0
    cr = ci / ri if ri > 0 else 0.0
    return Consistency(float(value), float(ci), ri, float(cr), ri_table, missing)


def _positive(matrices: Floats) -> Floats:
    matrices = np.asarray(matrices, dtype=np.float64)
    # A comparison with NaN is false, so that the first catches it too.
    if not (np.all(matrices > 0) and np.all(matrices < np.inf)):
        raise ValueError("every entry of a comparison matrix must be a positive number")
    return matrices
