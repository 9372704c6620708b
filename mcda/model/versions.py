"""Two versions of one case: what differs, and both changes in one case.

A case is taken apart into its smallest entries, each with a path: a field, the
score of one cell, one judgement. An entry that only one side changed since the
version that both began with is taken from that side. Where both changed one entry
differently, mine stays and the place is told. A thing that one side removed while
the other worked on it stays, and is told too. What can't stand together and what
neither side could say, `sound_join` settles. So nothing that anybody typed goes
without a word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from mcda.errors import Problem
from mcda.model.case import Case
from mcda.model.case_entries import (
    BY_ID,
    JUDGED,
    KINDS,
    ORDER,
    Entries,
    Path,
    Thing,
    entries,
    home,
    in_one_order,
    mentioned,
    put_together,
    things,
)
from mcda.model.codec import from_plain, to_plain
from mcda.model.ids import new_id
from mcda.model.joined_history import in_order, with_own_snapshots
from mcda.model.levels_back import levels_back
from mcda.model.sound_join import settled

_LISTED: Final[Mapping[tuple[str, ...], str]] = {
    ("rounds", "asked"): "respondent",
    ("measures", "owners"): "stakeholder",
    ("measures", "carriers"): "stakeholder",
}
"""Fields that list ids, and of what."""


@dataclass(frozen=True, eq=False)
class Joined:
    """Both changes in one case; `contested` are the paths at which they met.

    `asked` are questions that neither side could answer: errors of the case that neither had.
    """

    case: Case
    contested: tuple[Path, ...]
    asked: tuple[Problem, ...] = ()


def can_join(base: Case | None, mine: Case, theirs: Case) -> bool:
    """Say whether two versions are of one case, and whole after being taken apart.

    A case in which two things have one id is not.
    """
    if mine.id != theirs.id or (base is not None and base.id != mine.id):
        return False
    versions = [mine, theirs] if base is None else [base, mine, theirs]
    return all(put_together(entries(one)) == one for one in versions)


def join(base: Case | None, mine: Case, theirs: Case) -> Joined:
    """Return a case with what both sides changed since `base` (None: it is not known).

    Two things that were added under one id, each on its side, are told apart by
    another id. Raises ValueError unless `can_join`.
    """
    if not can_join(base, mine, theirs):
        raise ValueError("these are not two versions of one case")
    theirs = with_own_snapshots(base, mine, theirs)
    theirs = theirs if base is None else _with_own_ids(base, mine, theirs)
    old = {} if base is None else entries(base)
    own, own_levels = levels_back(old, entries(mine), entries(theirs))
    other, other_levels = levels_back(old, entries(theirs), own)
    sides = _Sides(
        old,
        own,
        other,
        back_from_own=_worked_on(old, own, things(old) - things(other)),
        back_from_other=_worked_on(old, other, things(old) - things(own)),
    )
    made, contested = sides.settled()
    both = settled(mine, theirs, own, made)
    met = (*contested, *sorted(own_levels | other_levels), *both.met)
    return Joined(in_order(both.case, mine, theirs), tuple(dict.fromkeys(met)), both.asked)


class _Nothing:
    pass


_NOTHING: Final = _Nothing()


@dataclass(frozen=True)
class _Sides:
    """The entries of three versions, and the things that come back from one of them."""

    old: Entries
    own: Entries
    other: Entries
    back_from_own: set[Thing]
    back_from_other: set[Thing]

    def settled(self) -> tuple[dict[Path, Any], tuple[Path, ...]]:
        """Return the entries of both, and where they met."""
        back = self.back_from_own | self.back_from_other
        both = things(self.own) & things(self.other)
        gone = things(self.old) - both - back
        contested: list[Path] = [home(thing) for thing in sorted(back)]
        made: dict[Path, Any] = {}
        for path in {**self.own, **self.other}:
            about = set(mentioned(path))
            if about & gone:
                continue
            if path[-1] == ORDER:
                made[path] = in_one_order(*(side.get(path, ()) for side in self._all))
            else:
                value, met = self._value(path, about)
                if value is not _NOTHING:
                    made[path] = value
                if met:
                    contested.append(path)
        return made, tuple(contested)

    @property
    def _all(self) -> tuple[Entries, Entries, Entries]:
        return self.old, self.own, self.other

    def _value(self, path: Path, about: set[Thing]) -> tuple[Any, bool]:
        """Return what stands at a path, and whether both changed it differently."""
        if about & self.back_from_other and path in self.other:
            return self.other[path], False
        if about & self.back_from_own and path in self.own:
            return self.own[path], False
        old, own, other = (side.get(path, _NOTHING) for side in self._all)
        if own == other or other == old:
            return own, False
        if own == old:
            return other, False
        if path[0] == "rounds" and path[-1] == "secret" and _NOTHING not in (own, other):
            # Each sealed workbooks with its own: answers to both have to be told.
            return " ".join(dict.fromkeys((*own.split(), *other.split()))), False
        return (other if own is _NOTHING else own), True


def _with_own_ids(base: Case, mine: Case, theirs: Case) -> Case:
    """Return theirs with new ids for what both added under one id and another name."""
    added: dict[Thing, str] = {}
    for head, kind in KINDS.items():
        names = [
            {one.id: one.name or (head == "rules" and one) for one in getattr(case, head)}
            for case in (mine, theirs)
        ]
        known = {one.id for one in getattr(base, head)}
        taken = known | names[0].keys() | names[1].keys()
        for id_ in names[0].keys() & names[1].keys() - known:
            if names[0][id_] != names[1][id_]:
                added[kind, id_] = new_id(
                    taken, str(names[1][id_]) if head != "rules" else "", kind.replace(" ", "-")
                )
                taken = taken | {added[kind, id_]}
    if not added:
        return theirs
    case, _problems = from_plain(_renamed(to_plain(theirs), (), added))
    return theirs if case is None else case


def _renamed(value: Any, path: tuple[str, ...], new: Mapping[Thing, str]) -> Any:
    """Return plain data with other ids for some things, wherever they are named."""
    last = path[-1] if path else ""
    if isinstance(value, dict):
        kind = BY_ID.get(last, "criterion" if last in JUDGED else "")
        return {
            new.get((kind, key), key) if kind else key: _renamed(inner, (*path, key), new)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [_renamed(one, path, new) for one in value]
    kind = _kind_of_field(path)
    return new.get((kind, value), value) if kind and isinstance(value, str) else value


def _kind_of_field(path: tuple[str, ...]) -> str:
    """Return of which kind the thing is that a field names; nothing if it names none."""
    last, head = path[-1], path[0]
    if last == "id":
        return KINDS.get(head, "") if len(path) == 2 else ""
    if last in ("row", "column"):
        return "package" if "package_judgements" in path else "criterion"
    if path in _LISTED:
        return _LISTED[path]
    return "criterion" if last == "parent" else last if last in KINDS.values() else ""


def _worked_on(old: Entries, side: Entries, removed: set[Thing]) -> set[Thing]:
    """Return the removed things about which this side changed anything, or which it names anew.

    With them comes what they name: a criterion does not come back without its group.
    """
    changed = [
        path
        for path in {**old, **side}
        if path[-1] != ORDER and old.get(path, _NOTHING) != side.get(path, _NOTHING)
    ]
    lost = removed & things(side)
    about = {thing for path in changed for thing in (*mentioned(path), *_named(side, path))}
    back, more = set[Thing](), about & lost
    while more:
        back |= more
        named = (_named(side, path) for path in side if more & set(mentioned(path)))
        more = set().union(*named) & lost - back
    return back


def _named(side: Entries, path: Path) -> set[Thing]:
    """Return what an entry names in its value, beyond what it belongs to."""
    fields = tuple(step for step in path if isinstance(step, str))
    found = set(_names_in(side.get(path), fields)) if path[-1] != ORDER else set()
    return found - set(mentioned(path))


def _names_in(value: Any, path: tuple[str, ...]) -> Iterator[Thing]:
    """Yield the things that plain data name, as `_renamed` renames them."""
    last = path[-1] if path else ""
    if isinstance(value, dict):
        kind = BY_ID.get(last, "criterion" if last in JUDGED else "")
        for key, inner in value.items():
            if kind:
                yield kind, key
            yield from _names_in(inner, (*path, key))
    elif isinstance(value, list):
        for one in value:
            yield from _names_in(one, path)
    elif isinstance(value, str) and (kind := _kind_of_field(path)):
        yield kind, value
