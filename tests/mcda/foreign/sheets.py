"""Grids as small tables of text, and the folder of other people's workbooks."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from mcda.grids.document import read_grid
from mcda.grids.grid import Area, Fault, FaultKind, Grid, Sheet, Value
from mcda.grids.signature import kind_of

PUBLISHED = Path(__file__).parents[4] / "shared" / "cases" / "published"
"""Third-party files that are no part of the project."""

ERROR = Fault(FaultKind.ERROR, "#REF!")
UNCALCULATED = Fault(FaultKind.NO_VALUE, "=B2*2")


def sheet(
    table: Iterable[Iterable[Value | int | None]],
    name: str = "Sheet1",
    *,
    top: int = 1,
    left: int = 1,
    merged: tuple[Area, ...] = (),
    hidden_rows: Iterable[int] = (),
    hidden_columns: Iterable[int] = (),
    formulas: Iterable[tuple[int, int]] = (),
    percents: Iterable[tuple[int, int]] = (),
    by_line: bool = False,
    visible: bool = True,
) -> Sheet:
    """Return a sheet whose cells are a table's, the first at row `top` and column `left`."""
    rows: dict[int, dict[int, Value]] = {}
    for row, line in enumerate(table, start=top):
        cells = {
            column: float(value) if type(value) is int else value
            for column, value in enumerate(line, start=left)
            if value is not None
        }
        if cells:
            rows[row] = cells
    return Sheet(
        name,
        rows,
        merged,
        frozenset(hidden_rows),
        visible,
        by_line,
        frozenset(hidden_columns),
        frozenset(formulas),
        frozenset(percents),
    )


def grid(*sheets: Sheet, file: str = "table.xlsx") -> Grid:
    return Grid(file, sheets)


def published(name: str) -> Grid:
    """Read a third-party file; its test is skipped where the folder is absent."""
    path = PUBLISHED / name
    if not path.exists():
        pytest.skip(f"no folder {PUBLISHED.parents[1].name} beside the project holds {path.name}")
    return read_grid(path, kind_of(path))
