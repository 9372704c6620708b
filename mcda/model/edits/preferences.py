"""Edits of how a stakeholder weighs criteria, and of what it will not go below."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any, TypeVar

from mcda.model.case import (
    Case,
    Fallback,
    Judgement,
    Preferences,
    RedLine,
    WeightWay,
    frozen,
)
from mcda.model.tree import children, leaves

V = TypeVar("V")


def set_preferences(case: Case, stakeholder: str, preferences: Preferences) -> Case:
    """Replace all of a stakeholder's preferences."""
    if all(s.id != stakeholder for s in case.stakeholders):
        raise KeyError(stakeholder)
    if case.preferences.get(stakeholder) == preferences:
        return case
    return replace(case, preferences=frozen({**case.preferences, stakeholder: preferences}))


def set_way(case: Case, stakeholder: str, way: WeightWay) -> Case:
    """Choose the way of weighting that counts; what was entered in other ways stays."""
    return _change(case, stakeholder, way=way)


def set_direct(case: Case, stakeholder: str, criterion: str, points: float | None) -> Case:
    """Set direct points of a criterion among its siblings; None takes them away."""
    own = _own(case, stakeholder)
    return _change(case, stakeholder, direct=_entry(case, own.direct, criterion, points))


def set_swing(case: Case, stakeholder: str, criterion: str, points: float | None) -> Case:
    """Set the swing points of a leaf, from its worst to its best; None takes them away."""
    own = _own(case, stakeholder)
    return _change(case, stakeholder, swing=_entry(case, own.swing, criterion, points))


def set_rank(case: Case, stakeholder: str, criterion: str, rank: int | None) -> Case:
    """Set the rank of a criterion among its siblings, 1 first; None takes it away."""
    own = _own(case, stakeholder)
    return _change(case, stakeholder, ranks=_entry(case, own.ranks, criterion, rank))


def set_judgement(
    case: Case, stakeholder: str, node: str, row: str, column: str, value: Fraction | None
) -> Case:
    """Say that `row` matters `value` times as much as `column` among the children of `node`.

    Kept in the order of the children, so the reciprocal is stored when `row`
    stands after `column`. None takes the judgement away. KeyError if either is
    no child of the node, ValueError for a criterion with itself or a value not
    above zero (it has no reciprocal).
    """
    order = [child.id for child in children(case, node)]
    given = _own(case, stakeholder).judgements
    after = _with_judgement(given, node, order, (row, column), value)
    return case if after is given else _change(case, stakeholder, judgements=after)


def set_package_judgement(
    case: Case, stakeholder: str, criterion: str, row: str, column: str, value: Fraction | None
) -> Case:
    """Say that package `row` does `value` times as well as `column` on a leaf criterion.

    Kept in the order of the packages, as `set_judgement` keeps that of the children.
    KeyError if either is no package or the criterion is no leaf, ValueError as there.
    """
    if all(leaf.id != criterion for leaf in leaves(case)):
        raise KeyError(criterion)
    order = [package.id for package in case.packages]
    given = _own(case, stakeholder).package_judgements
    after = _with_judgement(given, criterion, order, (row, column), value)
    return case if after is given else _change(case, stakeholder, package_judgements=after)


def set_best_worst(
    case: Case, stakeholder: str, node: str, judgements: tuple[Judgement, ...]
) -> Case:
    """Set the best-worst judgements among the children of a node; none takes them away.

    KeyError if one is about something that is no child of the node.
    """
    order = [child.id for child in children(case, node)]
    for judgement in judgements:
        for end in (judgement.row, judgement.column):
            if end not in order:
                raise KeyError(end)
    given = {**_own(case, stakeholder).best_worst, node: judgements}
    if not judgements:
        del given[node]
    return _change(case, stakeholder, best_worst=frozen(given))


def set_fallback(case: Case, stakeholder: str, fallback: Fallback | None) -> Case:
    """Set what a stakeholder gets with no agreement; None takes it away."""
    known = {package.id for package in case.packages}
    if fallback is not None and fallback.package is not None and fallback.package not in known:
        raise KeyError(fallback.package)
    return _change(case, stakeholder, fallback=fallback)


def set_red_line(case: Case, stakeholder: str, criterion: str, red_line: RedLine | None) -> Case:
    """Set the worst score a stakeholder accepts on a criterion; None takes the line away."""
    _must_exist(case, criterion)
    if red_line is not None and red_line.criterion != criterion:
        raise ValueError("a red line stands on its own criterion")
    before = _own(case, stakeholder).red_lines
    place = next((i for i, line in enumerate(before) if line.criterion == criterion), len(before))
    others = [line for line in before if line.criterion != criterion]
    if red_line is not None:
        others.insert(place, red_line)
    return _change(case, stakeholder, red_lines=tuple(others))


def change_preferences(case: Case, stakeholder: str, **fields: Any) -> Case:
    """Replace plain fields of a stakeholder's preferences, such as its `influence`."""
    return _change(case, stakeholder, **fields)


def _own(case: Case, stakeholder: str) -> Preferences:
    if all(s.id != stakeholder for s in case.stakeholders):
        raise KeyError(stakeholder)
    return case.preferences.get(stakeholder, Preferences())


def _change(case: Case, stakeholder: str, **fields: Any) -> Case:
    before = _own(case, stakeholder)
    after = replace(before, **fields)
    return case if after == before else set_preferences(case, stakeholder, after)


def _must_exist(case: Case, criterion: str) -> None:
    if all(c.id != criterion for c in case.criteria):
        raise KeyError(criterion)


def _entry(
    case: Case, entries: Mapping[str, V], criterion: str, value: V | None
) -> Mapping[str, V]:
    _must_exist(case, criterion)
    after = {key: entry for key, entry in entries.items() if key != criterion}
    if value is not None:
        after = {**entries, criterion: value}
    return frozen(after)


def _with_judgement(
    judgements: Mapping[str, tuple[Judgement, ...]],
    node: str,
    order: list[str],
    pair: tuple[str, str],
    value: Fraction | None,
) -> Mapping[str, tuple[Judgement, ...]]:
    """Return judgements with one pair of `order` set or taken away; the same if nothing changes."""
    row, column = pair
    for end in pair:
        if end not in order:
            raise KeyError(end)
    if row == column:
        raise ValueError("nothing is compared with itself")
    if value is not None and value <= 0:
        raise ValueError("a judgement is above zero")
    if order.index(row) > order.index(column):
        row, column, value = column, row, None if value is None else 1 / value
    given = judgements.get(node, ())
    after = _judged(given, row, column, value)
    if after == given:
        return judgements
    changed = {**judgements, node: after}
    if not after:
        del changed[node]
    return frozen(changed)


def _judged(
    given: tuple[Judgement, ...], row: str, column: str, value: Fraction | None
) -> tuple[Judgement, ...]:
    """Return judgements with one pair set in its old place, or added, or taken away."""
    new = None if value is None else Judgement(row, column, value)
    after: list[Judgement] = []
    for judgement in given:
        if {judgement.row, judgement.column} != {row, column}:
            after.append(judgement)
        elif new is not None:
            after.append(new)
            new = None
    return tuple(after if new is None else [*after, new])
