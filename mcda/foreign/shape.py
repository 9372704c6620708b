"""Knows a file's shape again: the mapping of one file serves the next of the same shape.

The shape is what the heads of a document's tables say and where they stand; it
does not know numbers, names of packages, or how many there are.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from mcda.foreign.body import body_under
from mcda.foreign.guess import TableGuess
from mcda.foreign.table_map import Kind, TableMap, from_plain, to_plain
from mcda.foreign.take import sheet_of
from mcda.foreign.view import View
from mcda.grids.grid import Grid, Sheet
from mcda.workbook.findings import as_text
from mcda.workbook.labels import cached_key

HEAD_ROWS = 3


def shape(grid: Grid, guesses: tuple[TableGuess, ...]) -> str:
    """Return a short text that files of one shape share."""
    filled = [sheet for sheet in grid.sheets if sheet.rows]
    parts = []
    for sheet in filled:
        # The only sheet of a document is often named after its month.
        name = cached_key(sheet.name) if len(filled) > 1 else ""
        first = next((one.table for one in guesses if one.table.sheet == sheet.name), None)
        parts.append([name, _head(sheet, first)])
    text = json.dumps(parts, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _head(sheet: Sheet, table: TableMap | None) -> list[Any]:
    if table is None or table.head is None:
        rows = sorted(sheet.rows)[:HEAD_ROWS]
        cells = [(r, c, cached_key(as_text(v))) for r in rows for c, v in sheet.rows[r].items()]
        return ["texts", *(cell for cell in cells if cell[2] and not cell[2][0].isdigit())]
    view = View(sheet, table.turned)
    names = [cached_key(view.text(table.head, column)) for column in table.columns]
    return [table.kind.value, table.turned, table.head, table.labels, table.left, *names]


def to_remember(grid: Grid, table: TableMap) -> dict[str, Any]:
    """Return a map as plain data, with where its table ended by itself."""
    return {"table": to_plain(table), "ended": _ends(grid, table)}


def recalled(grid: Grid, data: Mapping[str, Any]) -> TableMap | None:
    """Return a remembered map, made to fit a document that may have more rows or fewer.

    None if the data is no map or the document has no such sheet.
    """
    table = from_plain(data["table"]) if isinstance(data.get("table"), Mapping) else None
    sheet = sheet_of(grid, table) if table is not None else None
    if table is None or sheet is None:
        return None
    table = replace(table, sheet=sheet.name)
    ended, ends = data.get("ended"), _ends(grid, table)
    if not isinstance(ended, int) or ends is None or table.kind is Kind.JUDGEMENTS:
        return table
    last = max(table.first, table.last + ends - ended)
    out = set(table.rows_out)
    # What was left out at the end of the table is found at the end of the next one.
    ending = {row for row in out if set(range(row, table.last + 1)) <= out}
    moved = {row + last - table.last if row in ending else row for row in out}
    return replace(table, last=last, rows_out=tuple(sorted(moved)))


def _ends(grid: Grid, table: TableMap) -> int | None:
    """Return the row at which the table under a map's head ends by itself."""
    sheet = sheet_of(grid, table)
    if sheet is None or table.head is None or table.labels is None:
        return None
    view = View(sheet, table.turned)
    body = body_under(view, table.head, table.labels, table.left, table.right)
    return None if body is None else body.last
