"""Where judgements disagree and what would agree: proposals, never applied unasked."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from typing import Final

import numpy as np

from mcda.model.arrays import Floats
from mcda.model.ties import NOISE, TOLERANCE, all_largest, largest, rising
from mcda.weighting.incomplete import components, missing_pairs, priorities_of
from mcda.weighting.pairwise import consistency
from mcda.weighting.random_index import DEFAULT_TABLE

SCALE: Final = tuple(
    sorted({Fraction(1, k) for k in range(1, 10)} | {Fraction(k) for k in range(1, 10)})
)
"""Saaty's scale with its reciprocals, smallest first."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """The judgement (`row` over `column`, indices) that fits the others worst.

    `given` is the judgement; `error` is a_ij w_j / w_i, 1 if it agreed. `agreeing`
    is the ratio that the other judgements imply and `proposed` the nearest point of
    the scale. `cr` is the ratio now, `cr_after` that with the proposal.
    """

    row: int
    column: int
    given: float
    error: float
    agreeing: float
    proposed: Fraction
    cr: float
    cr_after: float


@dataclass(frozen=True, slots=True)
class Triad:
    """Three judgements among elements i, j, k (indices) that contradict each other most.

    `direct` is a_ik and `implied` a_ij a_jk; `inconsistency` is Koczkodaj's index,
    0 when they agree and below 1.
    """

    i: int
    j: int
    k: int
    direct: float
    implied: float
    inconsistency: float


def most_disagreeing(matrix: Floats, ri_table: str = DEFAULT_TABLE) -> Disagreement | None:
    """Return the judgement with the largest |log(a_ij w_j / w_i)| (Saaty 2003), reported above 1.

    What agrees is taken from the priorities without that judgement, when the
    others still connect all elements, else from the priorities themselves. None
    when no judgement disagrees (to 1e-9), when no point of the scale agrees better
    than what is given, or when the judgements connect too little. Of several that
    disagree alike it is the one whose proposal leaves the smallest CR, then the first.
    """
    if len(matrix) < 3 or len(components(matrix)) > 1:
        return None
    weights, value = priorities_of(matrix)
    errors = matrix * weights[None, :] / weights[:, None]
    pairs = list(combinations(range(len(matrix)), 2))
    size = [_off(errors[pair], 1.0) if np.isfinite(errors[pair]) else 0.0 for pair in pairs]
    if max(size) < TOLERANCE:
        return None
    alike = (
        _mended(matrix, *pairs[place], weights, value, ri_table) for place in all_largest(size)
    )
    found = [one for one in alike if one is not None]
    return rising(found, lambda one: one.cr_after)[0] if found else None


def _mended(
    matrix: Floats, i: int, j: int, weights: Floats, value: float, ri_table: str
) -> Disagreement | None:
    """Return one judgement with what would agree; None where the scale has nothing nearer."""
    error = float(matrix[i, j] * weights[j] / weights[i])
    if error < 1:
        i, j, error = j, i, 1 / error
    agreeing = _implied(matrix, i, j, weights)
    proposed = nearest_on_scale(agreeing)
    if not _off(float(proposed), agreeing) < _off(matrix[i, j], agreeing) - TOLERANCE:
        return None
    missing = len(missing_pairs(matrix))
    n = len(matrix)
    _, mended = priorities_of(_with(matrix, i, j, float(proposed)))
    return Disagreement(
        i,
        j,
        float(matrix[i, j]),
        error,
        agreeing,
        proposed,
        consistency(value, n, ri_table, missing).cr,
        consistency(mended, n, ri_table, missing).cr,
    )


def worst_triad(matrix: Floats) -> Triad | None:
    """Return the triad with the largest Koczkodaj (1993) index; None without a full triad.

    The index of a triad is min(|1 - a_ik / (a_ij a_jk)|, |1 - a_ij a_jk / a_ik|). Of
    several alike it is the first in the order of the elements.
    """
    triads: list[Triad] = []
    for i, j, k in combinations(range(len(matrix)), 3):
        direct, implied = float(matrix[i, k]), float(matrix[i, j] * matrix[j, k])
        if np.isfinite(direct * implied):
            index = min(abs(1 - direct / implied), abs(1 - implied / direct))
            triads.append(Triad(i, j, k, direct, implied, index if index > NOISE else 0.0))
    return triads[largest([triad.inconsistency for triad in triads])] if triads else None


def nearest_on_scale(ratio: float) -> Fraction:
    """Return the point of Saaty's scale nearest to a ratio, as ratios go (in logarithms).

    Of two that are as near it is the one nearer to 1, the weaker judgement.
    """
    weakest_first = sorted(SCALE, key=lambda point: (max(point, 1 / point), point))
    return rising(weakest_first, lambda point: _off(float(point), ratio))[0]


def _off(ratio: float, other: float) -> float:
    """Return how far two ratios are from each other, as ratios go."""
    return abs(float(np.log(ratio) - np.log(other)))


def _implied(matrix: Floats, i: int, j: int, weights: Floats) -> float:
    without = _with(matrix, i, j, np.nan)
    if len(components(without)) == 1:
        weights, _ = priorities_of(without)
    return float(weights[i] / weights[j])


def _with(matrix: Floats, i: int, j: int, value: float) -> Floats:
    changed = matrix.copy()
    changed[i, j], changed[j, i] = value, 1 / value
    return changed
