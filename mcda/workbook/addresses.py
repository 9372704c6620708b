"""Where in a workbook the things of a case stand, so that a problem can be found there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from mcda.errors import Place, Problem
from mcda.grids.grid import Grid, Sheet

Cell = tuple[Sheet, int, int]


@dataclass(frozen=True, slots=True)
class Matrix:
    """A sheet on which rows and columns mean things: ids to row and column numbers."""

    sheet: Sheet
    rows: Mapping[str, int]
    columns: Mapping[str, int]


class Addresses:
    """Finds the cell of a place of the case, the nearest there is."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.cells: dict[tuple[str, str, str, str], Cell] = {}
        self.scores: dict[str, Matrix] = {}
        self.weights: dict[str, Matrix] = {}
        """By stakeholder: the weights sheet of the way in use."""

    def note(self, cell: Cell, field: str, *, stakeholder: str = "", package: str = "",
             criterion: str = "") -> None:  # fmt: skip
        """Remember where something stands."""
        self.cells.setdefault((stakeholder, package, criterion, field), cell)

    def placed(self, problem: Problem) -> Problem:
        """Return a problem of the case with file, sheet and cell added as far as known."""
        cell = self._find(problem.place)
        if cell is None:
            return replace(problem, place=replace(problem.place, file=self.grid.file))
        sheet, row, column = cell
        where = self.grid.place(sheet, row, column)
        place = replace(problem.place, file=where.file, sheet=where.sheet, cell=where.cell)
        return replace(problem, place=place)

    def _find(self, place: Place) -> Cell | None:
        s, p, c, field = place.stakeholder, place.package, place.criterion, place.field
        if field == "score":
            return self._score(s, p, c)
        if field == "weight" and c and s in self.weights:
            matrix = self.weights[s]
            if c in matrix.rows and s in matrix.columns:
                return matrix.sheet, matrix.rows[c], matrix.columns[s]
        tries = ((s, p, c, field), (s, p, c, "name"), (s, "", "", field), (s, "", "", "name"))
        return next((self.cells[key] for key in tries if key in self.cells), None)

    def _score(self, stakeholder: str, package: str, criterion: str) -> Cell | None:
        # A problem of a stakeholder's score is on its own sheet, or else on the common one.
        for whose in (stakeholder, ""):
            matrix = self.scores.get(whose)
            if matrix and package in matrix.rows and criterion in matrix.columns:
                return matrix.sheet, matrix.rows[package], matrix.columns[criterion]
        return self.cells.get((stakeholder, package, criterion, "score"))
