"""Reads a square matrix of pairwise judgements from a table.

Names stand in the first row and the first column (or nowhere: then elements are
numbered). A blank means "not judged"; one of two mirrored cells is enough, and
cells may be ratios such as 1/3.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mcda.errors import Place, Problem, RefusedError
from mcda.grids.document import read_grid
from mcda.grids.grid import Grid, Sheet
from mcda.grids.signature import Kind, kind_of
from mcda.model.check.comparisons import LARGEST
from mcda.model.numbers import format_fraction, format_number, parse_fraction
from mcda.workbook.findings import Findings, as_text, is_date
from mcda.workbook.labels import cached_key

Floats = NDArray[np.float64]

MIRROR_TOLERANCE: Final = 0.05
"""How far two mirrored cells may be from reciprocals: 0.33 and 3, 0.13 and 8 are rounded."""

MAX_ELEMENTS: Final = 200


def read_matrix(path: str | Path) -> tuple[tuple[str, ...], Floats, tuple[Problem, ...]]:
    """Return elements, their n x n judgements (NaN where not judged), and every problem.

    Entry (i, j) says how many times as much i matters as j; the diagonal is 1
    and mirrored entries are exact reciprocals. Never raises on any file; with
    an error among the problems the matrix is not to be used.
    """
    path = Path(path)
    try:
        kind = kind_of(path)
        if kind is Kind.CASE:
            problem = Problem.of("MATRIX-NOT-SQUARE", Place(file=path.name), rows=0, columns=0)
            raise RefusedError([problem])
        grid = read_grid(path, kind)
    except RefusedError as error:
        return (), np.ones((0, 0)), error.problems
    return matrix_of(grid)


def matrix_of(grid: Grid) -> tuple[tuple[str, ...], Floats, tuple[Problem, ...]]:
    """Return elements, judgements and problems of a document, as `read_matrix` does."""
    findings = Findings(grid)
    sheet = next((sheet for sheet in grid.sheets if sheet.rows), None)
    if sheet is None:
        findings.problems.append(Problem.of("TABLE-EMPTY", Place(file=grid.file)))
        return (), np.ones((0, 0)), tuple(findings.problems)
    elements, rows, columns = _frame(sheet, findings)
    read = _found(grid) if not elements or _has_zeros(sheet) else None
    if read is not None:
        return read
    if not elements:
        return (), np.ones((0, 0)), tuple(findings.problems)
    given = {
        (i, j): ratio
        for i, row in enumerate(rows)
        for j, column in enumerate(columns)
        if (ratio := findings.ratio(sheet, row, column)) is not None
    }
    _refuse_off_scale(sheet, elements, rows, columns, given, findings)
    matrix = mirrored(sheet, elements, rows, columns, given, findings)
    return elements, matrix, tuple(findings.problems)


def _has_zeros(sheet: Sheet) -> bool:
    """Say whether zeros or dates may stand for blanks, which only the finder tells apart."""
    values = [value for cells in sheet.rows.values() for value in cells.values()]
    return any(value in (0, "0") or is_date(value) for value in values)


def _found(grid: Grid) -> tuple[tuple[str, ...], Floats, tuple[Problem, ...]] | None:
    """Return the first matrix that the finder knows in a document: below a title, above a sum."""
    from mcda.foreign.guess import guess_sheet
    from mcda.foreign.take import take

    for sheet in grid.sheets:
        for one in guess_sheet(sheet) if sheet.visible else ():
            taken = take(grid, one.table) if one.table.kind.in_pairs else None
            if taken is not None and taken.matrix is not None and taken.elements:
                of_case = taken.reading.of_case
                beyond = [p for p in of_case if p.code == "JUDGEMENT-OUTSIDE-SCALE"]
                return taken.elements, taken.matrix, (*taken.problems, *beyond)
    return None


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


def _frame(sheet: Sheet, findings: Findings) -> tuple[tuple[str, ...], list[int], list[int]]:
    """Return the elements and the rows and columns that stand for them, in one order."""
    top, left = min(sheet.rows), min(min(row) for row in sheet.rows.values())
    bottom, right = max(sheet.rows), max(max(row) for row in sheet.rows.values())
    if _unnamed(sheet, top, left):
        rows, columns = list(range(top, bottom + 1)), list(range(left, right + 1))
        names = [str(number) for number in range(1, len(rows) + 1)]
        across = names if len(rows) == len(columns) else [""] * len(columns)
    else:
        columns = [c for c in sorted(sheet.rows[top]) if c != left]
        rows = [r for r in sorted(sheet.rows) if r != top]
        names = [findings.text(sheet, row, left).strip() for row in rows]
        across = [findings.text(sheet, top, column).strip() for column in columns]
    if len(rows) != len(columns) or len(rows) > MAX_ELEMENTS:
        down, wide = len(rows), len(columns)
        findings.add("MATRIX-NOT-SQUARE", sheet, top, left, rows=down, columns=wide)
        return (), [], []
    ordered = in_order(sheet, (names, rows, left), (across, columns), findings)
    return (tuple(names), rows, ordered) if ordered else ((), [], [])


def in_order(
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


def _unnamed(sheet: Sheet, top: int, left: int) -> bool:
    """Say whether the first row and column hold judgements rather than names."""
    cells = [*sheet.rows[top].values(), *(r[left] for r in sheet.rows.values() if left in r)]
    return all(isinstance(v, float) or parse_fraction(as_text(v)) is not None for v in cells)


def mirrored(
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
