"""What the rows and columns under a row of names are taken to be."""

from __future__ import annotations

import pytest

from mcda.foreign import body as body_home
from mcda.foreign.body import body_under, named_by_text
from mcda.foreign.body_map import Body
from mcda.foreign.view import View
from tests.mcda.foreign.sheets import sheet

Cells = list[list[str | int | float | None]]


def under(lines: Cells, head: int = 1) -> Body | None:
    return body_under(View(sheet(lines)), head, 1, 2, 3)


def test_rows_by_what_they_hold() -> None:
    body = under(
        [
            ["", "Cost", "Jobs"],
            [None, "€ bn", "people"],
            ["direction", -1, 1],
            ["Group one", None, None],
            ["Stay", 1, 2],
            ["Group two", None, None],
            ["Go", 3, 4],
            ["weights", 5, 5],
            ["weight", 6, 6],
            ["veto", 9, 9],
            ["Mean", 2, 3],
            [None, 99, 98],
        ]
    )
    assert body is not None
    assert body.special == {"units": 2, "directions": 3, "weights": 8}
    assert body.packages == [5, 7]
    assert body.noted == [10]
    assert {4, 6, 9} <= set(body.rows_out)
    assert body.last == 10


def test_the_head_of_the_next_table_ends_this_one() -> None:
    body = under([["", "A", "B"], ["x", 1, 2], ["", "A", "B"], ["y", 3, 4]])
    assert body is not None
    assert body.packages == [2]


def test_blank_rows_under_the_names_and_between_packages_are_passed_over() -> None:
    body = under([["", "A", "B"], [], ["x", 1, 2], [], ["y", 3, 4]])
    assert body is not None
    assert body.packages == [3, 5]


def test_numbers_above_that_belong_to_another_table_are_no_weights() -> None:
    lines: Cells = [["", "P", "Q"], ["z", 7, 8], ["t", 5, 6], ["", "A", "B"], ["x", 1, 2]]
    body = under(lines, head=4)
    assert body is not None
    assert "weights" not in body.special


def test_ones_are_directions_under_their_label_only() -> None:
    body = under([["", "A", "B"], ["x", 1, -1], ["y", -1, 1]])
    assert body is not None
    assert body.packages == [2, 3]


def test_labels_that_count_and_labels_that_measure() -> None:
    counted = under([["", "A", "B"], [1, 5, 6], [2, 7, 8]])
    assert counted is not None
    assert not named_by_text(View(sheet([["", "A", "B"], [1, 5, 6], [2, 7, 8]])), counted)
    assert under([["", "A", "B"], [4.5, 5, 6], [2, 7, 8]]) is None


def test_what_is_no_table() -> None:
    assert under([["", "A", "B"]]) is None
    assert under([["", "A", "B"], ["x", "one thing", "another"], ["y", "a third", "more"]]) is None
    assert under([["", "A", "B"], [None, "€", "km"]]) is None


def test_of_more_rows_than_a_case_holds_the_rest_is_counted_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    placed: list[int] = []
    place = body_home._place_row
    monkeypatch.setattr(body_home, "MOST", {"packages": 3})
    monkeypatch.setattr(body_home, "_place_row", lambda *one: placed.append(1) or place(*one))
    lines: Cells = [["", "Cost", "Jobs"], *([f"Plan {n}", n, 2 * n] for n in range(9))]
    found = under(lines)
    assert found is not None and (len(found.packages), found.last) == (9, 10)
    assert len(placed) == 4
