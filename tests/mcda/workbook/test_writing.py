"""The frame that all sheets share."""

import io

import openpyxl

from mcda.model.case import Case
from mcda.workbook.write import workbook_bytes
from mcda.workbook.writing import PLACEHOLDER, fit_rows
from tests.mcda.conftest import whole_case


def test_rows_are_as_high_as_their_longest_text() -> None:
    sheet = openpyxl.Workbook().active
    sheet.column_dimensions["B"].width = 20
    sheet["B1"], sheet["B2"], sheet["B3"] = "short", "word " * 20, "one\ntwo\nthree"
    fit_rows(sheet, 1, 2)
    heights = [sheet.row_dimensions[row].height for row in (1, 2, 3)]
    assert heights[0] is None
    assert heights[1] > heights[2] > 40


def test_a_blank_workbook_has_patterns_of_what_each_stakeholder_gets() -> None:
    blank = openpyxl.load_workbook(io.BytesIO(workbook_bytes(Case(id=""), blank=True)))
    assert {f"Scores {PLACEHOLDER}", f"Judgements {PLACEHOLDER}"} <= set(blank.sheetnames)
    whole = openpyxl.load_workbook(io.BytesIO(workbook_bytes(whole_case())))
    assert not [title for title in whole.sheetnames if PLACEHOLDER in title]


def test_lists_of_choices_refer_to_the_names_on_their_sheets() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes(whole_case())))
    reference = book.defined_names["parley_packages"].attr_text
    assert reference.startswith("'Packages'!$B$5:$B$")
