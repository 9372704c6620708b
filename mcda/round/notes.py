"""The problems of one returned workbook, with their cells, and no more than a person can read."""

from __future__ import annotations

from typing import Final

from mcda.errors import Place, Problem
from mcda.grids.grid import Fault, FaultKind, Grid, Sheet, Value

MOST: Final = 300
"""Problems that are listed of one file; a hostile one could give hundreds of thousands."""

ENOUGH: Final = 1000
"""Problems beyond those listed after which the search for strays ends."""

LONGEST: Final = 80


class Notes:
    """Collects the problems of one grid."""

    def __init__(self, grid: Grid, formats_seen: bool = True) -> None:
        self.grid = grid
        self.formats_seen = formats_seen
        """Whether the grid tells a percentage from a plain number; old .xls files don't."""
        self.problems: list[Problem] = list(grid.problems)
        self.more = 0

    def add(self, code: str, sheet: Sheet, row: int, column: int, /, **facts: object) -> None:
        """Add a problem of a cell."""
        self._keep(Problem.of(code, self.grid.place(sheet, row, column), **facts))

    def add_sheet(self, code: str, title: str, /, **facts: object) -> None:
        """Add a problem of a whole sheet, or of the file if `title` is empty."""
        self._keep(Problem.of(code, Place(file=self.grid.file, sheet=title), **facts))

    def faulty(self, sheet: Sheet, row: int, column: int, value: Value) -> bool:
        """Say whether a cell holds an error or a formula without value, and report it."""
        if not isinstance(value, Fault):
            return False
        error = value.kind is FaultKind.ERROR
        code = "WORKBOOK-ERROR-CELL" if error else "WORKBOOK-FORMULA-NO-VALUE"
        self.add(code, sheet, row, column, text=short(value.text))
        return True

    def listed(self) -> tuple[Problem, ...]:
        """Return all problems, a last one for those that were too many to list."""
        if not self.more:
            return tuple(self.problems)
        place = Place(file=self.grid.file)
        return (*self.problems, Problem.of("RETURN-MORE-PROBLEMS", place, count=self.more))

    @property
    def full(self) -> bool:
        """Whether so much is wrong that looking on is of no use."""
        return self.more >= ENOUGH

    def _keep(self, problem: Problem) -> None:
        if len(self.problems) < MOST:
            self.problems.append(problem)
        else:
            self.more += 1


def short(text: str) -> str:
    """Return a text as a problem quotes it: on one line, without marks of direction, not long."""
    first = text[: LONGEST * 4]
    plain = " ".join("".join(c if c.isprintable() else " " for c in first).split())
    return plain if len(plain) <= LONGEST else plain[: LONGEST - 1] + "…"
