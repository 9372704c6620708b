"""The frame that all sheets share."""

import io

import openpyxl

from mcda.model.case import Case
from mcda.workbook.write import workbook_bytes
from mcda.workbook.writing import PLACEHOLDER
from tests.mcda.conftest import whole_case


def test_a_blank_workbook_has_patterns_of_what_each_stakeholder_gets() -> None:
    blank = openpyxl.load_workbook(io.BytesIO(workbook_bytes(Case(id=""), blank=True)))
    assert {f"Scores {PLACEHOLDER}", f"Judgements {PLACEHOLDER}"} <= set(blank.sheetnames)
    whole = openpyxl.load_workbook(io.BytesIO(workbook_bytes(whole_case())))
    assert not [title for title in whole.sheetnames if PLACEHOLDER in title]


def test_lists_of_choices_refer_to_the_names_on_their_sheets() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes(whole_case())))
    reference = book.defined_names["parley_packages"].attr_text
    assert reference.startswith("'Packages'!$B$5:$B$")
