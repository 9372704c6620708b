"""What taking a table in gives: a case that holds it, and where everything stood."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from mcda.errors import Place, Problem, Severity
from mcda.foreign.table_map import TableMap
from mcda.foreign.verbal import Legend, VerbalScale, legends_on
from mcda.foreign.view import View, in_line, is_words
from mcda.grids.grid import Grid
from mcda.model.arrays import Floats
from mcda.model.case import Case, Criterion, Score, frozen
from mcda.model.check import check
from mcda.model.ids import new_id
from mcda.model.reading import Reading
from mcda.workbook.addresses import Addresses, Cell
from mcda.workbook.findings import Findings, as_text

EVERYONE: Final = "Everyone"
"""The stakeholder of a table that names none."""

DOUBTS: Final = frozenset(
    ("TABLE-DOUBTFUL-NUMBER", "IMPORT-DOUBTFUL-LINE", "IMPORT-DOUBTFUL-DIRECTION",
     "IMPORT-DATE-FOR-RATIO", "TABLE-ENCODING-DOUBTFUL")
)  # fmt: skip
"""Problems of what can be read in two ways; the first was taken."""

ONCE: Final = frozenset(("JUDGEMENT-OUTSIDE-SCALE",))
"""Problems that are told at their cells, and not once more of the case."""


def lacking(
    case: Case, addresses: Addresses, told: Sequence[Problem]
) -> tuple[Problem, ...]:  # fmt: skip
    """Return what is wrong with a case, at its cells, but for what was told of them already."""
    # What is only noted of a name says nothing of what its criterion lacks.
    said = (p for p in told if p.severity is Severity.ERROR or p.code in DOUBTS)
    spoilt = {(p.place.sheet, p.place.cell) for p in said if p.place.cell}
    codes = {p.code for p in told} & ONCE
    if any(p.code == "IMPORT-SCALE-NEEDED" for p in told):
        # Where no word has a value yet, there is no score.
        codes.add("SCORES-NONE")
    found = (addresses.placed(problem) for problem in check(case))
    return tuple(
        p for p in found if (p.place.sheet, p.place.cell) not in spoilt and p.code not in codes
    )


Key = tuple[str, str]
""""stakeholder", "package" or "criterion", and the id."""


@dataclass(frozen=True, eq=False)
class Taken:
    """A table as it was read.

    `whole` is a case of its own: criteria, packages and scores, or the judgements of a
    single stakeholder at the top of its tree; None where nothing could be read. `problems`
    are all that is wrong with the table, cells first. `matrix` is the n x n matrix of
    judgements, NaN where none was made, None for other tables. `names` are the cells that
    named things. `verbal` lists the criteria scored in words, with or without values yet.
    """

    table: TableMap
    whole: Case | None
    problems: tuple[Problem, ...]
    names: Mapping[Key, Place] = field(default_factory=frozen)
    verbal: tuple[VerbalScale, ...] = ()
    elements: tuple[str, ...] = ()
    matrix: Floats | None = None
    addresses: Addresses | None = None
    """Where the things of the case stand."""

    @property
    def case(self) -> Case:
        """The case that holds the table, an empty one where nothing could be read."""
        return self.whole or Case(id="case")

    @cached_property
    def cells(self) -> Mapping[tuple[str, str, str, str], Cell]:
        """Where the things of the case stand: stakeholder, package, criterion and field to cell."""
        return frozen(self.addresses.everything() if self.addresses else None)

    @cached_property
    def reading(self) -> Reading:
        """The case with every problem, those of the case with their cells."""
        if self.whole is None or self.addresses is None:
            return Reading(None, self.problems)
        of_case = lacking(self.whole, self.addresses, self.problems)
        return Reading(self.whole, tuple(dict.fromkeys((*self.problems, *of_case))), of_case)

    @property
    def of_new_case(self) -> tuple[Problem, ...]:
        """Return what a case made of the table would still lack, where it has a cell."""
        return tuple(problem for problem in self.reading.of_case if problem.place.cell)


class Points(dict[float, Score]):
    """Scores of one number each, made once: few numbers stand in many cells.

    "0" and "-0" are two.
    """

    def __missing__(self, number: float) -> Score:
        score = Score(low=number, high=number)
        if number:
            self[number] = score
        return score


class Desk:
    """What the readers of a table share while one is taken in."""

    def __init__(self, grid: Grid, view: View, table: TableMap) -> None:
        self.grid = grid
        self.view = view
        self.table = table
        self.findings = Findings(Grid(grid.file, grid.sheets, _of_sheet(grid, view, table)))
        self.addresses = Addresses(grid)
        self.names: dict[Key, Place] = {}
        self.groups: list[Criterion] = []
        self.points = Points()

    @cached_property
    def cells(self) -> frozenset[tuple[int, int]]:
        """The cells of the table's body, row and column on its sheet."""
        rows, columns = self.table.rows, self.table.columns
        return frozenset(self.view.cell(row, column) for row in rows for column in columns)

    @cached_property
    def legends(self) -> list[Legend]:
        """The runs of words on the sheet that have numbers beside them."""
        return legends_on(self.view.sheet)

    def add(self, code: str, row: int, column: int, /, **facts: object) -> None:
        """Add a problem of a cell of the view."""
        if not self.findings.counted(code):
            self.findings.add(code, self.view.sheet, *self.view.cell(row, column), **facts)

    def place(self, row: int, column: int) -> Place:
        """Return the place of a cell of the view."""
        return self.grid.place(self.view.sheet, *self.view.cell(row, column))

    def number(self, row: int, column: int) -> float | None:
        """Return a cell of the view as a number; a problem if it is none."""
        return self.findings.number(self.view.sheet, *self.view.cell(row, column))

    def name(self, row: int, column: int) -> str:
        """Return a cell of the view as a name on one line; a problem if it is faulty."""
        if said := self.called(row, column):
            return said
        text = in_line(self.findings.text(self.view.sheet, *self.view.cell(row, column)))
        # A name over two columns may stand over the first, and the scores in the second.
        return text or self.view.text(row, column)

    def called(self, row: int, column: int) -> str:
        """Return a name that stands elsewhere than in the row of the names, "" for any other."""
        table = self.table
        if table.turned:
            return table.called.get(row, "") if column == table.labels else ""
        return table.called.get(column, "") if row == table.head else ""

    def note(self, kind: str, identity: str, row: int, column: int, field: str = "name") -> None:
        """Remember which cell said something about a thing."""
        cell = (self.view.sheet, *self.view.cell(row, column))
        self.addresses.note(cell, field, **{kind: identity})
        if field == "name":
            self.names[(kind, identity)] = self.place(row, column)

    def _called(self, at: tuple[int, int], under: tuple[int, int]) -> str:
        """Return a name; one that stands over several with what stands under it here."""
        name = self.view.text(*at)
        return name if self.view.shown(*at) else f"{name}, {self.view.text(*under)}".strip(", ")

    def left_out(self) -> None:
        """Say what lies inside the table and is not taken, and what is hidden or merged."""
        table, view = self.table, self.view
        for row in table.rows_out:
            inside = table.labels is not None and table.first <= row <= table.last
            if inside and any(view.shown(row, c) for c in (table.labels or 1, *table.columns)):
                at = table.labels or 1
                name = self._called((row, at), (row, at + 1))
                name = name or as_text(view.value(row, table.left))
                self.add("IMPORT-LEFT-OUT", row, table.labels or 1, name=name[:60])
        for column in table.columns_out:
            if table.head is not None and table.left <= column <= table.right:
                name = self._called((table.head, column), (table.head + 1, column))
                if any(view.shown(row, column) for row in (table.head, *table.rows)):
                    self.add("IMPORT-LEFT-OUT", table.head, column, name=name[:60])
        for row in (*table.rows, *table.special):
            if view.hidden(row):
                code = "IMPORT-HIDDEN-COLUMN" if table.turned else "WORKBOOK-HIDDEN-ROW"
                self.add(code, row, table.labels or table.left)
        for column in table.columns:
            if view.hidden_column(column):
                code = "WORKBOOK-HIDDEN-ROW" if table.turned else "IMPORT-HIDDEN-COLUMN"
                self.add(code, table.head or table.first, column)
        self._merged()

    def formulas(self) -> None:
        """Say how many cells of the body are formulas, at the first of them."""
        formulas, columns = self.view.sheet.formulas, self.table.columns
        cells = ((r, c) for r in self.table.rows for c in columns) if formulas else ()
        worked_out = [cell for cell in cells if self.view.cell(*cell) in formulas]
        if worked_out:
            self.add("IMPORT-FORMULAS", *worked_out[0], count=len(worked_out))

    def _merged(self) -> None:
        table, view = self.table, self.view
        rows = sorted({*table.rows, *table.special, *_known(table.head)})
        columns = sorted({*table.columns, *_known(table.labels)})
        for area in view.sheet.merged:
            top, left = view.cell(*area[:2])
            bottom, right = view.cell(*area[2:])
            if _within(rows, top, bottom) * _within(columns, left, right) > 1:
                self.findings.add("WORKBOOK-MERGED-CELLS", view.sheet, *area[:2])

    def taken(self, case: Case, **more: Any) -> Taken:
        """Return a case as it was taken, with all problems that were added."""
        problems = tuple(dict.fromkeys(self.findings.problems))
        names, addresses = frozen(self.names), self.addresses
        return Taken(self.table, case, problems, names, addresses=addresses, **more)

    def title(self) -> tuple[str, str]:
        """Return an id and a title for a case made of this file."""
        title = Path(self.grid.file).stem
        return new_id((), title, "case"), title


