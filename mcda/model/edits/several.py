"""Edits of several things at once: lists of names, one change for many, a thing once more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from mcda.model.case import Case, frozen
from mcda.model.edits.criteria import add_criterion, change_criterion
from mcda.model.edits.packages import add_package
from mcda.model.edits.stakeholders import add_stakeholder, change_stakeholder
from mcda.model.ids import new_id
from mcda.model.tree import children


def add_named(case: Case, add: Callable[..., Case], names: Iterable[str]) -> Case:
    """Add one thing a name, in their order, each by `add` (such as `add_package`)."""
    for name in names:
        case = add(case, name)
    return case


def add_outline(case: Case, lines: Iterable[tuple[int, str]], parent: str) -> Case:
    """Add criteria by depth and name; one that stands deeper goes below the one before it."""
    above: list[tuple[int, str]] = []
    for depth, name in lines:
        while above and above[-1][0] >= depth:
            above.pop()
        id_ = new_id([c.id for c in case.criteria], name, "criterion")
        case = add_criterion(case, name, above[-1][1] if above else parent, id=id_)
        above.append((depth, id_))
    return case


def change_criteria(case: Case, criteria: Iterable[str], **fields: Any) -> Case:
    """Replace the same fields of several criteria."""
    for criterion in criteria:
        case = change_criterion(case, criterion, **fields)
    return case


def change_stakeholders(case: Case, stakeholders: Iterable[str], **fields: Any) -> Case:
    """Replace the same fields of several stakeholders."""
    for stakeholder in stakeholders:
        case = change_stakeholder(case, stakeholder, **fields)
    return case


def remove_several(case: Case, remove: Callable[..., Case], ids: Iterable[str]) -> Case:
    """Remove several things by `remove`; one that went with another is passed over."""
    for id_ in ids:
        try:
            case = remove(case, id_)
        except KeyError:
            continue
    return case


def duplicate_package(case: Case, package: str, name: str, id_: str) -> Case:
    """Add a package like another after it, with the scores that everybody gave the other."""
    at, before = _found(case.packages, package)
    extra = {**_fields(before, "id", "name", "short"), "status_quo": False}
    after = add_package(case, name, index=at + 1, id=id_, **extra)
    scores = {
        layer: frozen({**rows, id_: rows[package]}) if package in rows else rows
        for layer, rows in case.scores.items()
    }
    return replace(after, scores=frozen(scores))


def duplicate_stakeholder(case: Case, stakeholder: str, name: str, id_: str) -> Case:
    """Add a stakeholder like another after it, with its own scores, weights and fallback."""
    at, before = _found(case.stakeholders, stakeholder)
    after = add_stakeholder(
        case, name, index=at + 1, id=id_, **_fields(before, "id", "name", "short")
    )
    own, given = case.scores.get(stakeholder), case.preferences.get(stakeholder)
    if own is not None:
        after = replace(after, scores=frozen({**case.scores, id_: own}))
    if given is not None:
        after = replace(after, preferences=frozen({**case.preferences, id_: given}))
    return after


def duplicate_criterion(case: Case, criterion: str, name: str, id_: str) -> Case:
    """Add a criterion like another after it, with all below it and all their scores."""
    before = _found(case.criteria, criterion)[1]
    siblings = [c.id for c in children(case, before.parent)]
    after = add_criterion(
        case,
        name,
        before.parent,
        index=siblings.index(criterion) + 1,
        id=id_,
        **_fields(before, "id", "name", "short", "parent"),
    )
    copies = {criterion: id_}
    after = _copied_below(after, case, copies, criterion)
    scores = {
        layer: frozen({package: _row(row, copies) for package, row in rows.items()})
        for layer, rows in case.scores.items()
    }
    return replace(after, scores=frozen(scores))


def _copied_below(after: Case, case: Case, copies: dict[str, str], node: str) -> Case:
    for child in children(case, node):
        id_ = new_id([c.id for c in after.criteria], child.name, "criterion")
        copies[child.id] = id_
        fields = _fields(child, "id", "name", "parent")
        after = add_criterion(after, child.name, copies[node], id=id_, **fields)
        after = _copied_below(after, case, copies, child.id)
    return after


def _row(row: Mapping[str, Any], copies: Mapping[str, str]) -> Mapping[str, Any]:
    more = {copies[known]: score for known, score in row.items() if known in copies}
    return frozen({**row, **more}) if more else row


def _found(things: Iterable[Any], id_: str) -> tuple[int, Any]:
    for at, thing in enumerate(things):
        if thing.id == id_:
            return at, thing
    raise KeyError(id_)


def _fields(thing: Any, *but: str) -> dict[str, Any]:
    return {name: getattr(thing, name) for name in thing.__dataclass_fields__ if name not in but}
