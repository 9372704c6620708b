"""Why a sheet on which no table was found is none, said as a person would mend it."""

from __future__ import annotations

from mcda.errors import Problem
from mcda.foreign import words
from mcda.foreign.doubts import all_numbers
from mcda.foreign.view import is_data, is_range
from mcda.grids.grid import Grid, Sheet
from mcda.words.said import _
from mcda.workbook.findings import as_text

_SHOWN = 60


def why_no_table(grid: Grid, sheet: Sheet) -> list[Problem]:
    """Return what keeps a sheet from being a table of criteria across and packages down."""
    first = min(min(row) for row in sheet.rows.values())
    # A line with a single cell on the left is a title.
    head = next((r for r in sorted(sheet.rows) if max(sheet.rows[r]) > first), None)
    if head is None:
        return [Problem.of("TABLE-NO-COLUMNS", grid.place(sheet, min(sheet.rows), first))]
    corner = as_text(sheet.value(head, first)).strip()
    if words.row_of(corner):
        place = grid.place(sheet, head, first)
        return [Problem.of("TABLE-NO-HEADINGS", place, text=corner[:_SHOWN])]
    across = {c: as_text(v).strip() for c, v in sheet.rows[head].items() if c != first}
    rows = [r for r in sorted(sheet.rows) if r > head and not words.row_of(sheet.value(r, first))]
    found = []
    if named := all_numbers(across.values()):
        place = grid.place(sheet, head, next(c for c, name in across.items() if name))
        facts = {"what": _("criteria"), "text": named[:_SHOWN]}
        found.append(Problem.of("TABLE-NAMES-ARE-NUMBERS", place, **facts))
    labels = [as_text(sheet.value(row, first)).strip() for row in rows]
    if named := all_numbers(labels):
        facts = {"what": _("packages"), "text": named[:_SHOWN]}
        found.append(
            Problem.of("TABLE-NAMES-ARE-NUMBERS", grid.place(sheet, rows[0], first), **facts)
        )
    for row in rows:
        if not as_text(sheet.value(row, first)).strip():
            facts = {"what": _("The package's name")}
            found.append(Problem.of("WORKBOOK-CELL-EMPTY", grid.place(sheet, row, first), **facts))
    if found:
        return found
    spoken = [
        (row, c)
        for row in rows
        for c, v in sheet.rows[row].items()
        if c in across and not (is_data(v) or is_range(v))
    ]  # fmt: skip
    for row, column in spoken[:100]:
        facts = {"what": _("The score"), "found": as_text(sheet.value(row, column))[:_SHOWN]}
        found.append(Problem.of("SCORE-NOT-A-NUMBER", grid.place(sheet, row, column), **facts))
    place = grid.place(sheet, head, first)
    return found or [Problem.of("IMPORT-NO-TABLE", place)]
