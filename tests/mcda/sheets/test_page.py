"""What all sheets share: rows as high as their text, choices that fit, margins without codes."""

from __future__ import annotations

import openpyxl

from mcda.sheets.page import fit_rows, margin_text, one_of, set_up_print


def test_rows_are_as_high_as_their_longest_text() -> None:
    sheet = openpyxl.Workbook().active
    sheet.column_dimensions["B"].width = 20
    sheet["B1"], sheet["B2"], sheet["B3"] = "short", "word " * 20, "one\ntwo\nthree"
    fit_rows(sheet, 1, 2)
    heights = [sheet.row_dimensions[row].height for row in (1, 2, 3)]
    assert heights[0] is None
    assert heights[1] > heights[2] > 40


def test_names_are_offered_where_a_list_of_choices_holds_them() -> None:
    assert one_of(["None", "Full"]) == {"type": "list", "formula1": '"None,Full"'}
    for names in (["Yes, fully"], ['So "called"'], ["word " * 60], ["a\nb"]):
        assert one_of(names) == {}


def test_an_ampersand_in_a_margin_is_no_code() -> None:
    assert margin_text("A & B\nof us") == "A && B of us"
    assert margin_text("") is None


def test_a_sheet_is_as_wide_as_its_paper() -> None:
    sheet = openpyxl.Workbook().active
    set_up_print(sheet, landscape=False, head=4, letter_paper=True)
    set_up = sheet.page_setup
    assert (set_up.orientation, set_up.paperSize, set_up.fitToWidth) == ("portrait", 1, 1)
    assert sheet.print_title_rows == "$4:$4"
