"""What a criterion's scale is, in the few signs that a list or a head has room for."""

from __future__ import annotations

from desktop.kit.number_form import shown
from mcda.model.case import Criterion, Direction
from mcda.model.numbers import format_number


def arrow(criterion: Criterion) -> str:
    """Return the direction as an arrow, empty where none is given."""
    return {Direction.BENEFIT: "↑", Direction.COST: "↓", None: ""}[criterion.direction]


def anchors(criterion: Criterion) -> str:
    """Return the anchors from worst to best, levels by their names."""
    ends = []
    for value in (criterion.worst, criterion.best):
        if value is None:
            return ""
        level = next((lv.name for lv in criterion.levels if lv.value == value), None)
        ends.append(level or shown(format_number(value)))
    return " → ".join(ends)
