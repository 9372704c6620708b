"""Reads the table that a map describes; the map may be a guess or a person's correction."""

from __future__ import annotations

from mcda.errors import Place, Problem
from mcda.foreign.table_map import Kind, TableMap
from mcda.foreign.take_judgements import take_judgements
from mcda.foreign.take_lists import take_list, take_pairs
from mcda.foreign.take_table import take_table
from mcda.foreign.taken import Desk, Taken
from mcda.foreign.view import View
from mcda.grids.grid import Grid, Sheet


def take(grid: Grid, table: TableMap) -> Taken:
    """Return what a map makes of a document, with every problem at its cell."""
    sheet = sheet_of(grid, table)
    if sheet is None or not sheet.rows:
        problem = Problem.of("TABLE-EMPTY", Place(file=grid.file, sheet=table.sheet))
        return Taken(table, None, (problem,))
    turned = table.turned and table.kind in (Kind.SCORES, Kind.WEIGHTS)
    desk = Desk(grid, View(sheet, turned), table)
    return _TAKERS.get(table.kind, take_table)(desk)


_TAKERS = {
    Kind.JUDGEMENTS: take_judgements,
    Kind.LIST: take_list,
    Kind.FORM: take_list,
    Kind.PAIRS: take_pairs,
}


def sheet_of(grid: Grid, table: TableMap) -> Sheet | None:
    """Return the sheet that a map is about; of a document with one sheet, that one."""
    if len(grid.sheets) == 1:
        return grid.sheets[0]
    return next((sheet for sheet in grid.sheets if sheet.name == table.sheet), None)
