"""Corrects a map by pointing: "this is the row of weights", "the table ends here"."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Any

from mcda.foreign.table_map import SPECIAL, Kind, TableMap
from mcda.foreign.view import View
from mcda.grids.grid import Sheet
from mcda.model.case import frozen


class Part(StrEnum):
    """A part of a table that a person can point at."""

    HEAD = "head"
    """The names across: criteria."""
    LABELS = "labels"
    """The names down: packages, or stakeholders."""
    FIRST = "first"
    """The first cell of the body."""
    LAST = "last"
    """The last cell of the body."""
    WEIGHTS = "weights"
    DIRECTIONS = "directions"
    UNITS = "units"
    WORST = "worst"
    BEST = "best"
    ROW_OUT = "row out"
    COLUMN_OUT = "column out"


def parts_of(kind: Kind) -> tuple[Part, ...]:
    """Return the parts that a table of a kind has."""
    frame = (Part.HEAD, Part.LABELS, Part.FIRST, Part.LAST)
    aside = (Part.ROW_OUT, Part.COLUMN_OUT)
    match kind:
        case Kind.SCORES:
            special = (Part.WEIGHTS, Part.DIRECTIONS, Part.UNITS, Part.WORST, Part.BEST)
            return (*frame, *special, *aside)
        case Kind.WEIGHTS:
            return (*frame, Part.DIRECTIONS, *aside)
    return frame


def pointed(table: TableMap, part: Part, row: int, column: int) -> TableMap:
    """Return the map after a person pointed at a cell of the sheet as a part of the table.

    Pointing at a row or column that is left out takes it in again; what stood
    in the same row or column before gives way.
    """
    if part is (Part.LABELS if table.turned else Part.HEAD):
        # Which columns tell one criterion hung on the names that are left.
        table = replace(table, spans=(), called=frozen({}))
    if table.turned:
        row, column = column, row
    match part:
        case Part.HEAD:
            after = replace(_freed(table, row), head=row)
            return replace(after, first=_after(row, after.first, after.last))
        case Part.LABELS:
            after = replace(table, labels=column, columns_out=_without(table.columns_out, column))
            return replace(after, left=_after(column, after.left, after.right))
        case Part.FIRST:
            after = replace(table, first=row, left=column)
            return replace(after, last=max(row, table.last), right=max(column, table.right))
        case Part.LAST:
            after = replace(table, last=row, right=column)
            return replace(after, first=min(row, table.first), left=min(column, table.left))
        case Part.ROW_OUT:
            known = row in table.rows_out
            rows = _without(table.rows_out, row) if known else (*table.rows_out, row)
            return replace(_freed(table, row), rows_out=tuple(sorted(rows)))
        case Part.COLUMN_OUT:
            known = column in table.columns_out
            columns = _without(table.columns_out, column) if known else (*table.columns_out, column)
            return replace(table, columns_out=tuple(sorted(columns)))
    return _changed(_freed(table, row), part.value, row)


def cleared(table: TableMap, part: Part) -> TableMap:
    """Return the map without a part; the body's ends stay, as every table has them."""
    match part:
        case Part.FIRST | Part.LAST:
            return table
        case Part.ROW_OUT:
            return replace(table, rows_out=())
        case Part.COLUMN_OUT:
            return replace(table, columns_out=())
    return _changed(table, part.value, None)


def part_words(sheet: Sheet, table: TableMap, part: Part) -> str:
    """Return where a part stands, as its user reads it ("row 2", "column H", "B3"), or ""."""
    view = View(sheet, table.turned)
    match part:
        case Part.FIRST:
            return view.address(table.first, table.left)
        case Part.LAST:
            return view.address(table.last, table.right)
        case Part.ROW_OUT:
            return ", ".join(view.row_words(row) for row in table.rows_out)
        case Part.COLUMN_OUT:
            return ", ".join(view.column_words(column) for column in table.columns_out)
        case Part.LABELS:
            return "" if table.labels is None else view.column_words(table.labels)
    row = getattr(table, part.value)
    return "" if row is None else view.row_words(row)


def part_at(table: TableMap, row: int, column: int) -> str:
    """Return what a cell of the sheet is: a part's value, "body", "noted", "out", or "" outside."""
    if table.turned:
        row, column = column, row
    inside = table.left <= column <= table.right
    if row in (table.head, table.groups) and inside:
        return "out" if column in table.columns_out else Part.HEAD.value
    special = table.special.get(row)
    if special and (inside or column == table.labels):
        return "out" if column in table.columns_out else special
    if not table.first <= row <= table.last or row == table.head:
        return ""
    if row in table.rows_out and (inside or column == table.labels):
        return "out"
    if column == table.labels:
        return Part.LABELS.value
    if not inside:
        return ""
    return "out" if column in table.columns_out else "body"


def _freed(table: TableMap, row: int) -> TableMap:
    """Return the map with nothing standing in a row any more but the body."""
    changes: dict[str, Any] = {
        name: None for name in ("head", *SPECIAL) if getattr(table, name) == row
    }
    changes["noted"] = _without(table.noted, row)
    changes["rows_out"] = _without(table.rows_out, row)
    return replace(table, **changes)


def _changed(table: TableMap, name: str, value: int | None) -> TableMap:
    fields: dict[str, Any] = {name: value}
    return replace(table, **fields)


def _without(numbers: tuple[int, ...], number: int) -> tuple[int, ...]:
    return tuple(one for one in numbers if one != number)


def _after(line: int, first: int, last: int) -> int:
    """Return where the body begins once its names stand on a line."""
    return line + 1 if first <= line < last else first
