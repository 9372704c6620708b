"""Criteria, anchors and scores as a reader sees them in a table."""

from __future__ import annotations

import re
from collections.abc import Callable
from math import isfinite
from typing import Final

from mcda.model.case import Case, Criterion, Score
from mcda.model.tree import path
from mcda.report.blocks import Cell
from mcda.words import figures
from mcda.words.figures import plain
from mcda.words.said import _

INDENT: Final = "\N{EM SPACE}"
_SPAN: Final = re.compile(r"[-−]?\d+ ?(-|–|to) ?\d+")


def anchors(criterion: Criterion) -> str:
    """Return a leaf's range from worst to best with its unit, "" where there is none."""
    if criterion.worst is None or criterion.best is None:
        return ""
    ends = [_point(criterion, end) for end in (criterion.worst, criterion.best)]
    # A unit such as "0-10" only says the anchors again.
    unit = "" if _SPAN.fullmatch(criterion.unit.strip()) else criterion.unit.strip()
    told = _("{worst} → {best}", worst=ends[0], best=ends[1])
    return _("{ends} {unit}", ends=told, unit=unit) if unit else told


def score(found: Score | None) -> str:
    """Return a score as it was given: a value, a level's name, an interval, or missing."""
    if found is None or found.low is None or found.high is None:
        return _("missing")
    if found.interval:
        return _("{low} – {high}", low=figures.point(found.low), high=figures.point(found.high))
    return figures.point(found.low)


def indented(case: Case, criterion: Criterion) -> str:
    """Return a criterion's name, moved in by its depth in the tree."""
    return INDENT * (len(path(case, criterion.id)) - 1) + criterion.name


def branch(case: Case, criterion: Criterion) -> str:
    """Return the names of the nodes above a leaf, "" for a top criterion."""
    names = case.names.criteria
    return " / ".join(names[step] for step in path(case, criterion.id)[:-1])


def _point(criterion: Criterion, value: float) -> str:
    level = next((level.name for level in criterion.levels if level.value == value), None)
    return level or plain(value)


def number_cell(value: float, written: Callable[[float], str]) -> Cell:
    """Return a number's cell as a function writes it, a dash where it is not known."""
    number = float(value)
    known = isfinite(number)
    return Cell(written(number) if known else figures.UNKNOWN, value=number if known else None)
