"""Criteria, anchors and scores as a reader sees them in a table."""

from __future__ import annotations

import re
from typing import Final

from mcda.model.case import Case, Criterion, Point, Score
from mcda.model.numbers import format_number
from mcda.model.tree import path

INDENT: Final = "\N{EM SPACE}"
_SPAN: Final = re.compile(r"[-−]?\d+ ?(-|–|to) ?\d+")


def anchors(criterion: Criterion) -> str:
    """Return a leaf's range from worst to best with its unit, "" where there is none."""
    if criterion.worst is None or criterion.best is None:
        return ""
    ends = (_point(criterion, end) for end in (criterion.worst, criterion.best))
    # A unit such as "0-10" only says the anchors again.
    unit = "" if _SPAN.fullmatch(criterion.unit.strip()) else criterion.unit.strip()
    return f"{' → '.join(ends)} {unit}".rstrip()


def score(found: Score | None) -> str:
    """Return a score as it was given: a value, a level's name, an interval, or missing."""
    if found is None or found.low is None or found.high is None:
        return "missing"
    if found.interval:
        return f"{point(found.low)} – {point(found.high)}"
    return point(found.low)


def point(value: Point) -> str:
    """Return a point of a scale."""
    return value if isinstance(value, str) else format_number(value)


def indented(case: Case, criterion: Criterion) -> str:
    """Return a criterion's name, moved in by its depth in the tree."""
    return INDENT * (len(path(case, criterion.id)) - 1) + criterion.name


def branch(case: Case, criterion: Criterion) -> str:
    """Return the names of the nodes above a leaf, "" for a top criterion."""
    names = {c.id: c.name for c in case.criteria}
    return " / ".join(names[step] for step in path(case, criterion.id)[:-1])


def _point(criterion: Criterion, value: float) -> str:
    level = next((level.name for level in criterion.levels if level.value == value), None)
    return level or format_number(value)