def _known(number: int | None) -> tuple[int, ...]:
    return () if number is None else (number,)


def _within(numbers: list[int], first: int, last: int) -> int:
    """Return how many of some sorted numbers lie between two, these included."""
    return bisect_right(numbers, last) - bisect_left(numbers, first)


def _of_sheet(grid: Grid, view: View, table: TableMap) -> tuple[Problem, ...]:
    """Return the problems of reading the file that are about the table or the whole file."""
    name = "" if view.sheet.by_line else view.sheet.name
    found = (p for p in grid.problems if p.place.sheet in ("", name))
    return tuple(p for p in found if not _of_prose(p, view, table))


def _of_prose(problem: Problem, view: View, table: TableMap) -> bool:
    """Say whether a line that is longer than the first one is no longer than the table.

    Prose above a table is short; a line that a decimal comma has split goes
    beyond the names across.
    """
    if problem.code != "TABLE-LINE-TOO-LONG":
        return False
    line = int(problem.place.cell.split()[-1])
    rows = table.columns if table.turned else (*table.rows, *table.special, table.head)
    head = table.labels if table.turned else table.head
    under = view.sheet.rows.get((head or 0) + 1, {})
    heads = [
        view.sheet.rows.get(head or 0, {0: ""}),
        under if all(map(is_words, under.values())) else {},
    ]
    width = max(max(cells, default=0) for cells in heads)
    return line not in rows or max(view.sheet.rows[line]) <= width
