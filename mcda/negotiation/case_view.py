"""One stakeholder of a case: its table, and what a unit of each leaf is worth to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from mcda.errors import Place, Problem, RefusedError, blocking
from mcda.model.arrays import Floats
from mcda.model.built import Sum
from mcda.model.case import Case, Preferences, Stakeholder
from mcda.model.table import ScoreTable, score_table
from mcda.negotiation.deal import Additive, Points
from mcda.weighting.weights import weights_of

Triple = tuple[float, float, float]
"""Lower end, middle and upper end in points."""


@dataclass(frozen=True, eq=False)
class View:
    """One stakeholder's table, and what a unit of each leaf is worth to it."""

    stakeholder: Stakeholder
    preferences: Preferences
    table: ScoreTable
    factors: Floats


def view_of(case: Case, stakeholder: Stakeholder, problems: Sequence[Problem]) -> View:
    """Return how a stakeholder sees a case; RefusedError where it has no weights or anchors."""
    own = blocking(problems, stakeholder.id)
    if own:
        raise RefusedError(own)
    table = score_table(case, stakeholder.id)
    if not table.anchored:
        place = Place(stakeholder=stakeholder.id, words=stakeholder.name)
        raise RefusedError([Problem.of("DEAL-NO-ANCHORS", place)])
    weights = weights_of(case, stakeholder.id).vector
    width = table.best - table.worst
    factors = np.where(width != 0, 100 * weights / np.where(width != 0, width, 1.0), 0.0)
    preferences = case.preferences.get(stakeholder.id, Preferences())
    return View(stakeholder, preferences, table, factors)


def worth(view: View, sums: Iterable[tuple[int, Sum | None]]) -> Triple:
    """Return changes of leaves, by place, in points."""
    low = middle = high = 0.0
    for place, one in sums:
        if one is not None:
            factor = float(view.factors[place])
            first, last = sorted((factor * one.low, factor * one.high))
            low, middle, high = low + first, middle + factor * one.likely, high + last
    return low, middle, high


def points_of(
    constant: Sequence[Triple] | Floats,
    by_measure: Iterable[Sequence[Sequence[Triple]] | Floats],
    by_joint: Sequence[Sequence[Triple] | Floats],
) -> Points:
    """Return columns of points: one's constant, what each level brings (levels x columns), and
    what each joint effect does (joint effects x columns).
    """
    columns = len(constant)
    fixed = np.array(constant, dtype=np.float64).reshape(columns, 3)
    levels = [np.array(one, dtype=np.float64).reshape(len(one), columns, 3) for one in by_measure]
    joint = np.array(by_joint, dtype=np.float64).reshape(len(by_joint), columns, 3)

    def end(at: int) -> Additive:
        # A column is kept whole, so that no sum hangs on how it lies in memory.
        return Additive(
            fixed[:, at].copy(),
            tuple(one[:, :, at].copy() for one in levels),
            joint[:, :, at].copy(),
        )

    return Points(end(0), end(1), end(2))
