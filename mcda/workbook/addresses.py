"""Where in a workbook the things of a case stand, so that a problem can be found there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from mcda.errors import Place, Problem
from mcda.grids.grid import Grid, Sheet
from mcda.model.entries import key_of

Cell = tuple[Sheet, int, int]


@dataclass(frozen=True, slots=True)
class Matrix:
    """A sheet on which rows and columns mean things: ids to row and column numbers."""

    sheet: Sheet
    rows: Mapping[str, int]
    columns: Mapping[str, int]
    head: int = 1


class Addresses:
    """Finds the cell of a place of the case, the nearest there is."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self._whole = Place(file=grid.file)
        self.cells: dict[tuple[str, str, str, str], Cell] = {}
        self.columns: dict[str, tuple[Sheet, Mapping[str, int], int, bool]] = {}
        """By criterion: the row at which what is wrong with each package's common score is told
        (its own, or the heading's), the column, and whether turned.
        """
        self.measures: dict[tuple[str, str, str], Cell] = {}
        """By package, measure and field."""
        self.said: dict[tuple[str, str], Cell] = {}
        """By field and words: what the case knows by its words alone."""
        self.scores: dict[str, Matrix] = {}
        self.effects: dict[str, Matrix] = {}
        self.weights: dict[str, Matrix] = {}
        """By stakeholder: the weights sheet of the way in use."""

    def note(self, cell: Cell, field: str, *, stakeholder: str = "", package: str = "",
             criterion: str = "") -> None:  # fmt: skip
        """Remember where something stands."""
        self.cells.setdefault((stakeholder, package, criterion, field), cell)

    def note_scores(
        self, sheet: Sheet, criterion: str, at: Mapping[str, int], column: int, *, turned: bool
    ) -> None:
        """Remember at which rows of a column the packages' common scores on a criterion are told.

        With `turned`, these are columns of the sheet and a row.
        """
        self.columns[criterion] = sheet, at, column, turned

    def everything(self) -> dict[tuple[str, str, str, str], Cell]:
        """Return all cells, those of whole columns of scores too."""
        scored = (
            (("", package, criterion, "score"), (sheet, *((c, row) if turned else (row, c))))
            for criterion, (sheet, at, c, turned) in self.columns.items()
            for package, row in at.items()
        )
        return {**dict(scored), **self.cells}

    def note_measure(self, cell: Cell, field: str, measure: str, package: str = "") -> None:
        """Remember where something is said of a measure, or of its level in a package."""
        self.measures.setdefault((package, measure, field), cell)

    def note_entry(self, down: str, where: tuple[str, str, str], cell: Cell) -> None:
        """Remember where something is said of a score or, by the key of what changes it, an effect.

        What is meant is a stakeholder, the row and a criterion.
        """
        stakeholder, key, criterion = where
        if down == "package":
            self.note(cell, "score", stakeholder=stakeholder, package=key, criterion=criterion)
        else:
            self.cells.setdefault((stakeholder, key, criterion, "effect"), cell)

    def note_said(self, cell: Cell, field: str, *words: str) -> None:
        """Remember where something stands that the case tells by its words."""
        said = dict.fromkeys(word.strip() for word in words if word.strip())
        self.said.setdefault((field, ", ".join(said)), cell)

    def placed(self, problem: Problem) -> Problem:
        """Return a problem of the case with file, sheet and cell added as far as known."""
        cell = self._find(problem.place)
        document = self._whole if cell is None else self.grid.place(*cell)
        return Problem(problem.code, problem.place.on(document), problem.facts)

    def _find(self, place: Place) -> Cell | None:
        s, p, c, field = place.stakeholder, place.package, place.criterion, place.field
        if field == "score":
            return self._score(s, p, c)
        if field == "effect":
            return self._effect(s, place.measure, place.level, c)
        if (field, place.words) in self.said:
            return self.said[field, place.words]
        if place.measure:
            own = ((p, place.measure, field), ("", place.measure, "name"))
            return next((self.measures[key] for key in own if key in self.measures), None)
        if field == "weight" and c and s in self.weights:
            matrix = self.weights[s]
            if c in matrix.rows and s in matrix.columns:
                return matrix.sheet, matrix.rows[c], matrix.columns[s]
        tries = ((s, p, c), (s, "", ""))
        keys = [(*where, what) for where in tries for what in (field, "name")]
        return next((self.cells[key] for key in keys if key in self.cells), None)

    def _effect(self, stakeholder: str, measure: str, level: str, criterion: str) -> Cell | None:
        """Return the cell of an effect; for a sum of them the heading of its criterion."""
        key = key_of(measure, level)
        for whose in (stakeholder, ""):
            matrix = self.effects.get(whose)
            if matrix is None or criterion not in matrix.columns:
                continue
            column = matrix.columns[criterion]
            filled = any(column in matrix.sheet.rows[row] for row in matrix.rows.values())
            if not measure and (filled or not whose):
                return matrix.sheet, matrix.head, column
            if key in matrix.rows:
                return matrix.sheet, matrix.rows[key], column
        return self.cells.get((stakeholder, key, criterion, "effect"))

    def _score(self, stakeholder: str, package: str, criterion: str) -> Cell | None:
        # A problem of a stakeholder's score is on its own sheet, or else on the common one.
        for whose in (stakeholder, ""):
            matrix = self.scores.get(whose)
            if matrix and package in matrix.rows and criterion in matrix.columns:
                return matrix.sheet, matrix.rows[package], matrix.columns[criterion]
        if not stakeholder and criterion in self.columns:
            sheet, at, column, turned = self.columns[criterion]
            if package in at:
                return (sheet, column, at[package]) if turned else (sheet, at[package], column)
        own = self.cells.get((stakeholder, package, criterion, "score"))
        return own if own or stakeholder else self._firsts.get((package, criterion))

    @cached_property
    def _firsts(self) -> dict[tuple[str, str], Cell]:
        """Where what all lack, each on a sheet of their own, is told; asked once all is noted."""
        scored = (of for of in reversed(self.cells.items()) if of[0][3] == "score")
        return {(package, criterion): cell for (_whose, package, criterion, _), cell in scored}
