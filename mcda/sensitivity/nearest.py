"""Nearest weights, in the Euclidean sense, that satisfy linear conditions; exact.

Weights stay in the simplex: none below zero, summing to 1.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from mcda.model.arrays import Floats
from mcda.model.ties import TINY

_NONE: Final = 1e-12
"""A slope or a distance below this is none."""

_SPENT: Final = 1e-14
"""A share below this is taken out of those that move."""

ROUNDS: Final = 100
"""Steps of the one-dimensional search; each at least halves what is left."""

ENOUGH: Final = 1e-15
"""Residuals below this, relative to the condition's largest coefficient, are rounding."""


def to_simplex(points: Floats) -> Floats:
    """Return the weights nearest to each of `points` (r, n) (Held, Wolfe & Crowder 1974)."""
    n = points.shape[1]
    ordered = -np.sort(-points, axis=1)
    excess = (np.cumsum(ordered, axis=1) - 1) / np.arange(1, n + 1)
    last = n - 1 - np.argmax((ordered > excess)[:, ::-1], axis=1)
    return np.maximum(points - np.take_along_axis(excess, last[:, None], axis=1), 0.0)


def nearest_beyond(weights: Floats, normals: Floats) -> Floats:
    """Return, for each of `normals` (r, n), the nearest w with normal . w >= 0, else NaN.

    The nearest point is the projection of weights + lambda normal onto the simplex
    for the smallest lambda that reaches the condition; what it reaches grows with
    lambda in straight pieces, on each of which a Newton step is exact. `weights`
    (n,) sum to 1.
    """
    scale = np.max(np.abs(normals), axis=1, keepdims=True)
    unit = normals / np.where(scale > 0, scale, 1.0)
    result = np.full(normals.shape, np.nan)
    able = np.flatnonzero(unit.max(axis=1) > 0)
    unit = unit[able]
    low, step = np.zeros(len(able)), np.zeros(len(able))
    high = np.full(len(able), np.inf)
    best = np.tile(weights, (len(able), 1))
    for _ in range(ROUNDS):
        best = to_simplex(weights + step[:, None] * unit)
        reached = np.sum(unit * best, axis=1)
        done = np.abs(reached) <= ENOUGH
        done |= (step == 0) & (reached >= 0)
        if np.all(done):
            break
        low = np.where(reached < 0, np.maximum(low, step), low)
        high = np.where(reached >= 0, np.minimum(high, step), high)
        step = np.where(done, step, _next_step(unit, best, reached, step, low, high))
    result[able] = best
    return result


def _next_step(
    unit: Floats, best: Floats, reached: Floats, step: Floats, low: Floats, high: Floats
) -> Floats:
    """Return Newton's step where it stays inside the bracket, else half or twice the way."""
    inside = best > 0
    count = inside.sum(axis=1)
    total = np.sum(unit * inside, axis=1)
    slope = np.sum(unit**2 * inside, axis=1) - total**2 / count
    safe = slope > ENOUGH
    newton = np.where(safe, step - reached / np.where(safe, slope, 1.0), np.inf)
    open_end = np.isinf(high)
    halfway = np.where(open_end, 2 * low + 1, (low + np.where(open_end, 0, high)) / 2)
    good = (newton > low) & (newton < high)
    return np.where(good, newton, halfway)


def nearest_within(weights: Floats, conditions: Floats) -> Floats | None:
    """Return the nearest w with conditions (k, n) . w >= 0 all at once, None if there is none.

    A least-distance problem, solved by way of non-negative least squares (Lawson &
    Hanson 1974, chapter 23), in coordinates of the hyperplane of weights that sum to 1.
    """
    n = len(weights)
    basis = zero_sum_basis(n)
    scale = np.maximum(np.linalg.norm(conditions, axis=1), TINY)[:, None]
    rows = np.vstack([np.eye(n), conditions / scale])
    bounds = -(rows @ weights)
    if np.all(bounds <= 0):
        return weights.copy()
    moved = least_distance(rows @ basis, bounds)
    if moved is None:
        return None
    found = np.maximum(weights + basis @ moved, 0.0)
    return np.asarray(found / found.sum())


def least_distance(rows: Floats, bounds: Floats) -> Floats | None:
    """Return the shortest x with rows (k, d) . x >= bounds (k,), None if there is none."""
    system = np.vstack([rows.T, bounds])
    target = np.zeros(len(system))
    target[-1] = 1.0
    solution = non_negative_least_squares(system, target)
    residual = system @ solution - target
    if -residual[-1] <= _NONE:
        return None
    active = solution > 0
    # The conditions that hold the point in place give it without the detour's rounding.
    if not active.any():
        return np.zeros(rows.shape[1])
    return np.asarray(np.linalg.lstsq(rows[active], bounds[active], rcond=None)[0])


def non_negative_least_squares(system: Floats, target: Floats) -> Floats:
    """Return x >= 0 that minimises |system x - target| (Lawson & Hanson 1974, NNLS)."""
    many = system.shape[1]
    x = np.zeros(many)
    active = np.zeros(many, dtype=bool)
    for _ in range(10 * many):
        gradient = system.T @ (target - system @ x)
        gradient[active] = -np.inf
        enter = int(np.argmax(gradient))
        if gradient[enter] <= _NONE:
            break
        active[enter] = True
        while True:
            trial = np.zeros(many)
            trial[active] = np.linalg.lstsq(system[:, active], target, rcond=None)[0]
            if np.all(trial[active] > 0):
                x = trial
                break
            falling = active & (trial <= 0)
            share = np.min(x[falling] / (x[falling] - trial[falling] + TINY))
            x = x + share * (trial - x)
            gone = active & (x <= _SPENT)
            if not gone.any():
                gone = falling
            x[gone] = 0.0
            active &= ~gone
            if not active.any():
                break
    return x


def zero_sum_basis(n: int) -> Floats:
    """Return n - 1 orthonormal columns, each summing to zero (Helmert)."""
    basis = np.zeros((n, n - 1))
    for j in range(1, n):
        basis[:j, j - 1] = 1.0
        basis[j, j - 1] = -j
        basis[:, j - 1] /= np.sqrt(j * (j + 1))
    return basis
