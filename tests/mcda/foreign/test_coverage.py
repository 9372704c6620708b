"""Every filled cell outside the tables is named, with why."""

from __future__ import annotations

import pytest

from mcda.foreign import find_lists, take_table, totals, weights  # noqa: F401
from mcda.foreign.coverage import left_out
from mcda.foreign.guess import guess_sheet
from mcda.foreign.legend import legend_ends
from mcda.foreign.totals import looks_like_weights, row_total
from mcda.foreign.view import View
from mcda.grids.grid import Value
from tests.mcda.foreign.sheets import grid, sheet

LINES = [["Option", "Cost", "Jobs"], ["A", 1, 2], ["B", 3, 4], ["C", 5, 9]]


def test_rows_by_what_they_are_of_the_others() -> None:
    one = sheet([*LINES, ["Sum", 9, 15], ["Mean", 3, 5], ["Most", 5, 9], ["Other", 1, 9]])
    view, rows = View(one), [2, 3, 4]
    found = [row_total(view, rows, [2, 3], row) for row in (5, 6, 7, 8)]
    assert found == ["sum", "mean", "maximum", ""]


def test_a_row_that_is_no_total_is_known_by_its_first_number(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = [[(7 * i * j) % 11 + 0.5 for j in range(60)] for i in range(30)]
    read = totals.number_of
    asked = []

    def counted(value: Value | None) -> float | None:
        asked.append(value)
        return read(value)

    monkeypatch.setattr(totals, "number_of", counted)
    assert row_total(View(sheet(lines)), range(1, 30), range(1, 61), 30, weights=2) == ""
    assert 3 * len(asked) < 60 * 30


def test_weights_by_their_look() -> None:
    one = sheet([["", "Cost", "Jobs"], ["Bedeutsamkeit", 70, 30], ["A", 5, 3], ["B", 4, 1]])
    assert looks_like_weights(View(one), 2, [3, 4], [2, 3])
    assert not looks_like_weights(View(one), 3, [2, 4], [2, 3])


def test_the_ends_of_a_scale_that_is_explained() -> None:
    assert legend_ends(sheet([["0 = none"], ["5 = full"]])) == (0, 5)
    assert legend_ends(sheet([["Scale", "1 to 10"], ["Points from 1 to 10"]])) == (1, 10)
    assert legend_ends(sheet(LINES)) is None


def test_what_is_left_out_is_named_and_what_is_cut_off_is_a_problem() -> None:
    one = sheet([["A title"], [], *LINES, [None, 9, 15], [None, 1, 1], [], ["Source: own"]])
    (found,) = guess_sheet(one)
    areas, problems = left_out(grid(one), one, [found.table])
    assert [(area.place, area.why) for area in areas] == [
        ("Sheet1!A1", "above the table"),
        ("Sheet1!B7:C7", "sum of the rows above"),
        ("Sheet1!B8:C8", "beside the table"),
        ("Sheet1!A10", "beside the table"),
    ]
    assert [(p.code, p.place.cell) for p in problems] == [("WORKBOOK-CELL-EMPTY", "B8")]
