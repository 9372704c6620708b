"""The lists of a case: keys kept, names changed, rows copied."""

from pathlib import Path

from tests.mcda.conftest import whole_case
from tests.mcda.workbook.editing import codes, edited, places


def test_a_thing_renamed_on_its_list_keeps_its_scores(tmp_path: Path) -> None:
    def change(book) -> None:
        book["Packages"]["B5"] = "Standing still"
        book["Criteria"]["B6"] = "Safety"

    reading = edited(tmp_path, change)
    assert reading.case is not None
    assert codes(reading) == []
    assert reading.case.packages[0].name == "Standing still"
    assert reading.case.scores == whole_case().scores


def test_a_copied_row_is_a_new_entry(tmp_path: Path) -> None:
    def change(book) -> None:
        for column in range(1, 6):
            book["Packages"].cell(8, column).value = book["Packages"].cell(5, column).value
        book["Packages"]["B8"], book["Packages"]["E8"] = "Waiting longer", None

    reading = edited(tmp_path, change)
    assert reading.case is not None
    assert codes(reading) == ["WORKBOOK-KEY-TWICE"]
    assert [package.id for package in reading.case.packages][-1] == "waiting-longer"


def test_a_bad_setting_is_named(tmp_path: Path) -> None:
    def change(book) -> None:
        for row in book["Case"].iter_rows(min_col=2, max_col=3):
            if row[0].value in ("Seed", "Method"):
                row[1].value = "seven"

    found = places(edited(tmp_path, change))
    assert {"WORKBOOK-NOT-A-NUMBER", "SETTING-UNKNOWN"} <= found.keys()
