"""Sheets on which rows and columns are names: matched by key and label, never by position."""

from pathlib import Path

from tests.mcda.conftest import whole_case
from tests.mcda.workbook.editing import codes, edited, places, put


def test_a_score_column_nearly_right_or_gone(tmp_path: Path) -> None:
    reading = edited(tmp_path, put("Scores common", "C7", "Civil protecton"))
    assert places(reading)["WORKBOOK-UNKNOWN-CRITERION"] == ("Scores common", "C7")
    reading = edited(tmp_path, lambda book: book["Scores Observers"].delete_cols(3))
    assert codes(reading) == ["WORKBOOK-OPTIONAL-COLUMN-MISSING"]


def test_a_row_that_is_gone_is_named(tmp_path: Path) -> None:
    reading = edited(tmp_path, lambda book: book["Scores common"].delete_rows(9))
    assert codes(reading) == ["WORKBOOK-OPTIONAL-ROW-MISSING"]
    reading = edited(tmp_path, put("Scores common", "B9", ""))
    assert codes(reading) == []


def test_columns_and_rows_twice(tmp_path: Path) -> None:
    reading = edited(tmp_path, put("Scores common", "D7", "civil  protection"))
    assert "WORKBOOK-COLUMN-TWICE" in codes(reading)
    reading = edited(tmp_path, put("Criteria", "E4", "Direction"))
    assert "WORKBOOK-COLUMN-TWICE" in codes(reading)

    def change(book) -> None:
        book["Scores common"]["A9"] = None
        book["Scores common"]["B9"] = "Waiting"

    reading = edited(tmp_path, change)
    assert places(reading)["WORKBOOK-ROW-TWICE"] == ("Scores common", "B9")


def test_sorting_the_visible_columns_only(tmp_path: Path) -> None:
    def change(book) -> None:
        sheet = book["Scores common"]
        first = [sheet.cell(8, column).value for column in range(2, 6)]
        for column in range(2, 6):
            sheet.cell(8, column).value = sheet.cell(9, column).value
            sheet.cell(9, column).value = first[column - 2]
        sheet["B8"].data_type = "s"

    reading = edited(tmp_path, change)
    assert codes(reading) == ["WORKBOOK-ID-LABEL-MISMATCH"] * 2

    def sort_list(book) -> None:
        book["Packages"]["B5"], book["Packages"]["B6"] = "Both steps", "Waiting"
        book["Packages"]["B7"] = "=Deal"
        book["Packages"]["B7"].data_type = "s"

    reading = edited(tmp_path, sort_list)
    cells = {p.place.cell for p in reading.of_file if p.place.sheet == "Packages"}
    assert set(codes(reading)) == {"WORKBOOK-ID-LABEL-MISMATCH"}
    assert cells == {"B5", "B6", "B7"}


def test_whole_rows_and_columns_may_be_sorted(tmp_path: Path) -> None:
    def change(book) -> None:
        sheet = book["Scores common"]
        rows = [[sheet.cell(r, c).value for c in range(1, 6)] for r in (10, 9, 8)]
        for number, row in enumerate(rows, start=8):
            for column, value in enumerate(row, start=1):
                sheet.cell(number, column).value = value
                sheet.cell(number, column).data_type = "s" if isinstance(value, str) else "n"
        sheet = book["Packages"]
        for row in range(4, 8):
            values = [sheet.cell(row, c).value for c in (4, 3)]
            for column, value in enumerate(values, start=3):
                sheet.cell(row, column).value = value

    reading = edited(tmp_path, change)
    assert codes(reading) == []
    assert reading.case == whole_case()


def test_a_label_mended_on_one_sheet_is_pointed_out(tmp_path: Path) -> None:
    reading = edited(tmp_path, put("Scores common", "B8", "Waiting on and on"))
    assert codes(reading) == ["WORKBOOK-LABEL-DIFFERS"]
    assert reading.case == whole_case()
