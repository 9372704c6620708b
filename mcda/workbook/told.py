"""Columns that are fields of the model by their names: read from a row, and written into one."""

from __future__ import annotations

from enum import Enum
from typing import Any, Protocol

from mcda.grids.grid import Sheet
from mcda.model.fields import Since, parts
from mcda.model.measures import Span
from mcda.workbook.findings import Findings
from mcda.workbook.layout import DIRECTION_WORDS, PLAIN, Column, Entry, SheetPlan
from mcda.workbook.points import cell_of

Cell = str | float | bool | None


class Row(Protocol):
    """What is said of one thing on a list, in one row or in several."""

    def value(self, column: Column) -> Any:
        """Return what a column says, None where it says nothing."""


def told(of: type, plan: SheetPlan, row: Row) -> dict[str, Any]:
    """Return the fields of a class that a row says; one left blank has its default."""
    types = {part.name: part.type for part in parts(of)}
    found = {}
    for column in plan.columns:
        kind = types.get(column.field)
        if kind is None or column.entry not in PLAIN:
            continue
        value = row.value(column)
        if value is not None:
            named = column.entry is Entry.CHOICE and is_few(kind)
            found[column.field] = kind(value) if named else value
    return found


def is_few(kind: Any) -> bool:
    """Say whether a field's type is one of a few words."""
    return isinstance(kind, type) and issubclass(kind, Enum)


def line_told(
    of: type, field: str, line: Column, cell: tuple[Sheet, int, int], findings: Findings
) -> dict[str, Any]:
    """Return the field of a class that a line of the Case sheet says; none if it is blank."""
    kind = next(part.type for part in parts(of) if part.name == field)
    value = findings.entry(*cell, line, strict=is_few(kind))
    return {} if value is None else {field: kind(value) if is_few(kind) else value}


def span_cells(field: str, one: Span) -> dict[str, Cell]:
    """Return a number or a range, and its source in the column beside it."""
    return {field: cell_of((one.low, one.high)), f"{field}_source": one.source}


def cells(plan: SheetPlan, one: Any) -> dict[str, Cell]:
    """Return what the columns of a list show of a thing's own fields."""
    kind: type = type(one)
    known = {part.name: part for part in parts(kind)}
    found: dict[str, Cell] = {}
    for column in plan.columns:
        part = known.get(column.field)
        if part is None or column.entry not in PLAIN:
            continue
        value = getattr(one, column.field)
        if isinstance(value, Span):
            found |= span_cells(column.field, value)
            continue
        if column.entry is Entry.YES:
            value = None if value == part.default else value
        elif column.entry is Entry.DIRECTION:
            value = DIRECTION_WORDS.get(value)
        elif isinstance(value, Enum):
            value = None if part.mark(Since) and value is part.default else value.value
        found[column.field] = value
    return found
