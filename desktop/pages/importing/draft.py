"""What is being imported: its files, the tables found in them, and what a person has said.

A draft is a value: every correction gives another one. What comes of it is composed anew by
the engine, so that the assistant shows what would be taken and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from mcda.errors import Place, Problem, RefusedError
from mcda.foreign.choices import Choices, SheetKey, Wanted
from mcda.foreign.compose import Composed, Step, compose
from mcda.foreign.coverage import area_of
from mcda.foreign.guess import TableGuess, blank_map, guess, guess_sheet
from mcda.foreign.parts import tables_of
from mcda.foreign.shape import recalled, shape, to_remember
from mcda.foreign.table_map import TableMap
from mcda.grids.grid import Grid, Sheet
from mcda.model.case import frozen

TableKey = tuple[str, str, int]
"""File, sheet, and which of the sheet's tables."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing of a table that can be read in two ways, at its first cell.

    `name` is the criterion that it is about, `count` how many cells stand in the same doubt,
    `readings` what each way says, `chosen` the one that a person chose.
    """

    code: str
    table: TableKey
    name: str
    cell: tuple[int, int]
    text: str
    readings: tuple[str, ...]
    count: int = 1
    chosen: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What reading some files gave, and what a person has made of it so far.

    `tables` are those found, by sheet; `choices` and `decided` what was said since; `recalled`
    is the table that stands as a person pointed at it in an earlier file of the same shape.
    """

    paths: tuple[Path, ...]
    grids: tuple[Grid, ...]
    tables: Mapping[SheetKey, tuple[Wanted, ...]]
    choices: Choices = field(default_factory=Choices)
    decided: tuple[Doubt, ...] = ()
    recalled: TableKey | None = None

    @property
    def name(self) -> str:
        """The files' names, as the page calls them."""
        return ", ".join(path.name for path in self.paths)

    def sheets(self) -> list[tuple[SheetKey, Sheet]]:
        """Return the sheets that have anything on them."""
        return [
            ((grid.file, sheet.name), sheet)
            for grid in self.grids
            for sheet in grid.sheets
            if sheet.rows
        ]

    def sheet(self, key: SheetKey) -> Sheet:
        """Return a sheet by its key, the first one where there is no such sheet."""
        found = dict(self.sheets())
        return found.get(key) or next(iter(found.values()))

    def grid(self, file: str) -> Grid:
        """Return a document by its name."""
        return next(grid for grid in self.grids if grid.file == file)

    def wanted(self, key: SheetKey) -> tuple[Wanted, ...]:
        """Return the tables of a sheet, as they now are."""
        return self.choices.sheets.get(key, self.tables.get(key, ()))

    def table(self, key: TableKey) -> TableMap:
        """Return one table; a blank one to begin with where the sheet has none."""
        tables = self.wanted(key[:2])
        return tables[key[2]].table if tables else blank_map(self.sheet(key[:2]))

    def with_sheet(self, key: SheetKey, tables: Sequence[Wanted]) -> Draft:
        """Return the draft with other tables of a sheet."""
        sheets = frozen({**self.choices.sheets, key: tuple(tables)})
        return replace(self, choices=replace(self.choices, sheets=sheets))

    def with_table(self, key: TableKey, table: TableMap, taken: bool | None = True) -> Draft:
        """Return the draft with one table corrected, or added where its sheet had none."""
        tables = list(self.wanted(key[:2])) or [Wanted(table)]
        tables[key[2]] = Wanted(table, taken)
        return self.with_sheet(key[:2], tables)

    def ticked(self, key: SheetKey, on: bool, number: int | None = None) -> Draft:
        """Return the draft with a table of a sheet, or all of them, taken or left out."""
        tables = [
            replace(one, taken=on) if number in (None, at) else one
            for at, one in enumerate(self.wanted(key))
        ]
        return self.with_sheet(key, tables)

    def composed(self, step: Step | None = None) -> Composed:
        """Return the case that these choices make."""
        return compose(self.grids, self.choices, step)

    @property
    def count(self) -> int:
        """How many tables there are, ticked or not."""
        return sum(len(self.wanted(key)) for key, _sheet in self.sheets())

    @property
    def cells(self) -> int:
        """How many filled cells the files have."""
        return sum(len(row) for grid in self.grids for s in grid.sheets for row in s.rows.values())


