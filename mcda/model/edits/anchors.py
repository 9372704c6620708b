"""Anchors that scores have outgrown."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TypeGuard

from mcda.model.case import Case, Criterion, Point


def wider_anchors(
    case: Case, among: Collection[str] | None = None
) -> Mapping[str, tuple[float, float]]:
    """Return criterion -> (worst, best) that hold all its scores, where today's don't.

    Only numeric criteria with both anchors are looked at; the end that holds stays. `among`
    has the ids of those that may have outgrown theirs, None where all may.
    """
    found: dict[str, tuple[float, float]] = {}
    criteria = {
        one.id: one
        for one in case.criteria
        if (among is None or one.id in among)
        and not (one.levels or one.worst is None or one.best is None)
    }
    rows = [row for packages in case.scores.values() for row in packages.values()]
    scores = ((c, row[c]) for row in rows for c in criteria if c in row) if criteria else ()
    for criterion, score in scores:
        at = criteria[criterion]
        assert at.worst is not None and at.best is not None
        worst, best = found.get(criterion, (at.worst, at.best))
        found_here = (score.low, score.high)
        points = [worst, best, *(p for p in found_here if _usable(p))]
        ends = (min(points), max(points)) if worst <= best else (max(points), min(points))
        if ends != (at.worst, at.best):
            found[criterion] = (float(ends[0]), float(ends[1]))
    return found


def widen_anchors(case: Case) -> Case:
    """Move the anchors outward as far as `wider_anchors` says; weights stay as they were given."""
    wider = wider_anchors(case)
    if not wider:
        return case
    return replace(case, criteria=tuple(_widened(one, wider) for one in case.criteria))


def _usable(point: Point | None) -> TypeGuard[float]:
    return isinstance(point, float | int) and math.isfinite(point)


def _widened(criterion: Criterion, wider: Mapping[str, tuple[float, float]]) -> Criterion:
    if criterion.id not in wider:
        return criterion
    worst, best = wider[criterion.id]
    return replace(criterion, worst=worst, best=best)
