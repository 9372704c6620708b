"""A file that is being imported: its sheets, the guesses, and the table as it now is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mcda.foreign.guess import TableGuess
from mcda.foreign.table_map import TableMap
from mcda.grids.grid import Grid, Sheet


@dataclass(frozen=True, slots=True)
class Draft:
    """What reading a file gave; `table` is what a person has made of the guess so far.

    `remembered` is the map of an earlier file of this shape, fitted to this one.
    """

    path: Path
    grid: Grid
    guesses: tuple[TableGuess, ...]
    shape: str
    table: TableMap
    remembered: TableMap | None = None

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets that have anything on them."""
        return tuple(sheet for sheet in self.grid.sheets if sheet.rows)

    def sheet(self, name: str) -> Sheet:
        """Return a sheet by its name, the first one if there is none of that name."""
        return next((sheet for sheet in self.sheets if sheet.name == name), self.sheets[0])


def read_draft(path: Path, remembered: Mapping[str, Mapping[str, Any]]) -> Draft:
    """Read a file and guess its tables; RefusedError when nothing can be made of it.

    `remembered` are maps by the shape of the files that they were made for.
    """
    from mcda.errors import Place, Problem, RefusedError
    from mcda.foreign.guess import blank_map, guess
    from mcda.foreign.shape import recalled, shape
    from mcda.grids.document import read_grid
    from mcda.grids.signature import Kind, kind_of

    kind = kind_of(path)
    if kind is Kind.CASE:
        raise RefusedError([Problem.of("IMPORT-IS-A-CASE", Place(file=path.name))])
    grid = read_grid(path, kind)
    filled = [sheet for sheet in grid.sheets if sheet.rows]
    if not filled:
        raise RefusedError([*grid.problems, Problem.of("TABLE-EMPTY", Place(file=path.name))])
    guesses = guess(grid)
    known_as = shape(grid, guesses)
    kept = remembered.get(known_as)
    again = recalled(grid, kept) if kept is not None else None
    table = again or (guesses[0].table if guesses else blank_map(filled[0]))
    return Draft(path, grid, guesses, known_as, table, again)