def read_draft(
    path: Path, remembered: Mapping[str, Mapping[str, Any]], step: Step | None = None
) -> tuple[Draft, Composed]:
    """Read a file and find its tables; RefusedError when nothing can be made of it.

    `remembered` are maps by the shape of the files that they were made for.
    """
    from mcda.grids.document import read_grid
    from mcda.grids.signature import Kind, kind_of
    from mcda.round.refused import refuse_return

    kind = kind_of(path)
    if kind is Kind.CASE:
        raise RefusedError([Problem.of("IMPORT-IS-A-CASE", Place(file=path.name))])
    grid = read_grid(path, kind)
    refuse_return(grid)
    return draft_of(path, grid, remembered, step)


def draft_of(
    path: Path,
    grid: Grid,
    remembered: Mapping[str, Mapping[str, Any]],
    step: Step | None = None,
    found: Composed | None = None,
) -> tuple[Draft, Composed]:
    """Return the draft of a document that was read, `found` if it was composed already."""
    if not any(sheet.rows for sheet in grid.sheets):
        raise RefusedError([*grid.problems, Problem.of("TABLE-EMPTY", Place(file=path.name))])
    draft = Draft((path,), (grid,), frozen(_tables(grid)))
    kept = remembered.get(shape(grid, guess(grid)))
    again = recalled(grid, kept) if kept is not None else None
    if again is not None:
        draft, found = _with_recalled(draft, grid, again), None
    return draft, found or draft.composed(step)


def with_file(draft: Draft, path: Path, step: Step | None = None) -> tuple[Draft, Composed]:
    """Return the draft with one more file; RefusedError where nothing can be made of it."""
    other, _found = read_draft(path, {}, step)
    (grid,) = other.grids
    names = {one.file for one in draft.grids}
    if grid.file in names:
        called = next(n for n in _numbered(grid.file) if n not in names)
        grid = replace(grid, file=called)
    tables = frozen({**draft.tables, **_tables(grid)})
    paths, grids = (*draft.paths, path), (*draft.grids, grid)
    more = replace(draft, paths=paths, grids=grids, tables=tables)
    return more, more.composed(step)


def to_keep(draft: Draft, found: Composed) -> list[tuple[str, dict[str, Any]]]:
    """Return the first table's map of each file, to be remembered by the shape of the file."""
    made = []
    for grid in draft.grids:
        part = next((one for one in found.parts if one.grid is grid), None)
        if part is not None:
            made.append((shape(grid, guess(grid)), to_remember(grid, part.taken.table)))
    return made


def _tables(grid: Grid) -> dict[SheetKey, tuple[Wanted, ...]]:
    """Return the tables by sheet; those that repeat another one's names wait to be ticked."""
    found = {(grid.file, s.name): tables_of(s) for s in grid.sheets if s.rows}
    return {
        key: (*map(Wanted, tables), *(Wanted(one, False) for one in others))
        for key, (tables, others) in found.items()
    }


def _with_recalled(draft: Draft, grid: Grid, table: TableMap) -> Draft:
    """Return the draft with a remembered table in the place of the guess that it overlaps."""
    key = (grid.file, table.sheet)
    tables = draft.wanted(key)
    at = next((i for i, one in enumerate(tables) if _overlap(one.table, table)), 0)
    place = (*key, at)
    return replace(draft.with_table(place, table, None), recalled=place)


def _overlap(one: TableMap, other: TableMap) -> bool:
    a, b = area_of(one), area_of(other)
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def _numbered(name: str) -> Sequence[str]:
    return [f"{name} ({number})" for number in range(2, 100)]


def guesses_of(draft: Draft, key: SheetKey) -> tuple[TableGuess, ...]:
    """Return everything that may be a table of a sheet, best first."""
    return tuple(sorted(guess_sheet(draft.sheet(key)), key=lambda one: -one.confidence))
