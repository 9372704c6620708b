"""One sheet while it is read: what was taken of it so far, and what is odd about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mcda.errors import Problem
from mcda.grids.budget import Budget, Work
from mcda.grids.grid import Area, Grid, Sheet, Value, address


class Filling:
    """The sheet's cells, areas and lines, filled by its reader; rows and columns from 1."""

    def __init__(self, name: str, budget: Budget) -> None:
        self.name = name
        self.visible = True
        self.rows: dict[int, dict[int, Value]] = {}
        self.last = 0
        """The last row with a value."""
        self.merged: list[Area] = []
        self.hidden: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.formulas: set[tuple[int, int]] = set()
        self.percents: set[tuple[int, int]] = set()
        self.problems: list[Problem] = []
        self._budget = budget

    def merge(self, area: Area) -> None:
        """Take an area that is shown as one cell."""
        self._budget.charge(Work.MERGED)
        self.merged.append(area)

    def hide(self, into: set[int], lines: range) -> None:
        """Take hidden rows or columns."""
        self._budget.charge(Work.HIDDEN, len(lines))
        into.update(lines)

    def tell(self, code: str, row: int, column: int, **facts: object) -> None:
        """Tell of something odd, where it is met first."""
        if all(problem.code != code for problem in self.problems):
            place = replace(self._budget.place, sheet=self.name, cell=address(row, column))
            self.problems.append(Problem.of(code, place, **facts))

    def sheet(self) -> Sheet:
        """Return the sheet as it was filled."""
        return Sheet(
            self.name,
            self.rows,
            tuple(self.merged),
            frozenset(self.hidden),
            self.visible,
            hidden_columns=frozenset(self.hidden_columns),
            formulas=frozenset(self.formulas),
            percents=frozenset(self.percents),
        )


def grid_of(file: str, sheets: Sequence[Filling]) -> Grid:
    """Return a document of filled sheets, with what is odd about them."""
    problems = (problem for one in sheets for problem in one.problems)
    return Grid(file, tuple(one.sheet() for one in sheets), tuple(problems))
