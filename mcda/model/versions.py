"""Two versions of one case: what differs, and both changes in one case.

A case is taken apart into its smallest entries, each with a path: a field, the
score of one cell, one judgement. An entry that only one side changed since the
version that both began with is taken from that side. Where both changed one entry
differently, mine stays and the place is told. A thing that one side removed while
the other worked on it stays, and is told too. So nothing that anybody typed goes
without a word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from mcda.model.case import Case
from mcda.model.codec import from_plain, to_plain
from mcda.model.ids import new_id
from mcda.model.joined_history import in_order, with_own_snapshots
from mcda.model.tree import depth_first

Step = str | tuple[str, ...]
Path = tuple[Step, ...]
Entries = Mapping[Path, Any]
Thing = tuple[str, str]
"""A kind ("package") and an id."""

ORDER: Final = "#order"
"""Last step of the path at which the order of a list stands."""

LISTS: Final[Mapping[str, tuple[str, ...]]] = {
    "stakeholders": ("id",),
    "criteria": ("id",),
    "packages": ("id",),
    "respondents": ("id",),
    "rounds": ("id",),
    "scores": ("stakeholder", "package", "criterion"),
    "preferences": ("stakeholder",),
    "red_lines": ("criterion",),
    "returns": ("respondent", "round"),
    "moderations": ("round", "stakeholder", "package", "criterion", "measure", "level"),
    "decisions": ("stakeholder", "package", "criterion", "measure", "level"),
    "weight_decisions": ("stakeholder",),
    "measures": ("id",),
    "joint_effects": ("id",),
    "rules": ("id",),
    "effects": ("stakeholder", "measure", "level", "criterion"),
    "deliveries": ("measure",),
    "goes_along": ("stakeholder",),
    "outlooks": ("stakeholder",),
    "snapshots": ("id",),
    "changes": ("time", "author", "what"),
}
"""Lists of a case's plain data, and what tells their records apart."""

KINDS: Final[Mapping[str, str]] = {
    "stakeholders": "stakeholder",
    "criteria": "criterion",
    "packages": "package",
    "respondents": "respondent",
    "rounds": "round",
    "measures": "measure",
    "joint_effects": "joint effect",  # no words: a key
    "rules": "rule",
    "snapshots": "snapshot",
}
_IN_ONE_PIECE: Final = frozenset(
    ("scores", "red_lines", "returns", "moderations", "decisions", "weight_decisions",
     "effects", "deliveries", "goes_along", "outlooks", "changes")
)  # fmt: skip
BY_ID: Final[Mapping[Step, str]] = {
    "direct": "criterion",
    "swing": "criterion",
    "ranks": "criterion",
    "drifts": "criterion",
    "directions": "stakeholder",
    "composition": "measure",
    "amounts": "measure",
}
"""Fields whose entries are by id, and of what."""
_LISTED: Final[Mapping[tuple[str, ...], str]] = {
    ("rounds", "asked"): "respondent",
    ("measures", "owners"): "stakeholder",
    ("measures", "carriers"): "stakeholder",
}
"""Fields that list ids, and of what."""
JUDGED: Final = frozenset(("judgements", "best_worst", "package_judgements"))


@dataclass(frozen=True, eq=False)
class Joined:
    """Both changes in one case; `contested` are the paths at which they met."""

    case: Case
    contested: tuple[Path, ...]


def entries(case: Case) -> dict[Path, Any]:
    """Return the smallest entries of a case by their paths."""
    return dict(_walk(to_plain(case), ()))


def can_join(base: Case | None, mine: Case, theirs: Case) -> bool:
    """Say whether two versions are of one case, and whole after being taken apart.

    A case in which two things have one id is not.
    """
    if mine.id != theirs.id or (base is not None and base.id != mine.id):
        return False
    versions = [mine, theirs] if base is None else [base, mine, theirs]
    return all(_put_together(entries(one)) == one for one in versions)


