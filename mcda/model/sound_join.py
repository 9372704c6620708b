"""What two people's changes, each sound by itself, make wrong together, and how it is settled.

Two names that became one are told apart. Where both changes can't stand beside each other
(two packages as the status quo, judgements beside a criterion that was moved), mine stay, and
as few of theirs as possible go, each told. What nobody was asked, such as the weight of the
criterion that one side added for the stakeholder that the other did, is asked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Set
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final

from mcda.errors import Problem, Severity
from mcda.model.case import ROOT, Case
from mcda.model.case_entries import (
    KINDS,
    ORDER,
    Entries,
    Path,
    Thing,
    home,
    in_one_order,
    mentioned,
    put_together,
    things,
)
from mcda.model.check import check
from mcda.model.naming import free_name
from mcda.model.texts import name_key
from mcda.model.tree import children, depth_first

Key = tuple[str, ...]
"""Code and place of a problem, by ids."""

_NAMED: Final = ("stakeholders", "criteria", "packages", "measures", "respondents", "rounds")
"""Lists of a case in which names tell things apart."""

_WEIGHING: Final = ("way", "direct", "swing", "ranks", "judgements", "best_worst")
_ALONE: Final = ("name", "parent")
_ASKED: Final = frozenset(
    ("WEIGHT-MISSING", "WEIGHT-RANK-MISSING", "JUDGEMENT-MISSING", "JUDGEMENTS-MISSING")
)
_MOST: Final = 48
"""So many changes are tried one by one, whether they can stay."""


@dataclass(frozen=True, eq=False)
class Settled:
    """A case in which nothing is wrong that neither side had.

    `met` are the paths at which theirs did not stand, `asked` what neither side could say.
    """

    case: Case
    met: tuple[Path, ...] = ()
    asked: tuple[Problem, ...] = ()


def settled(mine: Case, theirs: Case, own: Entries, made: dict[Path, Any]) -> Settled:
    """Return the entries that were joined as a case, with as few of theirs left out as it takes."""
    renamed = _told_apart(mine, theirs, own, made)
    made.update(renamed)
    sides = _Sides(mine, theirs, own, made)
    case = sides.without(())
    new = sides.new(case)
    asked = frozenset(_key(p) for p in new if sides.is_asked(p, case))
    left = sides.left_out(case, asked) if len(asked) < len(new) else ()
    case = sides.without(left) if left else case
    met = (*renamed, *(path for group in left for path in sides.told(group)))
    return Settled(case, met, tuple(p for p in sides.new(case) if _key(p) in asked))


def _told_apart(mine: Case, theirs: Case, own: Entries, made: Entries) -> dict[Path, str]:
    """Return another name for what theirs call as something of mine is called."""
    found: dict[Path, str] = {}
    for head in _NAMED:
        ids = [path[1] for path in made if path[0] == head and path[2:] == ("id",)]
        names = {one: str(made.get((head, one, "name"), "")) for one in ids}
        beside = {one: made.get((head, one, "parent"), ROOT) for one in ids}
        first: dict[tuple[str, str], Any] = {}
        both = _twice(mine, head) | _twice(theirs, head)
        for one in sorted(ids, key=lambda one: own.get((head, one, "name")) != names[one]):
            key = name_key(names[one]), str(beside[one])
            if key[0] and key in first and key[0] not in both:
                path = head, one, "name"
                taken = (names[other] for other in ids if beside[other] == beside[one])
                names[one] = found[path] = free_name(names[one], taken)
            first.setdefault(key, one)
    return found


def _twice(case: Case, head: str) -> set[str]:
    """Return the names that already stand twice in a list of a case."""
    keys = [(name_key(one.name), getattr(one, "parent", ROOT)) for one in getattr(case, head)]
    return {key[0] for key in keys if keys.count(key) > 1}


def _errors(case: Case) -> Iterator[Problem]:
    return (p for p in check(case) if p.severity is Severity.ERROR)


def _key(problem: Problem) -> Key:
    at = problem.place
    if problem.code == "NAME-TWICE":
        # Which of the two is told hangs on their order.
        return (problem.code, at.field, name_key(dict(problem.facts)["name"]))
    ids = (at.stakeholder, at.package, at.criterion, at.measure, at.level)
    return (problem.code, at.field, *ids, "" if any(ids) else at.words)


@dataclass(frozen=True, eq=False)
class _Sides:
    mine: Case
    theirs: Case
    own: Entries
    made: Entries

    @cached_property
    def known(self) -> frozenset[Key]:
        """What is wrong on either side already."""
        return frozenset(_key(p) for side in (self.mine, self.theirs) for p in _errors(side))

    @cached_property
    def added(self) -> Set[Thing]:
        return things(self.made) - things(self.own)

    @cached_property
    def removed(self) -> Set[Thing]:
        return things(self.own) - things(self.made)

    def new(self, case: Case) -> list[Problem]:
        """Return what is wrong with a case and with neither side."""
        return [p for p in _errors(case) if _key(p) not in self.known]

    def is_asked(self, problem: Problem, case: Case) -> bool:
        """Say whether a problem is a question that neither side could answer."""
        whose, node = problem.place.stakeholder, problem.place.criterion
        asked = [node] if problem.place.field == "weight" else [c.id for c in children(case, node)]
        return problem.code in _ASKED and not all(
            any(s.id == whose for s in side.stakeholders)
            and {(c.id, c.parent) for c in case.criteria if c.id in asked}
            <= {(c.id, c.parent) for c in side.criteria}
            for side in (self.mine, self.theirs)
        )

    @cached_property
    def groups(self) -> dict[Path, list[Path]]:
        """What of theirs can only go together: a thing with all about it, one entry, one record."""
        found: dict[Path, list[Path]] = {}
        for path in {**self.own, **self.made}:
            if path[-1] != ORDER and self.own.get(path, ORDER) != self.made.get(path, ORDER):
                found.setdefault(self._group(path), []).append(path)
        return found

    def _group(self, path: Path) -> Path:
        new = next((t for t in mentioned(path) if t in self.added or t in self.removed), None)
        if new is not None:
            return home(new)
        if path[0] == "preferences" and len(path) > 2 and path[2] in _WEIGHING:
            return (*path[:2], "direct")
        if path[0] in ("settings", "decision"):
            return path[:1]
        return path if path[0] == "packages" or path[-1] in _ALONE else path[:2]

    def without(self, left: Collection[Path]) -> Case:
        """Return the case in which mine stands instead of some groups of theirs."""
        gone, entries = set(left), dict(self.made)
        for group, paths in self.groups.items() if gone else ():
            for path in paths:
                about = set(mentioned(path))
                added = {home(t) for t in about & self.added}
                lost = {home(t) for t in about & self.removed}
                if added & gone or (lost <= gone if lost else group in gone and not added):
                    entries.pop(path, None)
                    entries |= {path: self.own[path]} if path in self.own else {}
        for path, order in self.own.items():
            if path[-1] == ORDER and path in entries:
                entries[path] = in_one_order(None, entries[path], order)
        case = put_together(entries)
        assert case is not None, "each side is a case"
        if case.criteria in (self.mine.criteria, self.theirs.criteria):
            return case
        return replace(case, criteria=depth_first(case.criteria))

    def left_out(self, case: Case, asked: Set[Key]) -> tuple[Path, ...]:
        """Return as few groups as it takes that nothing but what is asked is new."""
        ids = {one for p in self.new(case) if _key(p) not in asked for one in _ids(p)}
        order = sorted(
            self.groups,
            key=lambda g: (-len(ids & {one for _, one in _about(g)}), len(self.groups[g])),
        )
        count = 1
        while count < len(order) and self._wrong(order[:count], asked):
            count *= 2
        left = order[:count]
        for group in left[::-1] if len(left) <= _MOST else ():
            fewer = [one for one in left if one != group]
            if not self._wrong(fewer, asked):
                left = fewer
        return tuple(sorted(left, key=str))

    def _wrong(self, left: Collection[Path], asked: Set[Key]) -> bool:
        return any(_key(p) not in asked for p in self.new(self.without(left)))

    def told(self, group: Path) -> tuple[Path, ...]:
        """Return the paths by which it is told what of theirs doesn't stand."""
        if len(group) == 2 and group[0] in KINDS and _about(group) & (self.added | self.removed):
            return (group,)
        return tuple(self.groups[group])


def _about(group: Path) -> Set[Thing]:
    return set(mentioned(group))


def _ids(problem: Problem) -> set[str]:
    at = problem.place
    return {at.stakeholder, at.package, at.criterion, at.measure, at.level} - {""}
