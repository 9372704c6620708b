"""A file's shape is its heads; a remembered map fits the next file of that shape."""

from __future__ import annotations

import json
from dataclasses import replace

from mcda.foreign.guess import guess
from mcda.foreign.shape import recalled, shape, to_remember
from mcda.foreign.table_map import TableMap
from mcda.grids.grid import Grid
from tests.mcda.foreign.sheets import grid, sheet

HEAD = ["Option", "Remarks on it", "Cost", "Safety"]
MAY = [HEAD, ["Stay", "as now", 10, 3], ["Build", "later", 25, 8], ["Mean", None, 17, 5]]
JUNE = [HEAD, *([name, "so", 9, 4] for name in ("Sell", "Rent", "Lend")), ["Mean", None, 9, 4]]


def shape_of(document: Grid) -> str:
    return shape(document, guess(document))


def test_numbers_names_and_the_only_sheets_title_do_not_count() -> None:
    may, june = grid(sheet(MAY, "May")), grid(sheet(JUNE, "June"), file="june.xlsx")
    assert shape_of(may) == shape_of(june)


def test_other_heads_are_another_shape() -> None:
    other = [["Option", "Remarks on it", "Cost", "Jobs"], *MAY[1:]]
    assert shape_of(grid(sheet(MAY))) != shape_of(grid(sheet(other)))
    assert shape_of(grid(sheet(MAY))) != shape_of(grid(sheet(MAY, top=2)))
    assert shape_of(grid(sheet(MAY), sheet(JUNE, "Two"))) != shape_of(grid(sheet(MAY)))


def test_sheets_without_a_table_have_a_shape_too() -> None:
    notes = grid(sheet([["Comfort", "Screen"], [None, "Size"]]))
    other = grid(sheet([["Comfort", "Price"], [None, "Size"]]))
    assert shape_of(notes) != shape_of(other)


def test_a_corrected_map_fits_the_next_file() -> None:
    may, june = grid(sheet(MAY, "May")), grid(sheet(JUNE, "June"))
    corrected = replace(guess(may)[0].table, columns_out=(2,), last=4, rows_out=(4,))
    data = json.loads(json.dumps(to_remember(may, corrected)))
    again = recalled(june, data)
    assert again is not None
    assert (again.sheet, again.columns_out, again.last) == ("June", (2,), 5)
    assert recalled(may, data) == corrected


def test_what_can_not_be_recalled() -> None:
    may = grid(sheet(MAY, "May"), sheet(JUNE, "June"))
    gone = to_remember(may, TableMap(**{**fields(), "sheet": "July"}))
    assert recalled(may, gone) is None
    assert recalled(may, {"table": 5}) is None
    assert recalled(may, {}) is None


def fields() -> dict[str, object]:
    return {"head": 1, "labels": 1, "first": 2, "last": 3, "left": 2, "right": 3}
