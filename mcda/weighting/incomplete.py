"""Comparison matrices with judgements missing: what the others imply for them.

A matrix here is (n, n) with NaN in both places of a pair that nobody judged. The
judgements must connect all elements; n - 1 of them can do so.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from mcda.model.arrays import Floats
from mcda.model.ties import largest
from mcda.weighting.pairwise import eigenvector, priorities

_HIDDEN: Final = 1e-8
"""A fall below this is hidden by rounding."""

_SHORTEST: Final = 1e-6
"""The shortest step that is tried."""

_ENOUGH: Final = 1e-4
"""A step is taken that falls by this share of the slope (Armijo 1966)."""

Pairs = tuple[tuple[int, int], ...]

_STEPS: Final = 100
_STILL: Final = 1e-9


def missing_pairs(matrix: Floats) -> Pairs:
    """Return the pairs (i, j), i < j, that nobody judged."""
    rows, columns = np.nonzero(np.triu(np.isnan(matrix), 1))
    return tuple(zip(rows.tolist(), columns.tolist(), strict=True))


def components(matrix: Floats) -> tuple[tuple[int, ...], ...]:
    """Return the groups of elements that judgements connect, one group when all are connected."""
    linked = np.isfinite(matrix)
    groups: list[tuple[int, ...]] = []
    waiting = set(range(len(matrix)))
    while waiting:
        group, edge = set[int](), {min(waiting)}
        while edge:
            group |= edge
            edge = set(np.flatnonzero(linked[sorted(edge)].any(axis=0)).tolist()) - group
        groups.append(tuple(sorted(group)))
        waiting -= group
    return tuple(groups)


def log_least_squares(matrix: Floats) -> Floats:
    """Return the weights (n,) whose ratios fit the given judgements best in logarithms.

    For a complete matrix these are the row geometric means (Bozoki, Fulop &
    Ronyai 2010, section 4). Raises ValueError for judgements that don't connect
    all elements.
    """
    _refuse_unconnected(matrix)
    given = np.isfinite(matrix)
    np.fill_diagonal(given, False)
    logs = np.where(given, np.log(np.where(given, matrix, 1.0)), 0.0)
    fitted = np.linalg.pinv(laplacian(matrix)) @ logs.sum(axis=1)
    weights = np.exp(fitted - fitted.max())
    return np.asarray(weights / weights.sum())


def laplacian(matrix: Floats) -> Floats:
    """Return the Laplacian (n, n) of the graph whose edges are the judgements given."""
    given = np.isfinite(matrix).astype(np.float64)
    np.fill_diagonal(given, 0.0)
    return np.asarray(np.diag(given.sum(axis=1)) - given)


def complete(matrix: Floats) -> Floats:
    """Fill in the missing judgements so that lambda_max is as small as possible.

    (Bozoki, Fulop & Ronyai 2010, Math. and Computer Modelling 52:318-333.) In the
    logarithms of the missing entries lambda_max is convex with one minimum, found
    by Newton's method with the exact gradient and Hessian of a simple
    eigenvalue. Raises ValueError for judgements that don't connect all elements.
    """
    weights = log_least_squares(matrix)
    pairs = missing_pairs(matrix)
    if not pairs:
        return matrix.copy()
    logs = np.array([np.log(weights[i] / weights[j]) for i, j in pairs])
    value, slope, curve = _derivatives(matrix, pairs, logs)
    for _ in range(_STEPS):
        step = np.asarray(-np.linalg.lstsq(curve, slope, rcond=None)[0], dtype=np.float64)
        length = _length(matrix, pairs, logs, step, (value, slope))
        logs = logs + length * step
        if float(np.abs(step).max()) < _STILL:
            break
        value, slope, curve = _derivatives(matrix, pairs, logs)
    return _filled(matrix, pairs, logs)


def priorities_of(matrix: Floats, formula: str = "eigenvector") -> tuple[Floats, float]:
    """Return priorities (n,) and lambda_max of a matrix that may lack judgements.

    The eigenvector is that of the completed matrix; geometric means become
    the logarithmic least squares fit. lambda_max is always that of the completion.
    """
    weights, value = priorities(complete(matrix), formula)
    if formula == "geometric-mean" and missing_pairs(matrix):
        weights = log_least_squares(matrix)
    return weights, float(value)


def next_question(matrix: Floats) -> tuple[int, int] | None:
    """Return the pair (i, j) whose judgement would tell most, None when all are given.

    Unconnected groups are joined first, through their least compared elements.
    Then comes the pair whose ratio the given judgements fix worst: the largest
    effective resistance in their graph, which is the D-optimal next comparison
    in the logarithmic least squares model. Ties go to the earliest pair.
    """
    pairs = missing_pairs(matrix)
    if not pairs:
        return None
    groups = components(matrix)
    if len(groups) > 1:
        counts = np.isfinite(matrix).sum(axis=1)
        first, second = (min(group, key=lambda k: (counts[k], k)) for group in groups[:2])
        return min(first, second), max(first, second)
    inverse = np.linalg.pinv(laplacian(matrix))
    resistance = [inverse[i, i] + inverse[j, j] - 2 * inverse[i, j] for i, j in pairs]
    return pairs[largest(resistance)]


def _length(
    matrix: Floats, pairs: Pairs, logs: Floats, step: Floats, here: tuple[float, Floats]
) -> float:
    """Return how far to go along a Newton step for lambda_max to fall enough (Armijo)."""
    value, slope = here
    fall = float(slope @ step)
    length = 1.0
    # So near the minimum rounding hides the fall, and the whole step is right.
    if -fall < _HIDDEN:
        return length
    while length > _SHORTEST:
        _, tried = eigenvector(_filled(matrix, pairs, logs + length * step))
        if float(tried) <= value + _ENOUGH * length * fall:
            break
        length /= 2
    return length


def _refuse_unconnected(matrix: Floats) -> None:
    if len(components(matrix)) > 1:
        raise ValueError("the judgements don't connect all elements")


def _filled(matrix: Floats, pairs: Pairs, logs: Floats) -> Floats:
    filled = matrix.copy()
    for (i, j), log in zip(pairs, logs, strict=True):
        filled[i, j], filled[j, i] = np.exp(log), np.exp(-log)
    return filled


def _derivatives(matrix: Floats, pairs: Pairs, logs: Floats) -> tuple[float, Floats, Floats]:
    """Return lambda_max, its gradient and Hessian in the logarithms of the missing entries.

    With right and left eigenvectors v, u scaled to u.v = 1, and B_p = dA/dt_p:
    dlambda = u B_p v, and d2lambda = u (d2A) v + u B_p S B_q v + u B_q S B_p v,
    S being the reduced resolvent of A at lambda (Kato 1966).
    """
    filled = _filled(matrix, pairs, logs)
    right, value = eigenvector(filled)
    left, _ = eigenvector(filled.T)
    left = left / (left @ right)
    n, k = len(filled), len(pairs)
    after, before = np.zeros((k, n)), np.zeros((k, n))
    second = np.zeros(k)
    for p, (i, j) in enumerate(pairs):
        up, down = filled[i, j], filled[j, i]
        after[p, i], after[p, j] = up * right[j], -down * right[i]
        before[p, j], before[p, i] = left[i] * up, -left[j] * down
        second[p] = left[i] * up * right[j] + left[j] * down * right[i]
    projector = np.outer(right, left)
    resolvent = np.linalg.inv(float(value) * np.eye(n) - filled + projector) - projector
    mixed = before @ resolvent @ after.T
    return float(value), after @ left, np.diag(second) + mixed + mixed.T
