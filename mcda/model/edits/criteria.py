"""Edits of the criteria tree; the list stays depth first."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from mcda.model.case import ROOT, Case, Criterion
from mcda.model.edits import sequences
from mcda.model.edits.hanging import without, without_judgements
from mcda.model.edits.preferences import set_direct, set_rank
from mcda.model.ids import new_id
from mcda.model.tree import depth_first, path


def add_criterion(
    case: Case, name: str, parent: str = ROOT, *, index: int | None = None, **fields: Any
) -> Case:
    """Add a criterion under `parent`, at `index` among its siblings or last.

    Scores that `parent` had as a leaf stay in the case and count again once it
    is a leaf again.
    """
    _must_exist(case, parent)
    fields.setdefault("id", new_id([c.id for c in case.criteria], name, "criterion"))
    criterion = Criterion(name=name, parent=parent, **fields)
    return replace(case, criteria=_placed(case.criteria, criterion, index))


def change_criterion(case: Case, criterion: str, **fields: Any) -> Case:
    """Replace fields of a criterion; its parent changes by `move_criterion` only."""
    if "parent" in fields:
        raise TypeError("a parent is changed by move_criterion")
    after = sequences.changed(case.criteria, criterion, fields)
    return case if after is case.criteria else replace(case, criteria=after)


def move_criterion(case: Case, criterion: str, parent: str, index: int) -> Case:
    """Move a criterion, with all below it, to `index` among the children of `parent`.

    Under another parent all that compared it with its old siblings goes: judgements, its
    direct points and its rank. ValueError if `parent` is the criterion itself or stands below it.
    """
    at = sequences.position(case.criteria, criterion)
    _must_exist(case, parent)
    if criterion in path(case, parent):
        raise ValueError(f"{criterion} can't stand below itself")
    before = case.criteria[at]
    others = sequences.without(case.criteria, criterion)
    criteria = _placed(others, replace(before, parent=parent), index)
    if criteria == case.criteria:
        return case
    if parent != before.parent:
        case = _unweighed(without_judgements(case, before.parent, criterion), criterion)
    return replace(case, criteria=criteria)


def _unweighed(case: Case, criterion: str) -> Case:
    """Return the case without anybody's direct points and rank of a criterion."""
    for who, own in case.preferences.items():
        if criterion in own.direct:
            case = set_direct(case, who, criterion, None)
        if criterion in own.ranks:
            case = set_rank(case, who, criterion, None)
    return case


def remove_criterion(case: Case, criterion: str) -> Case:
    """Remove a criterion and all below it, with their scores, weights and judgements."""
    sequences.position(case.criteria, criterion)
    gone = {c.id for c in case.criteria if criterion in path(case, c.id)} | {criterion}
    return without(case, {"criteria": gone})


def _must_exist(case: Case, parent: str) -> None:
    if parent != ROOT:
        sequences.position(case.criteria, parent)


def _placed(
    criteria: Collection[Criterion], criterion: Criterion, index: int | None
) -> tuple[Criterion, ...]:
    """Return the tree with `criterion` at `index` among its siblings (None: last)."""
    siblings = [c.id for c in criteria if c.parent == criterion.parent]
    ordered = list(criteria)
    if index is None or index >= len(siblings):
        ordered.append(criterion)
    else:
        before = siblings[max(0, index)]
        ordered.insert([c.id for c in ordered].index(before), criterion)
    return depth_first(ordered)
