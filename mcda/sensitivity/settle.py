"""The last step of a search for TOPSIS's nearest weights: from near the place to the place.

A search ends a little beside the nearest border point, and where exactly depends on the
last bits of its way. The nearest point itself is a stationary one: with the borders that
hold it, and the weights that are zero there, kept, Newton's method arrives at it to
rounding in a few steps (Nocedal & Wright 2006, chapter 18), from wherever the search ended.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from mcda.model.arrays import Floats, Ints
from mcda.sensitivity.forms import Nearness

STEPS: Final = 20
"""Newton's steps; five are usual."""

ZERO: Final = (1e-6, 0.0)
"""Weights up to this are taken to be zero at the place sought; the first that works counts."""

ARRIVED: Final = 1e-12
"""A last step shorter than this, and borders missed by a smaller share of their terms."""

NEARBY: Final = 0.1
"""A stationary point farther away than this from where the search ended is another one."""

PULL: Final = -1e-8
"""A border or a zero that would have to push the point towards the weights doesn't hold it."""


@dataclass(frozen=True, eq=False)
class Settled:
    """The stationary `point` (n,), and how hard each border holds it (r,), 0 for not at all."""

    point: Floats
    holds: Floats


def settled(
    form: Nearness, weights: Floats, near: Floats, first: int, rivals: Ints
) -> Settled | None:
    """Return the stationary point of the distance from `weights` where `first` equals `rivals`.

    All of `rivals` (r,) draw level with the package `first` there; `near` (n,) is where
    a search ended. None where Newton's method finds none nearby.
    """
    tables = _scaled(form, near, first, rivals)
    for zero in ZERO:
        free = near > zero
        if zero and np.array_equal(free, near > 0) and zero != ZERO[-1]:
            continue
        found = _newton(tables, form.power, weights, np.where(free, near, 0.0), free)
        if found is not None and np.linalg.norm(found.point - near) <= NEARBY:
            return found
    return None


def _scaled(form: Nearness, near: Floats, first: int, rivals: Ints) -> Floats:
    """Return tables (r, n, n) with u . table . u the lead of `first`, about 1 in their terms."""
    from mcda.sensitivity.certificate import leads

    tables = leads(form, first, rivals)
    powered = near**form.power
    size = powered @ np.abs(tables) @ powered
    return np.asarray(tables / np.where(size > 0, size, 1.0)[:, None, None])


def _newton(
    tables: Floats, power: int, weights: Floats, point: Floats, free: np.ndarray
) -> Settled | None:
    """Return the stationary point with the weights outside `free` (n,) zero, None without."""
    count, held = int(free.sum()), len(tables)
    if count < held + 1:
        return None
    w = point / point.sum()
    lead, slope, curve = _terms(tables, w, power)
    rows = np.vstack([slope[:, free], np.ones(count)])
    force = np.linalg.lstsq(rows.T, (w - weights)[free], rcond=None)[0]
    for _ in range(STEPS):
        system = np.zeros((count + held + 1,) * 2)
        system[:count, :count] = np.eye(count) - np.tensordot(
            force[:held], curve[:, free][:, :, free], axes=1
        )
        system[:count, count:], system[count:, :count] = -rows.T, rows
        off = np.concatenate([(w - weights)[free] - rows.T @ force, lead, [w.sum() - 1]])
        try:
            step = np.linalg.solve(system, -off)
        except np.linalg.LinAlgError:
            return None
        w[free] += step[:count]
        force += step[count:]
        lead, slope, curve = _terms(tables, w, power)
        rows = np.vstack([slope[:, free], np.ones(count)])
        if np.max(np.abs(step[:count])) <= ARRIVED:
            break
    else:
        return None
    return _stationary(w, weights, force, slope, lead, free)


def _stationary(
    w: Floats, weights: Floats, force: Floats, slope: Floats, lead: Floats, free: np.ndarray
) -> Settled | None:
    """Return the point if it is one of the simplex, on the borders, and its zeros do hold it."""
    holds, level = force[:-1], force[-1]
    pushed = (w - weights - holds @ slope - level)[~free]
    good = np.all(w >= 0) and np.all(np.abs(lead) <= ARRIVED) and np.all(pushed >= PULL)
    return Settled(w / w.sum(), holds) if good else None


def _terms(tables: Floats, w: Floats, power: int) -> tuple[Floats, Floats, Floats]:
    """Return u . table . u (r,), its slopes (r, n) and curvatures (r, n, n), u = w^power."""
    u = w**power
    applied = tables @ u
    lead = applied @ u
    if power == 1:
        return lead, 2 * applied, 2 * tables
    curve = 8 * w[:, None] * tables * w + 4 * applied[:, :, None] * np.eye(len(w))
    return lead, 4 * w * applied, curve
