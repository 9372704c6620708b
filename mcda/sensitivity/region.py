"""The weights that satisfy linear conditions: a convex part of the simplex, maybe a flat one.

Everything is told from linear programs: whether any weights are left, what all of
them have in common, and which conditions matter.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from mcda.model.arrays import Bools, Floats

_RANK: Final = 1e-8
"""Directions shorter than this share of the longest are none."""

SLACK: Final = 1e-9
"""Room for weights below this, as a share of a condition's largest coefficient, is none."""

THIN: Final = 1e-7
"""A region nowhere wider than this has no width there."""

BEYOND: Final = 1e-10
"""Conditions that miss each other by no more than this meet; the solver is as exact."""


@dataclass(frozen=True, eq=False)
class Region:
    """Weights w (n,) that sum to 1 with facets (f, n) . w >= 0, none of them redundant.

    Weights move from `centre` (n,) along `basis` (n, d), orthonormal columns that
    sum to 0; with d = 0 there is the centre only.
    """

    facets: Floats
    centre: Floats
    basis: Floats

    @property
    def dimension(self) -> int:
        """In how many directions weights can move."""
        return int(self.basis.shape[1])

    def holds(self, weights: Floats) -> Bools:
        """Say of weights (b, n) that lie on the flat of the region whether they are in it."""
        return np.asarray(np.all(weights @ self.facets.T >= 0, axis=1))

    def simplex(self) -> Floats | None:
        """Return the corners (d + 1, n) where the region is a simplex, as most orders make it."""
        d = self.dimension
        if d == 0:
            return self.centre[None, :]
        if len(self.facets) != d + 1:
            return None
        # facets . (centre + basis x) = 0 for all facets but one
        slopes, rest = self.facets @ self.basis, -(self.facets @ self.centre)
        kept = ~np.eye(d + 1, dtype=bool)
        places = np.array([np.linalg.solve(slopes[row], rest[row]) for row in kept])
        return np.maximum(self.centre + places @ self.basis.T, 0.0)

    def ends(self) -> tuple[Floats, Floats]:
        """Return the least and the largest value (n,) of each weight."""
        n = len(self.centre)
        found = np.array([self.farthest(row) @ row for row in np.vstack([-np.eye(n), np.eye(n)])])
        return np.maximum(-found[:n], 0.0), np.minimum(found[n:], 1.0)

    def farthest(self, way: Floats) -> Floats:
        """Return the weights (n,) of the region that lie farthest in a direction (n,)."""
        return _reached(-way, self.facets, _flat_of(self.centre, self.basis))[1]


def feasible(rows: Floats) -> bool:
    """Say whether some weights satisfy rows (k, n) . w >= 0."""
    return _middle(_scaled(rows), np.empty((0, rows.shape[1])))[1] >= -BEYOND


def region(rows: Floats) -> Region | None:
    """Return the weights with rows (k, n) . w >= 0, none below zero; None if there are none."""
    n = rows.shape[1]
    every = np.vstack([np.eye(n), _scaled(rows)])
    nothing = np.empty((0, n))
    centre, room = _middle(every, nothing)
    if room < -BEYOND:
        return None
    if room > THIN:
        tight = np.zeros(len(every), dtype=bool)
    else:
        # Weights are in some way bound to each other: find every condition without room.
        eased = every + BEYOND
        tight = np.array([-_least(-row, eased, nothing) <= THIN for row in every])
        centre, _ = _middle(eased[~tight], eased[tight])
    bound = np.vstack([np.ones(n), every[tight]])
    # The room that conditions were given above is taken back.
    centre = centre + np.linalg.pinv(bound) @ (np.eye(len(bound))[0] - bound @ centre)
    basis = _null_space(bound)
    centre = np.maximum(centre, 0.0)
    centre /= centre.sum()
    return Region(_needed(every[~tight], centre, basis), centre, basis)


def _needed(rows: Floats, centre: Floats, basis: Floats) -> Floats:
    """Return the rows (k, n) that bound weights where the others do not."""
    flat = _flat_of(centre, basis)
    kept = np.max(np.abs(rows @ basis), axis=1, initial=0.0) > SLACK
    for i in np.flatnonzero(kept):
        kept[i] = False
        # One that the others imply up to rounding is not needed.
        kept[i] = _least(rows[i], rows[kept], flat) < -SLACK
    return np.asarray(rows[kept])


def _flat_of(centre: Floats, basis: Floats) -> Floats:
    across = _null_space(np.vstack([centre, basis.T]))
    return np.asarray(across.T)


def _least(row: Floats, rows: Floats, tight: Floats) -> float:
    """Return the least row . w over weights with rows . w >= 0 and tight . w = 0."""
    return _reached(row, rows, tight)[0]


def _reached(row: Floats, rows: Floats, tight: Floats) -> tuple[float, Floats]:
    # Bounds that are wider than the simplex keep it finite, and decide nothing.
    bounds = [(-1.0, 2.0)] * len(row)
    return _solve(row, -rows, tight, np.ones(len(row)), bounds)


def _middle(rows: Floats, held: Floats) -> tuple[Floats, float]:
    """Return the weights with the most room to all of `rows`, and how much that is.

    Conditions `held` hold, with or without room.
    """
    n = rows.shape[1]
    # The last unknown is the room; as it may be below zero, there always is an answer.
    roomy = np.append(np.ones(len(rows)), np.zeros(len(held)))
    slopes = np.hstack([-np.vstack([rows, held]), roomy[:, None]])
    goal, bounds = np.append(np.zeros(n), -1.0), [(0.0, 1.0)] * n + [(-2.0, 2.0)]
    total = np.append(np.ones(n), 0.0)
    value, found = _solve(goal, slopes, np.empty((0, n + 1)), total, bounds)
    return found[:n], -value


def _solve(
    goal: Floats, slopes: Floats, tight: Floats, total: Floats, bounds: list[tuple[float, float]]
) -> tuple[float, Floats]:
    """Minimise goal . x with slopes . x <= 0, tight . x = 0, total . x = 1 and x within bounds."""
    from scipy.optimize import linprog  # type: ignore[import-untyped]

    answer = linprog(
        c=goal,
        A_ub=slopes,
        b_ub=np.zeros(len(slopes)),
        A_eq=np.vstack([total, tight]),
        b_eq=np.append(1.0, np.zeros(len(tight))),
        bounds=bounds,
        method="highs",
        options={"primal_feasibility_tolerance": BEYOND, "dual_feasibility_tolerance": BEYOND},
    )
    if answer.x is None:
        raise ArithmeticError(f"a linear program was not solved: {answer.message}")
    return float(answer.fun), np.asarray(answer.x)


def _scaled(rows: Floats) -> Floats:
    """Return rows with a largest coefficient of 1, save those that hold for all weights alike."""
    size = np.max(np.abs(rows), axis=1, keepdims=True, initial=0.0)
    some = size[:, 0] > 0
    return np.asarray(rows[some] / size[some])


def _null_space(rows: Floats) -> Floats:
    """Return orthonormal columns that every row is at right angles to."""
    _, sizes, turned = np.linalg.svd(rows)
    rank = int(np.sum(sizes > _RANK * max(1.0, sizes[0])))
    return np.asarray(turned[rank:].T)
