"""Scores as they stand in a cell, and back."""

from __future__ import annotations

from mcda.model.case import Criterion, Point, Score
from mcda.model.numbers import parse_points, point_text

Ends = tuple[Point | None, Point | None]


def cell_of(ends: Ends) -> str | float | None:
    """Return what a cell shows for a score: a number, a level's name, or a range."""
    low, high = ends
    if low is None and high is None:
        return None
    if low == high:
        return low
    return " – ".join(_word(end) for end in ends)


def ends_of(value: str | float, criterion: Criterion) -> Ends:
    """Return the score in a cell; a text that is no point of the scale is kept as it is."""
    if not isinstance(value, str):
        return float(value), float(value)
    return parse_points(value, criterion) or (value, value)


def exactly(ends: Ends, criterion: Criterion) -> bool:
    """Say whether what the cell shows reads back as the very same score."""
    shown = cell_of(ends)
    if shown is None or shown == "":
        return shown is None
    back = ends_of(shown, criterion)
    return back == ends and [type(end) for end in back] == [_kind(end) for end in ends]


def ends_of_score(score: Score) -> Ends:
    return score.low, score.high


def _kind(end: Point | None) -> type:
    return float if isinstance(end, int) else type(end)


def _word(end: Point | None) -> str:
    return "" if end is None else point_text(end)
