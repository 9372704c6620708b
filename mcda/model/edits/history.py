"""Edits of a case's snapshots and of its log of changes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mcda.model.case import Case
from mcda.model.history import Snapshot
from mcda.model.ids import new_id


def add_snapshot(case: Case, name: str, **fields: Any) -> Case:
    """Add a snapshot after the others; `fields` are those of `Snapshot`."""
    id_ = new_id([one.id for one in case.snapshots], name, "snapshot")
    return replace(case, snapshots=(*case.snapshots, Snapshot(id=id_, name=name, **fields)))


def change_snapshot(case: Case, snapshot: str, **fields: Any) -> Case:
    """Change what is said of a snapshot; KeyError for an unknown one."""
    _known(case, snapshot)
    return replace(
        case,
        snapshots=tuple(
            replace(one, **fields) if one.id == snapshot else one for one in case.snapshots
        ),
    )


def remove_snapshot(case: Case, snapshot: str) -> Case:
    """Remove a snapshot; KeyError for an unknown one."""
    _known(case, snapshot)
    return replace(case, snapshots=tuple(one for one in case.snapshots if one.id != snapshot))


def set_reason(case: Case, number: int, reason: str) -> Case:
    """Say why a change was made; KeyError if the log has no such line."""
    if not 0 <= number < len(case.changes):
        raise KeyError(number)
    changed = replace(case.changes[number], reason=reason)
    lines = (*case.changes[:number], changed, *case.changes[number + 1 :])
    return replace(case, changes=lines)


def _known(case: Case, snapshot: str) -> None:
    if all(one.id != snapshot for one in case.snapshots):
        raise KeyError(snapshot)
