"""What hangs on an id goes with it: one walk over all that a case holds, by its fields.

Which text is the id of what, `fields` says. A record or an entry that names a thing
that goes, goes too; where a field may be empty, it is emptied instead. What is not
concerned is shared, down to the case itself.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import is_dataclass, replace
from functools import cache
from typing import Any, Final, get_args, get_origin

from mcda.model.case import Case, frozen
from mcda.model.decision import CaseDecision
from mcda.model.fields import Ends, Id, Mark, Part, bare, mark_of, parts

Named = tuple[str, str]
"""A list of the case, by its field, and the id of a thing in it."""

Goes = Callable[[tuple[Named, ...], tuple[Named, ...]], bool]
"""Says of what stands within some things, and names others, whether it goes."""

Walk = Callable[[Any, Goes, tuple[Named, ...]], Any]

_LISTS: Final = (
    "stakeholders", "criteria", "packages", "respondents", "rounds", "measures",
    "joint_effects", "rules",
)  # fmt: skip
_GONE: Final = object()


def without(case: Case, gone: Mapping[str, Collection[str]]) -> Case:
    """Return the case without things, by list and id, and without all that is about them.

    A respondent goes with its stakeholder, and what it sent back with it.
    """
    away = {kind: set(gone.get(kind, ())) for kind in _LISTS}
    after = _walked(case, lambda _within, own: any(one in away.get(kind, ()) for kind, one in own))
    dropped = {kind: _ids(case, kind) - _ids(after, kind) - away[kind] for kind in _LISTS}
    if not any(dropped.values()):
        return after
    return without(after, {kind: away[kind] | dropped[kind] for kind in _LISTS})


def remove_leftovers(case: Case) -> Case:
    """Remove all that is about things which aren't in the case, returns of rounds included."""
    named: set[Named] = set()
    levels: set[tuple[str, str]] = set()

    def note(within: tuple[Named, ...], own: tuple[Named, ...]) -> bool:
        named.update(own)
        levels.update(_levels(within, own))
        return False

    _walked(case, note)
    known_levels = {(one.id, level.id) for one in case.measures for level in one.levels}
    unknown = levels - known_levels
    case = _without_levels(case, unknown) if unknown else case
    known = {kind: _ids(case, kind) for kind in _LISTS}
    gone = {kind: {one for of, one in named if of == kind} - known[kind] for kind in _LISTS}
    return without(case, gone) if any(gone.values()) else case


def without_level(case: Case, measure: str, level: str) -> Case:
    """Return the case without a level of a measure, and without all that is about it."""
    return _without_levels(case, {(measure, level)})


def _without_levels(case: Case, gone: Collection[tuple[str, str]]) -> Case:
    return _walked(case, lambda within, own: any(one in gone for one in _levels(within, own)))


def _levels(within: tuple[Named, ...], own: tuple[Named, ...]) -> list[tuple[str, str]]:
    """Return the levels named, each with the measure beside which or within which it is."""
    named = [id_ for kind, id_ in own if kind == "levels" and id_]
    measure = next((id_ for kind, id_ in (*own, *within[::-1]) if kind == "measures"), "")
    return [(measure, level) for level in named]


def without_judgements(case: Case, node: str, child: str) -> Case:
    """Return the case without the judgements at `node`, whoever gave them, on `child`."""
    at, end = ("criteria", node), ("criteria", child)
    return _walked(case, lambda within, own: within[-1:] == (at,) and len(own) == 2 and end in own)


def _walked(case: Case, goes: Goes) -> Case:
    walk = _walker(Case)
    assert walk is not None, "a case names things"
    after: Case = walk(case, goes, ())
    # One that named nothing but what is gone says nothing any more.
    emptied = after.decision != case.decision and after.decision == CaseDecision()
    return replace(after, decision=None) if emptied else after


def _ids(case: Case, kind: str) -> set[str]:
    return {one.id for one in getattr(case, kind)}


