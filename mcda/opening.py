"""Opens whatever Parley reads: a case file, a case workbook, or a bare table."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from mcda.casefile.case_file import read_case
from mcda.casefile.snapshots import unreadable
from mcda.errors import Place, Problem, RefusedError
from mcda.grids.document import read_grid
from mcda.grids.signature import Kind, kind_of
from mcda.model.check import check
from mcda.model.reading import Reading

if TYPE_CHECKING:
    from mcda.foreign.compose import Composed, Step
    from mcda.grids.grid import Grid


@dataclass(frozen=True, slots=True)
class Opened:
    """What a file gave; of a bare table also its cells, and all that was found in them."""

    reading: Reading
    grid: Grid | None = None
    found: Composed | None = None

    @property
    def doubtful(self) -> bool:
        """Say whether it is a bare table of which not all is sure."""
        filled = self.grid is not None and any(sheet.rows for sheet in self.grid.sheets)
        return self.found is not None and filled and not self.reading.sound


def read(path: str | Path) -> Reading:
    """Return the case in a file and every problem; no file makes it raise.

    What a file is, its content says: a workbook called .csv is a workbook.
    """
    return look(path).reading


def look(path: str | Path, step: Step | None = None) -> Opened:
    """Return what is in a file as `read` does, with the table that a case was made of.

    `step` hears how far the work is, and may end it by raising.
    """
    path = Path(path)
    try:
        kind = kind_of(path)
        if kind is Kind.CASE:
            return Opened(_checked(read_case(path), path.name))
        return _of_document(read_grid(path, kind), step)
    except RefusedError as error:
        return Opened(Reading(None, error.problems))


def _of_document(grid: Grid, step: Step | None) -> Opened:
    from mcda.foreign.compose import compose
    from mcda.round.refused import refuse_return
    from mcda.workbook.read import read_workbook
    from mcda.workbook.recognise import looks_like_case

    if looks_like_case(grid):
        return Opened(read_workbook(grid))
    refuse_return(grid)
    found = compose([grid], step=step)
    other = None if found.reading.sound else other_table(grid)
    if other is not None:
        return Opened(Reading(None, (other,)), grid)
    return Opened(replace(found.reading, bare=True), grid, found)


def other_table(grid: Grid) -> Problem | None:
    """Say of a bare table that holds measures or states, and no packages, what it is."""
    from mcda.workbook.measure_table import is_measure_table
    from mcda.workbook.state_table import holds_states

    if is_measure_table(grid):
        return Problem.of("TABLE-OF-MEASURES", Place(file=grid.file))
    if holds_states(grid):
        return Problem.of("TABLE-OF-STATES", Place(file=grid.file))
    return None


def problems_of_other(grid: Grid) -> tuple[Problem, ...]:
    """Return what is wrong with a table of measures or states."""
    from mcda.workbook.measure_table import is_measure_table, measures_of
    from mcda.workbook.state_table import states_of

    return (measures_of if is_measure_table(grid) else states_of)(grid)[1]


def _checked(reading: Reading, file: str) -> Reading:
    """Return the reading of a case file with what `check` finds, as workbooks have it."""
    if reading.case is None:
        return reading
    of_case = tuple(problem.at(file=file) for problem in check(reading.case))
    kept = (problem.at(file=file) for _one, problem in unreadable(reading.case))
    return replace(reading, problems=(*reading.problems, *kept, *of_case), of_case=of_case)
