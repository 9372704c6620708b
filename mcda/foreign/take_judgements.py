"""Takes in a pairwise matrix as the judgements of one stakeholder among its elements."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from mcda.foreign.find_judgements import ratio_in
from mcda.foreign.matrix_file import in_order, mirrored
from mcda.foreign.taken import EVERYONE, Desk, Floats, Taken
from mcda.grids.grid import Value
from mcda.model.case import (
    ROOT,
    Case,
    Criterion,
    Judgement,
    Preferences,
    Stakeholder,
    WeightWay,
    frozen,
)
from mcda.model.ids import new_id
from mcda.model.numbers import format_fraction
from mcda.workbook.findings import as_text, is_date, ratio_of


def take_judgements(desk: Desk) -> Taken:
    """Return the matrix that a desk's map describes, as a case and as numbers."""
    names, rows, columns = _frame(desk)
    desk.left_out()
    sheet, findings = desk.view.sheet, desk.findings
    cells = {(i, j): sheet.value(r, c) for i, r in enumerate(rows) for j, c in enumerate(columns)}
    given = {}
    for i, row in enumerate(rows):
        for j, column in enumerate(columns):
            if _says_nothing(desk, (row, column), cells[i, j], cells.get((j, i))):
                continue
            ratio = findings.ratio(sheet, row, column)
            if ratio is not None:
                given[i, j] = ratio
    matrix = mirrored(sheet, tuple(names), rows, columns, given, findings)
    criteria = _criteria(desk, names, rows)
    judgements = _judgements(criteria, matrix, given)
    stakeholder = Stakeholder(id=new_id((), EVERYONE, "stakeholder"), name=EVERYONE)
    preferences = Preferences(way=WeightWay.PAIRWISE, judgements=frozen({ROOT: judgements}))
    identity, title = desk.title()
    case = Case(
        id=identity,
        title=title,
        stakeholders=(stakeholder,),
        criteria=criteria,
        preferences=frozen({stakeholder.id: preferences}),
    )
    return desk.taken(case, elements=tuple(names), matrix=matrix)


def _says_nothing(
    desk: Desk, at: tuple[int, int], value: Value | None, mirrored: Value | None
) -> bool:
    """Say whether a zero or a date stands where the mirrored cell has the judgement.

    A date is named with the ratio that the mirrored cell gives it.
    """
    other = ratio_in(mirrored)
    if other is None or other <= 0:
        return False
    if not is_date(value):
        return ratio_in(value) == 0
    day, month = getattr(value, "day", 0), getattr(value, "month", 0)
    if {other, 1 / other} & {Fraction(day, month or 1), Fraction(month, day or 1)}:
        facts = {"text": as_text(value)[:10], "first": format_fraction(1 / other)}
        desk.add("IMPORT-DATE-FOR-RATIO", *at, **facts)
        return True
    return False


def _frame(desk: Desk) -> tuple[list[str], list[int], list[int]]:
    """Return the elements and the rows and columns that stand for them, in one order."""
    table = desk.table
    rows, columns = list(table.rows), list(table.columns)
    if len(rows) != len(columns) or len(rows) < 2:
        facts = {"rows": len(rows), "columns": len(columns)}
        desk.add("MATRIX-NOT-SQUARE", table.first, table.left, **facts)
        return [], [], []
    numbered = [str(number) for number in range(1, len(rows) + 1)]
    if table.head is None and table.labels is None:
        return numbered, rows, columns
    if table.head is None or table.labels is None:
        names = (
            [desk.name(table.head, column) for column in columns]
            if table.head is not None
            else [desk.name(row, table.labels or 1) for row in rows]
        )
        return names, rows, columns
    down = [desk.name(row, table.labels) for row in rows]
    across = [desk.name(table.head, column) for column in columns]
    ordered = in_order(
        desk.view.sheet, (down, rows, table.labels), (across, columns), desk.findings
    )
    return (down, rows, ordered) if ordered else ([], [], [])


def _criteria(desk: Desk, names: list[str], rows: list[int]) -> tuple[Criterion, ...]:
    found: dict[str, Criterion] = {}
    for name, row in zip(names, rows, strict=True):
        identity = new_id(found, name, "criterion")
        found[identity] = Criterion(id=identity, name=name)
        desk.note("criterion", identity, row, desk.table.labels or desk.table.left)
    return tuple(found.values())


def _judgements(
    criteria: tuple[Criterion, ...], matrix: Floats, given: dict[tuple[int, int], Fraction]
) -> tuple[Judgement, ...]:
    """Return a judgement for each pair above the diagonal, as exactly as its cell has it."""
    found = []
    for i, row in enumerate(criteria):
        for j in range(i + 1, len(criteria)):
            if np.isnan(matrix[i, j]):
                continue
            exact = [given[i, j]] if (i, j) in given else []
            exact += [1 / given[j, i]] if given.get((j, i)) else []
            value = next(
                (one for one in exact if float(one) == matrix[i, j]), ratio_of(float(matrix[i, j]))
            )
            found.append(Judgement(row.id, criteria[j].id, value))
    return tuple(found)
