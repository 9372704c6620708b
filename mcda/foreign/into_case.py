"""Puts a table that was taken in into an open case, as one edit.

Things are matched by name. What the case does not know is listed and left out,
or added when the user asked for that; what the table leaves blank stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Final

from mcda.errors import Place, Problem
from mcda.foreign.table_map import Kind, TableMap
from mcda.foreign.taken import EVERYONE, Taken
from mcda.model import edits
from mcda.model.case import (
    COMMON,
    ROOT,
    Case,
    Criterion,
    Point,
    Score,
    WeightWay,
    frozen,
)
from mcda.model.naming import name_of
from mcda.model.texts import name_key, nearest
from mcda.model.tree import children, leaves, leaves_below
from mcda.words.said import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where in a case a table goes.

    `stakeholder` is whose scores or judgements they are (`COMMON` for scores that
    hold for all), `node` the group whose criteria a matrix compares, or the leaf
    on which it compares packages. With
    `weights`, a table's weights become the stakeholder's direct weights; with
    `add_new`, criteria, packages and stakeholders that the case lacks are added.
    """

    stakeholder: str = COMMON
    node: str = ROOT
    weights: bool = True
    add_new: bool = False
    weigher: str = ""
    """Whose weights a table of common scores holds."""


Progress = Callable[[float], object]
"""Hears how much is done, 0 to 1; may raise to stop the work."""


def merged(
    case: Case, taken: Taken, target: Target, progress: Progress = lambda _share: None
) -> tuple[Case, tuple[Problem, ...]]:
    """Return the case with the table in it, and what of the table found no place, with cells.

    KeyError for a stakeholder or node that the case lacks.
    """
    merge = _Merge(case, taken, target)
    match taken.table.kind:
        case Kind.SCORES:
            merge.scores()
        case Kind.WEIGHTS:
            merge.weights()
        case Kind.JUDGEMENTS:
            merge.judgements()
        case Kind.PAIRS:
            merge.each(merge.judgements, progress)
        case Kind.LIST | Kind.FORM:
            merge.each(merge.scores, progress)
    return merge.case, tuple(merge.problems)


_NO_SCORE: Final = Score()


