"""Red lines of a case: the room that measures leave of each, in the criterion's unit."""

from __future__ import annotations

from mcda.model.built import Sum, change, effect_of, joint_effect_of, today
from mcda.model.case import Case
from mcda.model.measures import Measure
from mcda.model.tree import number
from mcda.negotiation.case_view import Triple, View, points_of
from mcda.negotiation.deal import Points

Line = tuple[int, str, int, float]
"""Side, what it is called, place of the leaf, and the limit."""


def red_lines(case: Case, views: list[View]) -> list[Line]:
    """Return the lines of all stakeholders, in their order."""
    found: list[Line] = []
    for side, view in enumerate(views):
        places = {c.id: j for j, c in enumerate(view.table.criteria)}
        for line in view.preferences.red_lines:
            place = places.get(line.criterion)
            limit = None if place is None else number(view.table.criteria[place], line.limit)
            if place is not None and limit is not None:
                found.append((side, view.table.criteria[place].name, place, limit))
    return found


def line_points(case: Case, views: list[View], lines: list[Line]) -> Points:
    """Return the room left of each red line, in the criterion's unit, more being better."""
    return points_of(
        [_room(case, views, line) for line in lines],
        (
            [
                [_moves(views, line, _effect(case, views, line, one, at)) for line in lines]
                for at in range(len(one.levels))
            ]
            for one in case.measures
        ),
        [
            [_moves(views, line, _together(case, views, line, i)) for line in lines]
            for i in range(len(case.joint_effects))
        ],
    )


def _effect(case: Case, views: list[View], line: Line, measure: Measure, at: int) -> Sum | None:
    view, place = views[line[0]], line[2]
    if not at:
        return None
    who, criterion = view.stakeholder.id, view.table.criteria[place].id
    return change(effect_of(case, who, measure.id, measure.levels[at].id, criterion))


def _together(case: Case, views: list[View], line: Line, place: int) -> Sum | None:
    view = views[line[0]]
    criterion = view.table.criteria[line[2]].id
    return change(joint_effect_of(case.joint_effects[place], view.stakeholder.id, criterion))


def _moves(views: list[View], line: Line, one: Sum | None) -> Triple:
    sign = 1.0 if views[line[0]].table.benefit[line[2]] else -1.0
    if one is None:
        return 0.0, 0.0, 0.0
    first, last = sorted((sign * one.low, sign * one.high))
    return first, sign * one.likely, last


def _room(case: Case, views: list[View], line: Line) -> Triple:
    """Return how far today is from a line; a missing score may lie anywhere between the anchors."""
    side, _name, place, limit = line
    view = views[side]
    score = today(case, view.stakeholder.id, view.table.criteria[place])
    if score is None:
        ends = sorted((float(view.table.worst[place]), float(view.table.best[place])))
        score = Sum(ends[0], ends[1], sum(ends) / 2)
    moved = Sum(score.low - limit, score.high - limit, score.likely - limit)
    return _moves(views, line, moved)
