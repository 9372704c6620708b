"""Grids as small tables of text."""

from __future__ import annotations

from collections.abc import Iterable

from mcda.grids.grid import Area, Fault, FaultKind, Grid, Sheet, Value

Cell = Value | int | None

ERROR = Fault(FaultKind.ERROR, "#REF!")
UNCALCULATED = Fault(FaultKind.NO_VALUE, "=B2*2")


def sheet(
    table: Iterable[Iterable[Cell]],
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
