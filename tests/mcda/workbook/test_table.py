"""Lists found by their headings, wherever these stand."""

from pathlib import Path

from tests.mcda.conftest import whole_case
from tests.mcda.workbook.editing import codes, edited, places, put


def test_renamed_and_missing_columns(tmp_path: Path) -> None:
    reading = edited(tmp_path, put("Criteria", "D4", "Directon"))
    assert places(reading)["WORKBOOK-HEADING-NEAR-MISS"] == ("Criteria", "D4")
    reading = edited(tmp_path, lambda book: book["Criteria"].delete_cols(5))
    assert codes(reading) == ["WORKBOOK-OPTIONAL-COLUMN-MISSING"]
    reading = edited(tmp_path, lambda book: book["Packages"].delete_cols(2))
    assert "WORKBOOK-COLUMN-MISSING" in codes(reading)
    reading = edited(tmp_path, lambda book: book["Packages"].delete_rows(4))
    assert "WORKBOOK-NO-HEADINGS" in codes(reading)


def test_merged_hidden_and_stray_cells(tmp_path: Path) -> None:
    def change(book) -> None:
        book["Scores common"].merge_cells("C8:C9")
        book["Packages"].row_dimensions[6].hidden = True
        book["Packages"]["H6"] = "stray"

    found = places(edited(tmp_path, change))
    assert found["WORKBOOK-MERGED-CELLS"] == ("Scores common", "C8")
    assert found["WORKBOOK-HIDDEN-ROW"] == ("Packages", "A6")
    assert found["WORKBOOK-NO-HEADING"] == ("Packages", "H6")


def test_blank_rows_and_notes_between_do_no_harm(tmp_path: Path) -> None:
    def change(book) -> None:
        book["Packages"].insert_rows(6, 3)
        book["Scores common"].insert_rows(1, 2)
        book["Scores common"]["A1"] = book["Scores common"]["A3"].value
        book["Criteria"].insert_rows(3)

    reading = edited(tmp_path, change)
    assert reading.case == whole_case()
