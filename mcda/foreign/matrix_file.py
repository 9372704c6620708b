"""Reads the square matrix of pairwise judgements of a file, for `parley weights`."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np

from mcda.errors import Place, Problem, RefusedError
from mcda.foreign.guess import guess_sheet
from mcda.foreign.table_map import Kind, TableMap
from mcda.foreign.take import take
from mcda.foreign.taken import Taken
from mcda.foreign.view import extent
from mcda.grids.document import read_grid
from mcda.grids.grid import Grid, Sheet
from mcda.grids.signature import Kind as FileKind
from mcda.grids.signature import kind_of
from mcda.model.arrays import Floats
from mcda.model.case import ROOT
from mcda.model.numbers import parse_fraction
from mcda.workbook.findings import as_text


def read_matrix(path: str | Path) -> tuple[tuple[str, ...], Floats, tuple[Problem, ...]]:
    """Return elements, their n x n judgements (NaN where not judged), and every problem.

    Entry (i, j) says how many times as much i matters as j; the diagonal is 1
    and mirrored entries are exact reciprocals. Never raises on any file; with
    an error among the problems the matrix is not to be used.
    """
    path = Path(path)
    try:
        kind = kind_of(path)
        if kind is FileKind.CASE:
            problem = Problem.of("MATRIX-NOT-SQUARE", Place(file=path.name), rows=0, columns=0)
            raise RefusedError([problem])
        grid = read_grid(path, kind)
    except RefusedError as error:
        return (), np.ones((0, 0)), error.problems
    return matrix_of(grid)


def matrix_of(grid: Grid) -> tuple[tuple[str, ...], Floats, tuple[Problem, ...]]:
    """Return elements, judgements and problems of a document, as `read_matrix` does.

    That is the first matrix that the finder knows, or else the whole first sheet.
    """
    filled = [sheet for sheet in grid.sheets if sheet.rows]
    if not filled:
        problem = Problem.of("TABLE-EMPTY", Place(file=grid.file))
        return (), np.ones((0, 0)), (*grid.problems, problem)
    found = (one.table for sheet in filled if sheet.visible for one in guess_sheet(sheet))
    table = next((one for one in found if one.kind.in_pairs), None) or _whole(filled[0])
    taken = take(grid, table)
    matrix = np.ones((0, 0)) if taken.matrix is None else taken.matrix
    return taken.elements, matrix, (*taken.problems, *_twice(taken))


def _twice(taken: Taken) -> list[Problem]:
    """Return a problem for each pair of a list that has two answers, of whomever."""
    found: dict[tuple[str, str], Fraction] = {}
    problems: list[Problem] = []
    names = taken.case.names.criteria
    for own in taken.case.preferences.values() if taken.table.kind is Kind.PAIRS else ():
        for one in own.judgements.get(ROOT, ()):
            ratio = found.setdefault((one.row, one.column), one.value)
            if found.setdefault((one.column, one.row), 1 / ratio) != 1 / one.value:
                place = taken.names.get(("criterion", one.row))
                facts = {"row": names[one.row], "column": names[one.column]}
                problems.append(Problem.of("JUDGEMENT-TWICE", place, **facts))
    return problems


def _whole(sheet: Sheet) -> TableMap:
    """Return a whole sheet as a matrix, with its names in the first row and column, or without."""
    top, left, bottom, right = extent(sheet) or (1, 1, 1, 1)
    cells = [*sheet.rows[top].values(), *(r[left] for r in sheet.rows.values() if left in r)]
    named = not all(isinstance(v, float) or parse_fraction(as_text(v)) is not None for v in cells)
    across = range(left + named, right + 1)
    table = TableMap(
        sheet=sheet.name, kind=Kind.JUDGEMENTS, head=top if named else None,
        labels=left if named else None, first=min(top + named, bottom), last=bottom,
        left=min(left + named, right), right=right,
    )  # fmt: skip
    blank = tuple(row for row in table.rows if row not in sheet.rows)
    bare = tuple(c for c in across if named and c not in sheet.rows[top])
    return replace(table, rows_out=blank, columns_out=bare)
