"""Criteria, anchors and scores as a reader sees them in a table."""

from __future__ import annotations

from mcda.model.case import Case, Criterion, Direction, Point, Score
from mcda.model.numbers import format_number
from mcda.model.tree import path
from mcda.report import figures

INDENT = "\N{EM SPACE}"


def anchors(criterion: Criterion) -> str:
    """Return a leaf's range from worst to best with its unit, "" where there is none."""
    if criterion.worst is None or criterion.best is None:
        return ""
    ends = (_point(criterion, end) for end in (criterion.worst, criterion.best))
    unit = f" {criterion.unit}" if criterion.unit else ""
    return " → ".join(ends) + unit


def direction(criterion: Criterion) -> str:
    """Return whether more is better, in a word."""
    if criterion.direction is None:
        return ""
    return "more is better" if criterion.direction is Direction.BENEFIT else "less is better"


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


def share(value: float) -> str:
    """Return a weight with one decimal and its sign."""
    return figures.percent(value)


def _point(criterion: Criterion, value: float) -> str:
    level = next((level.name for level in criterion.levels if level.value == value), None)
    return level or format_number(value)
