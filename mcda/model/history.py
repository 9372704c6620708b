"""Where a case came from: states of it that were given a name, and what was changed since."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated

from mcda.model.fields import Mark, SnapshotId
from mcda.model.ids import Ids

if TYPE_CHECKING:
    from mcda.model.case import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A state of the case under a name; `time` is ISO 8601 with its offset.

    `content` is the case as `mcda.casefile.snapshots` packs it, without its own history. A
    state that was `agreed` starts the log of changes.
    """

    id: SnapshotId
    name: Annotated[str, Mark.BLANK]
    time: str = ""
    author: str = ""
    reason: str = ""
    agreed: bool = False
    content: Annotated[str, Mark.BLANK] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change since a state was agreed: when (ISO 8601), by whom, what, and why."""

    time: Annotated[str, Mark.BLANK]
    author: str = ""
    what: str = ""
    reason: str = ""


def without_history(case: Case) -> Case:
    """Return a case as it stands now: without the states that it was in, and without its log."""
    if not case.snapshots and not case.changes:
        return case
    return replace(case, snapshots=(), changes=())


def without_contents(case: Case) -> Case:
    """Return a case whose snapshots are named only, and without its log."""
    if not case.snapshots and not case.changes:
        return case
    named = tuple(replace(one, content="") for one in case.snapshots)
    return replace(case, snapshots=named, changes=())


def told_apart(case: Case) -> Case:
    """Return a case in which no two snapshots have one id, as files put together by hand may."""
    ids = [one.id for one in case.snapshots]
    if len(set(ids)) == len(ids):
        return case
    new, seen = Ids(ids), set[str]()
    made = []
    for one in case.snapshots:
        made.append(replace(one, id=new.new(one.name, "snapshot")) if one.id in seen else one)
        seen.add(one.id)
    return replace(case, snapshots=tuple(made))