class _Merge:
    """The case as it grows, and what found no place in it."""

    def __init__(self, case: Case, taken: Taken, target: Target) -> None:
        self.case = case
        self.taken = taken
        self.target = target
        self.problems: list[Problem] = []

    def scores(self) -> None:
        read = self.taken.case
        criteria = self._criteria(read.criteria, leaves(self.case), ROOT)
        packages = self._match(
            "package",
            [(p.id, p.name) for p in read.packages],
            [(p.id, name) for p in self.case.packages for name in (p.name, p.short)],
            self._add_package,
        )
        by_id = {criterion.id: criterion for criterion in self.case.criteria}
        scales = {criterion.id: criterion for criterion in read.criteria}
        entries: list[tuple[str, str, Score | None]] = []
        whose = self.target.stakeholder
        for package, row in read.scores.get(COMMON, {}).items():
            if package not in packages:
                continue
            here = packages[package]
            present = self.case.scores.get(whose, {}).get(here, {})
            source = self._source("package", package)
            for criterion, score in row.items():
                if criterion not in criteria:
                    continue
                to = by_id[criteria[criterion]]
                low, high = _onto(score, scales[criterion], to)
                was = present.get(to.id, _NO_SCORE)
                likely = _end(score.likely, scales[criterion], to)
                made = Score(
                    low=low, high=high, likely=likely, source=source,
                    author=was.author, note=was.note,
                )  # fmt: skip
                entries.append((here, to.id, made))
        self.case = edits.set_scores(self.case, whose, entries)
        weighed = self.taken.table.weights is not None
        weigher = self.target.weigher or whose
        if weighed and self.target.weights and weigher != COMMON:
            (own,) = read.preferences.values()
            self._set_direct(weigher, _of_case(own.direct, criteria))

    def each(self, put: Callable[[], None], progress: Progress) -> None:
        """Put in what names its stakeholders itself."""
        whole, target = self.taken, self.target
        read = whole.case
        if [s.name for s in read.stakeholders] == [EVERYONE]:
            put()
            return
        people = self._people(read)
        for number, (old, new) in enumerate(people.items()):
            progress(number / len(people))
            rows = read.scores.get(old, read.scores.get(COMMON, {}))
            own = frozen({old: read.preferences[old]})
            only = replace(read, scores=frozen({COMMON: rows}), preferences=own)
            self.taken = replace(whole, whole=only)
            self.target = replace(target, stakeholder=new)
            put()
        self.taken, self.target = whole, target

    def _people(self, read: Case) -> dict[str, str]:
        """Return whom of the case each stakeholder that was read is, added where it is new."""
        return self._match(
            "stakeholder",
            [(s.id, s.name) for s in read.stakeholders],
            [(s.id, name) for s in self.case.stakeholders for name in (s.name, s.short)],
            self._add_stakeholder,
        )

    def weights(self) -> None:
        read = self.taken.case
        criteria = self._criteria(read.criteria, leaves(self.case), ROOT)
        for identity, known in self._people(read).items():
            self._set_direct(known, _of_case(read.preferences[identity].direct, criteria))

    def judgements(self) -> None:
        read, node, whose = self.taken.case, self.target.node, self.target.stakeholder
        if node != ROOT and all(criterion.id != node for criterion in self.case.criteria):
            raise KeyError(node)
        if any(leaf.id == node for leaf in leaves(self.case)):
            self._package_judgements(node)
            return
        criteria = self._criteria(read.criteria, children(self.case, node), node)
        for own in read.preferences.values():
            for judgement in own.judgements.get(ROOT, ()):
                row, column = criteria.get(judgement.row), criteria.get(judgement.column)
                if row is not None and column is not None and row != column:
                    self.case = edits.set_judgement(
                        self.case, whose, node, row, column, judgement.value
                    )
        if criteria:
            self.case = edits.set_way(self.case, whose, WeightWay.PAIRWISE)

    def _package_judgements(self, leaf: str) -> None:
        """Put a matrix that compares packages on one criterion into the case."""
        read, whose = self.taken.case, self.target.stakeholder
        packages = self._match(
            "criterion",
            [(criterion.id, criterion.name) for criterion in read.criteria],
            [(p.id, name) for p in self.case.packages for name in (p.name, p.short)],
            self._add_package,
        )
        for own in read.preferences.values():
            for judgement in own.judgements.get(ROOT, ()):
                row, column = packages.get(judgement.row), packages.get(judgement.column)
                if row is not None and column is not None and row != column:
                    self.case = edits.set_package_judgement(
                        self.case, whose, leaf, row, column, judgement.value
                    )

    def _criteria(
        self, read: Sequence[Criterion], known: Iterable[Criterion], parent: str
    ) -> dict[str, str]:
        groups = {criterion.parent for criterion in read} - {ROOT}
        nodes = self._groups([one for one in read if one.id in groups])
        read = [one for one in read if one.id not in groups]
        known = list(known)
        by_id = {criterion.id: criterion for criterion in read}

        def add(identity: str, name: str) -> str:
            said = {
                part.name: getattr(by_id[identity], part.name)
                for part in fields(Criterion)
                if part.name not in ("id", "name", "parent")
            }
            before = {criterion.id for criterion in self.case.criteria}
            under = nodes.get(by_id[identity].parent, parent)
            self.case = edits.add_criterion(self.case, name, under, **said)
            return next(c.id for c in self.case.criteria if c.id not in before)

        names = [(criterion.id, criterion.name) for criterion in known]
        found = self._match("criterion", [(c.id, c.name) for c in read], names, add)
        present = {criterion.id: criterion for criterion in known}
        for identity, here in found.items():
            said, has = by_id[identity].direction, present.get(here)
            if has is None or said is None or has.direction is said:
                continue
            if has.direction is None:
                self.case = edits.change_criterion(self.case, here, direction=said)
            else:
                facts = {"name": has.name, "found": said, "present": has.direction}
                self._add("IMPORT-DIRECTION-DIFFERS", "criterion", identity, **facts)
        return found

    def _groups(self, read: list[Criterion]) -> dict[str, str]:
        """Return the case's node for each group read, added where new things may be."""
        found: dict[str, str] = {}
        for group in read:
            same = (c.id for c in self.case.criteria if name_key(c.name) == name_key(group.name))
            here = next(same, "")
            if not here and self.target.add_new:
                before = {criterion.id for criterion in self.case.criteria}
                self.case = edits.add_criterion(self.case, group.name, ROOT)
                here = next(c.id for c in self.case.criteria if c.id not in before)
            if here:
                found[group.id] = here
        return found

    def _match(
        self,
        kind: str,
        read: list[tuple[str, str]],
        known: list[tuple[str, str]],
        add: Callable[[str, str], str],
    ) -> dict[str, str]:
        """Return the case's id for each id read; problems for names without one."""
        by_key: dict[str, set[str]] = {}
        for identity, name in known:
            if name_key(name):
                by_key.setdefault(name_key(name), set()).add(identity)
        found: dict[str, str] = {}
        for identity, name in read:
            ids = by_key.get(name_key(name), set())
            if len(ids) == 1:
                found[identity] = next(iter(ids))
            elif ids:
                self._add("IMPORT-NAME-OF-TWO", kind, identity, name=name, what=kind)
            elif self.target.add_new:
                found[identity] = add(identity, name)
            else:
                self._unknown(kind, identity, name, [name for _, name in known if name])
        return found

    def _unknown(self, kind: str, identity: str, name: str, known: list[str]) -> None:
        if self.taken.table.kind.in_pairs:
            node = name_of(self.case.criteria, self.target.node, "")
            facts = {"name": name, "node": node or _("the top"), "known": ", ".join(known)}
            self._add("IMPORT-NOT-OF-THE-GROUP", kind, identity, **facts)
            return
        guess = nearest(name, known)
        remedy = (
            _("Write {guess} in the file, or add what is new, or leave it out", guess=guess)
            if guess
            else _("Add what is new, or leave it out")
        )
        facts = {"name": name, "what": kind, "remedy": remedy}
        self._add("IMPORT-UNKNOWN-NAME", kind, identity, **facts)

    def _add_package(self, _identity: str, name: str) -> str:
        self.case = edits.add_package(self.case, name)
        return self.case.packages[-1].id

    def _add_stakeholder(self, _identity: str, name: str) -> str:
        self.case = edits.add_stakeholder(self.case, name)
        return self.case.stakeholders[-1].id

    def _set_direct(self, stakeholder: str, direct: dict[str, float]) -> None:
        """Set the weights of leaves, and with all of them given those of their groups."""
        if not direct:
            return
        for criterion, points in direct.items():
            self.case = edits.set_direct(self.case, stakeholder, criterion, points)
        of_all = {leaf.id for leaf in leaves(self.case)} <= set(direct)
        for node in self.case.criteria if of_all else ():
            if children(self.case, node.id):
                total = sum(direct[leaf.id] for leaf in leaves_below(self.case, node.id))
                self.case = edits.set_direct(self.case, stakeholder, node.id, total)
        self.case = edits.set_way(self.case, stakeholder, WeightWay.DIRECT)

    def _source(self, kind: str, identity: str) -> str:
        place = self.taken.names.get((kind, identity), Place())
        parts = (place.file, place.sheet, place.cell)
        return ", ".join(part for part in parts if part)

    def _add(self, code: str, kind: str, identity: str, /, **facts: object) -> None:
        place = self.taken.names.get((kind, identity), Place())
        self.problems.append(Problem.of(code, place, **facts))


