"""What two people did to one case's history, in one: their snapshots, the lines of their logs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from mcda.model.case import Case
from mcda.model.history import Change, Snapshot
from mcda.model.ids import Ids

Lines = tuple[Change, ...]


def with_own_snapshots(base: Case | None, mine: Case, theirs: Case) -> Case:
    """Return theirs with an id of its own for each snapshot that holds another state than mine
    under its id, and with mine for one that both have.

    A snapshot is known by what it holds and when it was taken: both sides give the first one
    the same name, and so the same id.
    """
    if not mine.snapshots or not theirs.snapshots:
        return theirs
    known = {one.id: one for one in (base.snapshots if base else ())}
    own = {one.id: one for one in mine.snapshots}
    ids = Ids([*known, *own, *(one.id for one in theirs.snapshots)])
    free = {_state(one): one.id for one in mine.snapshots if one.id not in known}
    kept = {one.id for one in theirs.snapshots if _same(own.get(one.id), one)}
    made = []
    for one in theirs.snapshots:
        id_ = one.id
        if one.id not in kept and one != known.get(one.id):
            same = free.get(_state(one), "")
            if same and same not in kept:
                id_ = same
                kept.add(same)
            elif one.id in own:
                id_ = ids.new(one.name, "snapshot")
        made.append(replace(one, id=id_))
    return replace(theirs, snapshots=tuple(made))


def in_order(case: Case, mine: Case, theirs: Case) -> Case:
    """Return a case of both with the lines of its log in the order in which they were made.

    Each side's lines stay in their order, whatever its clock did; where neither says which
    came first, their times do.
    """
    held = set(case.changes)
    both = tuple(one for one in _merged(mine.changes, theirs.changes) if one in held)
    if both == case.changes or set(both) != held:
        return case
    return replace(case, changes=both)


def _merged(first: Lines, second: Lines) -> Iterator[Change]:
    in_first, in_second = set(first), set(second)
    told: set[Change] = set()
    at = 0
    for one in second:
        if one in in_first:
            while one not in told:
                told.add(first[at])
                yield first[at]
                at += 1
            continue
        while at < len(first) and first[at] not in in_second and _moment(first[at]) <= _moment(one):
            told.add(first[at])
            yield first[at]
            at += 1
        yield one
    yield from first[at:]


def _moment(one: Change) -> datetime:
    try:
        found = datetime.fromisoformat(one.time)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)


def _state(one: Snapshot) -> tuple[str, str]:
    return one.time, one.content


def _same(own: Snapshot | None, other: Snapshot) -> bool:
    return own is not None and _state(own) == _state(other)
