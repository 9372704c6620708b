"""Pointing at a cell changes the map, and the map says what every cell is."""

from __future__ import annotations

import pytest

from mcda.foreign.point import Part, cleared, part_at, part_words, parts_of, pointed
from mcda.foreign.table_map import Kind, TableMap
from tests.mcda.foreign.sheets import sheet

TABLE = TableMap(
    sheet="Sheet1",
    head=2,
    labels=1,
    first=3,
    last=9,
    left=2,
    right=5,
    weights=1,
    directions=3,
    noted=(8,),
    rows_out=(9,),
    columns_out=(5,),
)
TURNED = TableMap(
    sheet="Sheet1", turned=True, head=1, labels=2, first=2, last=4, left=3, right=7, weights=2
)


def test_names_move_the_body_out_of_their_way() -> None:
    lower = pointed(TABLE, Part.HEAD, 4, 3)
    assert (lower.head, lower.first) == (4, 5)
    beside = pointed(TABLE, Part.LABELS, 4, 3)
    assert (beside.labels, beside.left) == (3, 4)
    assert pointed(TABLE, Part.HEAD, 1, 1).weights is None


def test_the_ends_of_the_body() -> None:
    first = pointed(TABLE, Part.FIRST, 4, 3)
    assert (first.first, first.left, first.last, first.right) == (4, 3, 9, 5)
    assert pointed(TABLE, Part.FIRST, 12, 7).last == 12
    last = pointed(TABLE, Part.LAST, 6, 4)
    assert (last.first, last.left, last.last, last.right) == (3, 2, 6, 4)


def test_a_row_is_one_thing_at_a_time() -> None:
    moved = pointed(TABLE, Part.WEIGHTS, 3, 1)
    assert (moved.weights, moved.directions) == (3, None)
    kept = pointed(TABLE, Part.UNITS, 8, 1)
    assert (kept.units, kept.noted) == (8, ())


def test_rows_and_columns_go_out_and_come_in_again() -> None:
    assert pointed(TABLE, Part.ROW_OUT, 5, 1).rows_out == (5, 9)
    assert pointed(TABLE, Part.ROW_OUT, 9, 1).rows_out == ()
    assert pointed(TABLE, Part.COLUMN_OUT, 5, 3).columns_out == (3, 5)
    assert pointed(TABLE, Part.COLUMN_OUT, 5, 5).columns_out == ()


@pytest.mark.parametrize("part", [Part.HEAD, Part.LABELS, Part.WEIGHTS, Part.DIRECTIONS])
def test_a_part_can_be_cleared(part: Part) -> None:
    assert getattr(cleared(TABLE, part), part.value) is None


def test_what_can_not_be_cleared_stays() -> None:
    assert cleared(TABLE, Part.FIRST) == TABLE
    assert cleared(TABLE, Part.ROW_OUT).rows_out == ()
    assert cleared(TABLE, Part.COLUMN_OUT).columns_out == ()


def test_pointing_on_a_turned_table() -> None:
    assert pointed(TURNED, Part.DIRECTIONS, 5, 3).directions == 3
    assert pointed(TURNED, Part.LABELS, 1, 4).labels == 1
    assert part_at(TURNED, 5, 1) == "head"
    assert part_at(TURNED, 5, 2) == "weights"
    assert part_at(TURNED, 2, 3) == "labels"
    assert part_at(TURNED, 5, 3) == "body"


def test_what_every_cell_is() -> None:
    seen = [[part_at(TABLE, row, column) for column in range(1, 7)] for row in (1, 2, 3, 4, 9, 10)]
    assert seen == [
        ["weights", "weights", "weights", "weights", "out", ""],
        ["", "head", "head", "head", "out", ""],
        ["directions", "directions", "directions", "directions", "out", ""],
        ["labels", "body", "body", "body", "out", ""],
        ["out", "out", "out", "out", "out", ""],
        ["", "", "", "", "", ""],
    ]


def test_where_the_parts_are_in_words() -> None:
    upright, by_line = sheet([["a"]]), sheet([["a"]], by_line=True)
    words = {part: part_words(upright, TABLE, part) for part in parts_of(Kind.SCORES)}
    assert words[Part.HEAD] == "row 2"
    assert words[Part.LABELS] == "column A"
    assert (words[Part.FIRST], words[Part.LAST]) == ("B3", "E9")
    assert (words[Part.ROW_OUT], words[Part.COLUMN_OUT]) == ("row 9", "column E")
    assert words[Part.UNITS] == ""
    assert part_words(by_line, TABLE, Part.HEAD) == "line 2"
    assert part_words(by_line, TABLE, Part.FIRST) == "line 3, column 2"
    assert part_words(upright, TURNED, Part.WEIGHTS) == "column B"
    assert part_words(upright, TURNED, Part.FIRST) == "B3"


def test_kinds_have_their_parts() -> None:
    assert Part.WEIGHTS not in parts_of(Kind.WEIGHTS)
    assert parts_of(Kind.JUDGEMENTS) == (Part.HEAD, Part.LABELS, Part.FIRST, Part.LAST)
