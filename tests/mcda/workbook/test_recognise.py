"""Telling sheets apart: by mark, by title, and what is missing, doubled or unknown."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from mcda.workbook.write import workbook_bytes
from tests.mcda.conftest import whole_case
from tests.mcda.workbook.editing import codes, edited


def test_a_renamed_sheet_is_known_by_its_mark(tmp_path: Path) -> None:
    def change(book) -> None:
        book["Packages"].title = "Options"
        book["Scores Observers"].title = "Third party"

    reading = edited(tmp_path, change)
    assert codes(reading) == ["WORKBOOK-SHEET-RENAMED"]
    assert reading.case == whole_case()


def test_a_copied_sheet_is_not_added_up(tmp_path: Path) -> None:
    def change(book) -> None:
        book.copy_worksheet(book["Scores common"]).title = "Scores common (2)"
        book.copy_worksheet(book["Criteria"])

    reading = edited(tmp_path, change)
    assert sorted(codes(reading)) == ["WORKBOOK-SHEET-TWICE", "WORKBOOK-UNKNOWN-STAKEHOLDER"]
    assert reading.case == whole_case()


@pytest.mark.parametrize("title", ["Stakeholders", "Criteria", "Packages", "Scores common"])
def test_a_missing_sheet(tmp_path: Path, title: str) -> None:
    def change(book) -> None:
        for sheet in list(book):
            if sheet.title == title or (title == "Scores common" and "Scores " in sheet.title):
                book.remove(sheet)

    assert "WORKBOOK-SHEET-MISSING" in codes(edited(tmp_path, change))


def test_a_missing_optional_sheet_is_not_passed_over(tmp_path: Path) -> None:
    titles = openpyxl.load_workbook(BytesIO(workbook_bytes(whole_case()))).sheetnames
    for kind in ("Red lines", "Scores ", "Weights", "Judgements", "Best-worst"):
        title = [one for one in titles if one.startswith(kind)][-1]
        reading = edited(tmp_path, lambda book, title=title: book.remove(book[title]))
        assert codes(reading) == ["WORKBOOK-OPTIONAL-SHEET-MISSING"], title


def test_a_sheet_title_nearly_right(tmp_path: Path) -> None:
    def change(book) -> None:
        book["Packages"]["A1"] = None
        book["Packages"].title = "Pakages"

    reading = edited(tmp_path, change)
    assert "WORKBOOK-SHEET-NEAR-MISS" in codes(reading)


def test_extra_sheets_and_columns_are_left_and_named(tmp_path: Path) -> None:
    def change(book) -> None:
        book.create_sheet("Calculations")["B2"] = 4
        book["Packages"]["F4"] = "Colour"
        book["Packages"]["F5"] = "red"
        book["Scores common"]["F7"] = "Zzyzx"
        book["Scores common"]["F8"] = 5
        book["Case"]["B25"] = "Zzyzx"
        book["Case"]["C25"] = 1

    reading = edited(tmp_path, change)
    assert reading.case == whole_case()
    assert sorted(codes(reading)) == [
        *("WORKBOOK-EXTRA-COLUMN", "WORKBOOK-EXTRA-COLUMN"),
        *("WORKBOOK-EXTRA-LINE", "WORKBOOK-EXTRA-SHEET"),
    ]
