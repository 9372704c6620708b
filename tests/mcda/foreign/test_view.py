"""A sheet seen upright or turned, and what its cells are taken for."""

from __future__ import annotations

from datetime import date

from mcda.foreign.view import View, cropped, extent, is_data, is_verbal, is_words, number_of
from tests.mcda.foreign.sheets import ERROR, sheet

SHEET = sheet([["a", 1], [" ", ERROR]], top=3, left=2, hidden_rows=[4], hidden_columns=[3])


def test_turned_rows_are_columns() -> None:
    upright, turned = View(SHEET), View(SHEET, turned=True)
    assert upright.value(3, 2) == turned.value(2, 3) == "a"
    assert upright.value(4, 2) is None
    assert (upright.text(3, 3), upright.text(4, 3)) == ("1", "")
    assert (upright.hidden(4), upright.hidden_column(3)) == (True, True)
    assert (turned.hidden(3), turned.hidden_column(4)) == (True, True)
    assert turned.cell(2, 3) == (3, 2)


def test_numbers_words_and_data() -> None:
    assert [number_of(v) for v in (1.5, "2,5", "30 %", "a", True, None)] == [
        *(1.5, 2.5, 30.0, None, None, None)
    ]
    assert is_words("abc")
    assert not is_words("5")
    assert not is_words(None)
    assert all(map(is_data, (1.0, "5", ERROR, date(2026, 1, 1))))
    assert not is_data("abc")


def test_words_of_a_scale_have_no_digits_and_are_the_most() -> None:
    assert is_verbal(["low", "high", 5.0])
    assert not is_verbal(["2a", "3b", "low"])
    assert not is_verbal(["-", "?"])
    assert not is_verbal(["low", 5.0])


def test_areas() -> None:
    assert extent(SHEET) == (3, 2, 4, 3)
    assert extent(sheet([])) is None
    part = cropped(SHEET, (3, 3, 3, 9))
    assert part.rows == {3: {3: 1.0}}
    assert part.hidden_columns == SHEET.hidden_columns