def _of_case(direct: Mapping[str, float], criteria: Mapping[str, str]) -> dict[str, float]:
    """Return weights by the case's ids, those without one left out."""
    return {criteria[key]: weight for key, weight in direct.items() if key in criteria}


def _onto(score: Score, read: Criterion, to: Criterion) -> tuple[Point | None, Point | None]:
    """Return both ends of a score in the words and numbers of the case's criterion."""
    if not to.levels and not isinstance(score.low, str) and not isinstance(score.high, str):
        return score.low, score.high
    return _end(score.low, read, to), _end(score.high, read, to)


def _end(end: Point | None, read: Criterion, to: Criterion) -> Point | None:
    if end is None:
        return None
    if isinstance(end, str):
        same = next((one for one in to.levels if name_key(one.name) == name_key(end)), None)
        if same is not None:
            return same.name
        value = next((one.value for one in read.levels if name_key(one.name) == name_key(end)), end)
    else:
        value = end
    return next((one.name for one in to.levels if one.value == value), value)


def with_scales_of(case: Case, taken: Taken) -> TableMap:
    """Return the map of a table with the scales that an open case has for its criteria."""
    scales = dict(taken.table.scales)
    for leaf in leaves(case):
        if leaf.levels and any(name_key(leaf.name) == name_key(v.criterion) for v in taken.verbal):
            scales.setdefault(name_key(leaf.name), leaf.levels)
    return replace(taken.table, scales=frozen(scales))