@cache
def _walker(hint: Any, marks: tuple[Any, ...] = ()) -> Walk | None:
    """Return what walks values of a type; None if they name nothing."""
    hint, more = bare(hint)
    marks = (*more, *marks)
    if is_dataclass(hint):
        return _record(hint, mark_of(marks, Ends))
    if get_origin(hint) is tuple:
        return _listed(get_args(hint)[0], marks)
    if get_origin(hint) is not None and issubclass(get_origin(hint) or object, Mapping):
        key, value = get_args(hint)
        return _mapping(key, value, marks)
    of = mark_of(marks, Id)
    return None if of is None else _named(of)


def _named(of: Id) -> Walk:
    def walk(value: str, goes: Goes, within: tuple[Named, ...]) -> Any:
        names = value or not of.or_none
        return _GONE if names and goes(within, ((of.kind, value),)) else value

    return walk


def _listed(hint: Any, marks: tuple[Any, ...]) -> Walk | None:
    one = _walker(hint, marks)
    if one is None:
        return None

    def walk(values: tuple[Any, ...], goes: Goes, within: tuple[Named, ...]) -> Any:
        walked = [one(value, goes, within) for value in values]
        kept = tuple(value for value in walked if value is not _GONE)
        same = len(kept) == len(values) and all(map(_is, kept, values))
        return values if same else kept

    return walk


def _mapping(key_hint: Any, hint: Any, marks: tuple[Any, ...]) -> Walk | None:
    of = mark_of(bare(key_hint)[1], Id)
    assert of is not None, "entries of a case are by id"
    named, inner = _named(of), _walker(hint, marks)

    def walk(values: Mapping[str, Any], goes: Goes, within: tuple[Named, ...]) -> Any:
        kept: dict[str, Any] = {}
        for key, value in values.items():
            if named(key, goes, within) is _GONE:
                continue
            after = value if inner is None else inner(value, goes, (*within, (of.kind, key)))
            if inner is None or (after and after is not _GONE):
                kept[key] = after
        same = len(kept) == len(values) and all(map(_is, kept.values(), values.values()))
        return values if same else frozen(kept)

    return walk


def _record(of: Any, ends: Ends | None) -> Walk | None:
    other = "" if ends is None else ends.kind
    marked = [(part, mark_of(part.marks, Id)) for part in parts(of) if part.type is str]
    named = [(part, mark) for part, mark in marked if mark is not None]
    names = [(part, other or mark.kind) for part, mark in named]
    required = [(part.name, kind) for part, kind in names if part.default is not None]
    free = {part.name for part, mark in named if mark.or_none}
    all_of = {part.name for part in parts(of) if part.mark(Mark) is Mark.WHOLE}
    inner = [(part.name, walk) for part, walk in _inner(of)]
    inner += [(part.name, _named(Id(kind))) for part, kind in names if part.default is None]
    if not required and not inner:
        return None

    def walk(record: Any, goes: Goes, within: tuple[Named, ...]) -> Any:
        said = tuple(
            (kind, value)
            for name, kind in required
            if (value := getattr(record, name)) or name not in free
        )
        if said and goes(within, said):
            return _GONE
        changes: dict[str, Any] = {}
        for name, step in inner:
            value = getattr(record, name)
            after = None if value is None else step(value, goes, (*within, *said))
            if after is not value:
                if name in all_of and len(after or ()) < len(value):
                    return _GONE
                changes[name] = None if after is _GONE else after
        return replace(record, **changes) if changes else record

    return walk


def _inner(of: type) -> list[tuple[Part, Walk]]:
    """Return the fields of a class that hold more than one id, or records of their own."""
    walks = [(part, _walker(part.type, part.marks)) for part in parts(of) if part.type is not str]
    return [(part, walk) for part, walk in walks if walk is not None]


def _is(one: object, other: object) -> bool:
    return one is other
