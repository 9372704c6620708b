"""Respondents' workbooks that are opened as a case or a table, which they are not."""

from __future__ import annotations

from mcda.errors import Place, Problem, RefusedError
from mcda.grids.grid import Grid
from mcda.round.layout import read_mark


def refuse_return(grid: Grid) -> None:
    """Raise RefusedError for a document with a sheet of a respondent's workbook.

    Read as a table, its hidden keys would be packages and criteria.
    """
    if any(read_mark(sheet.value(1, 1)) is not None for sheet in grid.sheets):
        raise RefusedError([Problem.of("RETURN-NOT-A-CASE", Place(file=grid.file))])
