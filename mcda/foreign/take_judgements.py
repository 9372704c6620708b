"""Takes in a pairwise matrix as the judgements of one stakeholder among its elements."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

import numpy as np

from mcda.foreign.find_judgements import (
    MAX_ELEMENTS,
    MIRROR_TOLERANCE,
    crossed_out,
    ratio_in,
    says_nothing,
)
from mcda.foreign.taken import EVERYONE, Desk, Taken
from mcda.grids.grid import Sheet, Value
from mcda.model.arrays import Floats
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
from mcda.model.check.comparisons import LARGEST
from mcda.model.ids import new_id
from mcda.model.numbers import format_fraction, format_number
from mcda.workbook.findings import Findings, as_text, is_date, ratio_of
from mcda.workbook.labels import cached_key

_DATE: Final = re.compile(
    r"\d{1,2}\W{0,2}[^\W\d]{3,9}\.?|[^\W\d]{3,9}\W{0,2}\d{1,2}|\d{1,2}月\d{1,2}日|\d{1,2}\.\d{1,2}\."
)
"""Texts that a program made of fractions: "01. Mrz", "3-Jan", "1月3日"."""


def take_judgements(desk: Desk) -> Taken:
    """Return the matrix that a desk's map describes, as a case and as numbers."""
    names, rows, columns = _frame(desk)
    desk.left_out()
    sheet, findings = desk.view.sheet, desk.findings
    cells = {(i, j): sheet.value(r, c) for i, r in enumerate(rows) for j, c in enumerate(columns)}
    given = {}
    for i, row in enumerate(rows):
        for j, column in enumerate(columns):
            other = ratio_in(cells.get((j, i)))
            nothing = says_nothing(cells[i, j]) or (i == j and crossed_out(cells[i, j]))
            if nothing or (other and ratio_in(cells[i, j]) == 0):
                # A zero opposite a judgement stands for a blank.
                continue
            ratio = _dated(desk, (row, column), cells[i, j], other)
            if ratio is None:
                ratio = findings.ratio(sheet, row, column)
            if ratio is not None:
                given[i, j] = ratio
    matrix = _mirrored(sheet, tuple(names), rows, columns, given, findings)
    _refuse_off_scale(sheet, tuple(names), rows, columns, given, findings)
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


def _dated(
    desk: Desk, at: tuple[int, int], value: Value | None, other: Fraction | None
) -> Fraction | None:
    """Return the ratio that a date shows, as the mirrored cell has it, and say so."""
    if isinstance(value, str) and other and _DATE.fullmatch(value.strip()):
        shown = 1 / other
        desk.add("IMPORT-DATE-FOR-RATIO", *at, text=value[:20], first=format_fraction(shown))
        return shown
    if not is_date(value):
        return None
    day, month = getattr(value, "day", 0), getattr(value, "month", 0)
    if not day or not month:
        return None
    shown = Fraction(min(day, month), max(day, month))
    if other is not None and other > 0 and other not in (shown, 1 / shown):
        return None
    ratio = 1 / other if other else shown
    desk.add("IMPORT-DATE-FOR-RATIO", *at, text=as_text(value)[:10], first=format_fraction(ratio))
    return ratio


def _frame(desk: Desk) -> tuple[list[str], list[int], list[int]]:
    """Return the elements and the rows and columns that stand for them, in one order."""
    table = desk.table
    rows, columns = list(table.rows), list(table.columns)
    if len(rows) != len(columns) or not 2 <= len(rows) <= MAX_ELEMENTS:
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
    ordered = _in_order(
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


def _in_order(
    sheet: Sheet,
    down: tuple[list[str], list[int], int],
    across: tuple[list[str], list[int]],
    findings: Findings,
) -> list[int]:
    """Return the columns in the order of the names down; none if the two lists differ.

    `down` are names, their rows and the column they stand in; `across` are names
    and their columns.
    """
    place = {cached_key(name): column for name, column in zip(*across, strict=True)}
    ordered = [place.get(cached_key(name)) for name in down[0]]
    sound = True
    for name, row, column in zip(down[0], down[1], ordered, strict=True):
        if column is None or ordered.count(column) > 1:
            known = ", ".join(across[0])
            findings.add("MATRIX-NAMES-DIFFER", sheet, row, down[2], name=name, known=known)
            sound = False
    return [column for column in ordered if column is not None] if sound else []


def _mirrored(
    sheet: Sheet,
    elements: tuple[str, ...],
    rows: list[int],
    columns: list[int],
    given: dict[tuple[int, int], Fraction],
    findings: Findings,
) -> Floats:
    """Return the n x n matrix of the judgements given, NaN where none is, all reciprocal.

    Of two mirrored cells that agree but for rounding, the larger one counts.
    """
    count = len(elements)
    matrix = np.full((count, count), np.nan)
    np.fill_diagonal(matrix, 1.0)
    for (i, j), ratio in given.items():
        row, column = rows[i], columns[j]
        names = {"row": elements[i], "column": elements[j]}
        other = given.get((j, i))
        if ratio <= 0:
            findings.add("MATRIX-NOT-POSITIVE", sheet, row, column, value=ratio)
        elif i == j:
            if ratio != 1:
                value = format_number(float(ratio))
                findings.add("MATRIX-DIAGONAL", sheet, row, column, value=value, name=elements[i])
        elif other is None or other <= 0:
            matrix[i, j], matrix[j, i] = float(ratio), float(1 / ratio)
        elif abs(float(ratio * other) - 1) > MIRROR_TOLERANCE:
            if i < j:
                facts = {**names, "value": ratio, "mirrored": other}
                findings.add("MATRIX-NOT-RECIPROCAL", sheet, rows[j], columns[i], **facts)
        elif ratio >= other and i != j:
            # Of 3 and 0.33 the larger one is not rounded.
            matrix[i, j], matrix[j, i] = float(ratio), float(1 / ratio)
    return matrix


def _refuse_off_scale(
    sheet: Sheet,
    elements: tuple[str, ...],
    rows: list[int],
    columns: list[int],
    given: dict[tuple[int, int], Fraction],
    findings: Findings,
) -> None:
    """Add a problem for each judgement off Saaty's scale, one for two mirrored cells."""
    for (i, j), ratio in given.items():
        other = given.get((j, i), Fraction(0))
        # Of 9 and 0.11 the larger one is not rounded, so it is the judgement.
        if i == j or ratio <= 0 or (other > ratio or (other == ratio and j < i)):
            continue
        if not Fraction(1, LARGEST) <= ratio <= LARGEST:
            names = {"row": elements[i], "column": elements[j], "value": format_fraction(ratio)}
            findings.add("JUDGEMENT-OUTSIDE-SCALE", sheet, rows[i], columns[j], **names)