def join(base: Case | None, mine: Case, theirs: Case) -> Joined:
    """Return a case with what both sides changed since `base` (None: it is not known).

    Two things that were added under one id, each on its side, are told apart by
    another id. Raises ValueError unless `can_join`.
    """
    if not can_join(base, mine, theirs):
        raise ValueError("these are not two versions of one case")
    theirs = with_own_snapshots(base, mine, theirs)
    old = {} if base is None else entries(base)
    own = entries(mine)
    other = entries(theirs if base is None else _with_own_ids(base, mine, theirs))
    sides = _Sides(
        old,
        own,
        other,
        back_from_own=_worked_on(old, own, _things(old) - _things(other)),
        back_from_other=_worked_on(old, other, _things(old) - _things(own)),
    )
    made, contested = sides.settled()
    case = _put_together(made)
    assert case is not None, "both sides had an id"
    if case.criteria not in (mine.criteria, theirs.criteria):
        case = replace(case, criteria=depth_first(case.criteria))
    return Joined(in_order(case, mine, theirs), contested)


def mentioned(path: Path) -> Iterator[Thing]:
    """Yield the things that an entry is about or belongs to."""
    for place, step in enumerate(path):
        before = path[place - 1] if place else ""
        if isinstance(step, tuple) and before in LISTS:
            if before in KINDS:
                yield KINDS[str(before)], step[0]
            else:
                yield from (pair for pair in zip(LISTS[str(before)], step, strict=True) if pair[1])
        elif isinstance(step, tuple):
            kind = "package" if path[place - 2] == "package_judgements" else "criterion"
            yield from ((kind, one) for one in step)
        elif before in BY_ID or (before in JUDGED and step):
            yield BY_ID.get(before, "criterion"), str(step)


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
        both = _things(self.own) & _things(self.other)
        gone = _things(self.old) - both - back
        contested: list[Path] = [_home(thing) for thing in sorted(back)]
        made: dict[Path, Any] = {}
        for path in {**self.own, **self.other}:
            about = set(mentioned(path))
            if about & gone:
                continue
            if path[-1] == ORDER:
                made[path] = _order(*(side.get(path, ()) for side in self._all))
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
    lost = removed & _things(side)
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


def _things(found: Entries) -> set[Thing]:
    """Return all that has an id of its own."""
    return {
        (KINDS[str(path[0])], path[1][0])
        for path in found
        if path[0] in KINDS and len(path) > 1 and isinstance(path[1], tuple)
    }


def _home(thing: Thing) -> Path:
    return next(name for name, kind in KINDS.items() if kind == thing[0]), (thing[1],)


def _order(old: Any, own: Any, other: Any) -> tuple[Any, ...]:
    """Return one order for both: that of the side which changed it, the other's additions
    after what they stand after there.
    """
    lead, more = (other, own) if own == old else (own, other)
    made, there = list(lead), set(lead)
    for place, key in enumerate(more):
        if key not in there:
            before = more[place - 1] if place else None
            made.insert(made.index(before) + 1 if before in there else len(made), key)
            there.add(key)
    return tuple(made)


def _keys_of(path: Path) -> tuple[str, ...]:
    """Return what tells the records of a list apart, nothing for a list that is one entry."""
    if len(path) > 1 and path[-2] in JUDGED:
        return ("row", "column")
    return LISTS.get(path[-1], ()) if isinstance(path[-1], str) else ()


def _walk(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    keys = _keys_of(path) if path else ()
    if isinstance(value, dict) and value.keys() != {"number"}:
        for key, inner in value.items():
            yield from _walk(inner, (*path, key))
    elif isinstance(value, list) and keys:
        made = [tuple(str(one.get(key, "")) for key in keys) for one in value]
        yield (*path, ORDER), tuple(made)
        for key, record in zip(made, value, strict=True):
            if path[-1] in _IN_ONE_PIECE or keys == ("row", "column"):
                yield (*path, key), record
            else:
                yield from _walk(record, (*path, key))
    else:
        yield path, value


def _put_together(found: Entries) -> Case | None:
    tree: dict[Step, Any] = {}
    for path, value in found.items():
        node = tree
        for step in path[:-1]:
            node = node.setdefault(step, {})
        node[path[-1]] = value
    case, _problems = from_plain(_plain(tree, ()))
    return case


def _plain(node: Any, path: Path) -> Any:
    if not isinstance(node, dict):
        return node
    if path and _keys_of(path):
        order = node.get(ORDER, ())
        placed = set(order)
        keys = [*(key for key in order if key in node), *(k for k in node if k not in placed)]
        whole = path[-1] in _IN_ONE_PIECE or _keys_of(path) == ("row", "column")
        return [
            node[key] if whole else _plain(node[key], (*path, key)) for key in keys if key != ORDER
        ]
    return {key: _plain(inner, (*path, key)) for key, inner in node.items()}
