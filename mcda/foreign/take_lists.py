"""Takes in lists: scores and pairs one to a line, and forms with a respondent to a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

import numpy as np

from mcda.foreign import words
from mcda.foreign.columns import read_column
from mcda.foreign.find_lists import Columns, columns_of
from mcda.foreign.table_map import Kind
from mcda.foreign.taken import EVERYONE, Desk, Taken
from mcda.foreign.view import number_of
from mcda.model.case import (
    COMMON,
    ROOT,
    Case,
    Criterion,
    Judgement,
    Package,
    Preferences,
    Score,
    Stakeholder,
    WeightWay,
    frozen,
)
from mcda.model.ids import Ids, new_id
from mcda.model.texts import name_key
from mcda.words.said import _
from mcda.workbook.findings import ratio_of

Line = tuple[int, int, str, str, str]
"""Row and column of a score, and the names of its stakeholder, package and criterion."""


class Names:
    """Ids by name, each added where its name is met first."""

    def __init__(self, desk: Desk, kind: str) -> None:
        self.desk, self.kind = desk, kind
        self.ids: dict[str, str] = {}
        self.names: dict[str, str] = {}
        self._given = Ids()

    def id(self, name: str, row: int, column: int) -> str:
        """Return the id of a name, a new one where it is met first."""
        key = name_key(name)
        if key not in self.ids:
            identity = self._given.new(name, self.kind)
            self.ids[key], self.names[identity] = identity, name
            self.desk.note(self.kind, identity, row, column)
        return self.ids[key]


def take_list(desk: Desk) -> Taken:
    """Return a list of scores, or a form, as a case of one or several stakeholders."""
    table, sheet = desk.table, desk.view.sheet
    found = columns_of(sheet, table.head or 1, table.kind) or Columns()
    if table.swapped:
        found = found.swapped()
    lines = list(_of_form(desk, found) if table.kind is Kind.FORM else _of_list(desk, found))
    if found.doubtful and lines:
        facts = {"text": lines[0][3][:60], "first": "a package", "second": "a criterion"}
        desk.add("IMPORT-DOUBTFUL-LINE", table.head or 1, min(found.cells), **facts)
    people, packages, criteria = (
        Names(desk, one) for one in ("stakeholder", "package", "criterion")
    )
    own = len({name_key(line[2]) for line in lines}) > 1
    where: dict[str, dict[int, list[Line]]] = {}
    for line in lines:
        where.setdefault(name_key(line[4]), {}).setdefault(line[1], []).append(line)
        people.id(line[2] or EVERYONE, line[0], found.stakeholder or line[1])
        packages.id(line[3], line[0], found.package or line[1])
        criteria.id(line[4], line[0], found.criterion or line[1])
    _doubt_totals(desk, lines, found, criteria)
    made: dict[str, Criterion] = {}
    scores: dict[str, dict[str, dict[str, Score]]] = {}
    for identity, name in criteria.names.items():
        made[identity] = Criterion(id=identity, name=name, direction=table.said.get(name_key(name)))
        for column, group in where[name_key(name)].items():
            read = read_column(desk, column, made[identity], [line[0] for line in group])
            made[identity] = replace(read.criterion, direction=made[identity].direction)
            for row, _column, person, package, _criterion in group:
                whose = people.ids[name_key(person or EVERYONE)] if own else COMMON
                cell = (sheet, row, column)
                place = {"package": packages.ids[name_key(package)], "criterion": identity}
                desk.addresses.note(cell, "score", stakeholder=whose, **place)
                rows = scores.setdefault(whose, {}).setdefault(place["package"], {})
                if row in read.scores and identity in rows and rows[identity] != read.scores[row]:
                    desk.add("WORKBOOK-ROW-TWICE", row, column, text=name[:60], row=row)
                elif row in read.scores:
                    rows[identity] = read.scores[row]
    case = Case(
        id=desk.title()[0],
        title=desk.title()[1],
        stakeholders=tuple(Stakeholder(id=i, name=n) for i, n in people.names.items()),
        criteria=tuple(made.values()),
        packages=tuple(Package(id=i, name=n) for i, n in packages.names.items()),
        scores=frozen(
            {s: frozen({p: frozen(r) for p, r in rows.items()}) for s, rows in scores.items()}
        ),
        preferences=frozen(
            {
                i: Preferences(direct=_weights(desk, lines, found, name if own else "", criteria))
                for i, name in people.names.items()
            }
        ),
    )
    return desk.taken(case)


def _doubt_totals(desk: Desk, lines: list[Line], found: Columns, criteria: Names) -> None:
    """Say that a criterion with the name of a total may be one."""
    for name in criteria.names.values():
        if words.is_summary(name) and len(criteria.names) > 1:
            row, column = next(line[:2] for line in lines if name_key(line[4]) == name_key(name))
            facts = {"text": name[:60], "first": _("a criterion"), "second": _("a total")}
            desk.add("IMPORT-DOUBTFUL-LINE", row, found.criterion or column, **facts)


def _weights(
    desk: Desk, lines: list[Line], found: Columns, whose: str, criteria: Names
) -> Mapping[str, float]:
    """Return the weights that the lines of one person repeat, equal ones where there are none."""
    given: dict[str, float] = {}
    for row, _column, person, _package, criterion in lines if found.weight else ():
        if whose and name_key(person) != name_key(whose):
            continue
        identity, weight = criteria.ids[name_key(criterion)], desk.number(row, found.weight)
        if weight is not None and given.setdefault(identity, weight) != weight:
            facts = {"text": criterion[:60], "row": row}
            desk.add("WORKBOOK-ROW-TWICE", row, found.weight, **facts)
    return frozen(given or dict.fromkeys(criteria.names, 1.0))


def _of_list(desk: Desk, found: Columns) -> Iterator[Line]:
    view = desk.view
    for row in desk.table.rows:
        package = view.text(row, found.package)
        criterion = view.text(row, found.criterion) if found.criterion else ""
        person = view.text(row, found.stakeholder) if found.stakeholder else ""
        if package and criterion:
            yield row, found.score, person, package, criterion
        for column, (_package, name) in found.cells.items() if package else ():
            yield row, column, person, package, name


def _of_form(desk: Desk, found: Columns) -> Iterator[Line]:
    for number, row in enumerate(desk.table.rows, start=1):
        person = desk.view.text(row, found.stakeholder) if found.stakeholder else ""
        for column, (package, criterion) in found.cells.items():
            yield row, column, person or _("Respondent {n}", n=number), package, criterion


def take_pairs(desk: Desk) -> Taken:
    """Return pairs, one to a line, as the judgements of one stakeholder, or of several named."""
    table, view = desk.table, desk.view
    found = columns_of(view.sheet, table.head, Kind.PAIRS) or Columns()
    names, people = Names(desk, "criterion"), Names(desk, "stakeholder")
    judgements: dict[str, list[Judgement]] = {}
    for row in table.rows:
        first, second = view.text(row, found.first), view.text(row, found.second)
        if not first or not second:
            continue
        one, two = names.id(first, row, found.first), names.id(second, row, found.second)
        ratio = (
            _crossed(desk, row, found) if found.scale else _said(desk, row, found, first, second)
        )
        person = view.text(row, found.stakeholder) if found.stakeholder else ""
        whose = people.id(person, row, found.stakeholder) if person else ""
        if ratio is not None and one != two:
            judgements.setdefault(whose, []).append(Judgement(one, two, ratio))
    criteria = tuple(Criterion(id=i, name=n) for i, n in names.names.items())
    nobody = new_id(people.names, EVERYONE, "stakeholder")
    known = people.names | ({} if people.names and "" not in judgements else {nobody: EVERYONE})
    said = {i: tuple(judgements.get(i if i in people.names else "", ())) for i in known}
    case = Case(
        id=desk.title()[0],
        title=desk.title()[1],
        stakeholders=tuple(Stakeholder(id=i, name=n) for i, n in known.items()),
        criteria=criteria,
        preferences=frozen(
            {
                i: Preferences(way=WeightWay.PAIRWISE, judgements=frozen({ROOT: own}))
                for i, own in said.items()
            }
        ),
    )
    order = list(names.names)
    matrix = np.full((len(order), len(order)), np.nan)
    np.fill_diagonal(matrix, 1.0)
    for one_of in next(iter(said.values())):
        i, j = order.index(one_of.row), order.index(one_of.column)
        matrix[i, j], matrix[j, i] = float(one_of.value), float(1 / one_of.value)
    elements = tuple(names.names.values())
    return desk.taken(case, elements=elements, matrix=matrix)


def _crossed(desk: Desk, row: int, found: Columns) -> Fraction | None:
    """Return the ratio under whose number a line has its only cross."""
    marked = [c for c in found.scale if desk.view.value(row, c) is not None]
    if len(marked) == 1:
        return ratio_of(found.scale[marked[0]])
    if marked:
        desk.add("IMPORT-SEVERAL-CROSSES", row, marked[1], count=len(marked))
    return None


def _said(desk: Desk, row: int, found: Columns, first: str, second: str) -> Fraction | None:
    """Return how many times the first of two counts as much as the second."""
    value = desk.view.value(row, found.score)
    if value is None:
        return None
    ratio = desk.findings.ratio(desk.view.sheet, row, found.score)
    if ratio is None or ratio <= 0 or not found.more:
        return ratio if ratio is None or ratio > 0 else None
    which = desk.view.text(row, found.more)
    if ratio == 1 or words.is_a("equal", which):
        return Fraction(1)
    if name_key(which) in (name_key(first), "a", "1", "first") or number_of(which) == 1:
        return ratio
    if name_key(which) in (name_key(second), "b", "2", "second") or number_of(which) == 2:
        return 1 / ratio
    desk.add("IMPORT-WHICH-OF-TWO", row, found.more, text=which[:60], first=first, second=second)
    return None
