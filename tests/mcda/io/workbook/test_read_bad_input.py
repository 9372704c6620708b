"""What people do to a workbook: each fault named with its cell, all at once, nothing lost."""

from datetime import date
from pathlib import Path

import pytest

from mcda.model.case import COMMON
from tests.mcda.io.conftest import whole_case
from tests.mcda.io.workbook.editing import codes, edited, places


def put(sheet: str, cell: str, value: object):
    def change(book) -> None:
        book[sheet][cell] = value

    return change


@pytest.mark.parametrize(
    ("sheet", "cell", "value", "code"),
    [
        ("Weights", "F5", -3, "WEIGHT-NEGATIVE"),
        ("Weights", "F5", "much", "WORKBOOK-NOT-A-NUMBER"),
        ("Weights", "F5", None, "WEIGHT-MISSING"),
        ("Weights", "F5", date(2026, 8, 6), "WORKBOOK-DATE-FOR-NUMBER"),
        ("Weights ranks", "E5", 1.5, "WORKBOOK-NOT-WHOLE"),
        ("Scores common", "C8", 11, "SCORE-OUTSIDE-SCALE"),
        ("Scores common", "C8", "n/a", "SCORE-NOT-A-NUMBER"),
        ("Scores common", "D8", "Some", "LEVEL-UNKNOWN"),
        ("Scores common", "C8", "8 to 6", "SCORE-UPSIDE-DOWN"),
        ("Scores common", "C8", date(2026, 8, 6), "WORKBOOK-DATE-FOR-SCORE"),
        ("Scores common", "C8", "=C9+1", "WORKBOOK-FORMULA-NO-VALUE"),
        ("Scores common", "C8", "#REF!", "WORKBOOK-ERROR-CELL"),
        ("Scores common", "C8", True, "WORKBOOK-NOT-A-NUMBER"),
        ("Criteria", "D6", None, "DIRECTION-MISSING"),
        ("Criteria", "D6", "sideways", "WORKBOOK-NOT-A-DIRECTION"),
        ("Criteria", "F6", 10, "ANCHORS-EQUAL"),
        ("Criteria", "F6", "low", "WORKBOOK-NOT-A-NUMBER"),
        ("Criteria", "C5", "Access", "CRITERION-CYCLE"),
        ("Criteria", "C6", "Peeple", "WORKBOOK-UNKNOWN-CRITERION"),
        ("Packages", "B7", "waiting", "NAME-TWICE"),
        ("Packages", "E7", "yes", "STATUS-QUO-TWICE"),
        ("Packages", "E7", "perhaps", "WORKBOOK-NOT-YES-OR-NO"),
        ("Stakeholders", "E5", "pairwize", "WORKBOOK-UNKNOWN-CHOICE"),
        ("Stakeholders", "H5", "Waitng", "WORKBOOK-UNKNOWN-PACKAGE"),
        ("Stakeholders", "G6", 140, "FALLBACK-OUTSIDE-SCALE"),
        ("Red lines", "B5", "Nothern delegation", "WORKBOOK-UNKNOWN-STAKEHOLDER"),
        ("Red lines", "D5", None, "WORKBOOK-CELL-EMPTY"),
        ("Score notes", "D5", None, "WORKBOOK-CELL-EMPTY"),
        ("Judgements Northern delegation", "D6", "1:3", "WORKBOOK-NOT-A-RATIO"),
        ("Judgements Northern delegation", "D6", date(2026, 3, 1), "WORKBOOK-DATE-FOR-RATIO"),
        ("Levels", "D5", "none", "WORKBOOK-NOT-A-NUMBER"),
        ("Case", "C8", "yesterday", "CASE-DATE"),
    ],
)
def test_a_bad_cell_is_named(
    tmp_path: Path, sheet: str, cell: str, value: object, code: str
) -> None:
    reading = edited(tmp_path, put(sheet, cell, value))
    assert reading.case is not None
    codes(reading)
    assert places(reading).get(code) == (sheet, cell), [str(p) for p in reading.problems]


def test_a_bad_setting_is_named(tmp_path: Path) -> None:
    def change(book) -> None:
        for row in book["Case"].iter_rows(min_col=2, max_col=3):
            if row[0].value in ("Seed", "Method"):
                row[1].value = "seven"

    found = places(edited(tmp_path, change))
    assert {"WORKBOOK-NOT-A-NUMBER", "SETTING-UNKNOWN"} <= found.keys()


def test_weights_that_sum_to_nothing(tmp_path: Path) -> None:
    def change(book) -> None:
        for cell in ("F5", "F8"):
            book["Weights"][cell] = 0

    assert "WEIGHTS-SUM-TO-NOTHING" in places(edited(tmp_path, change))


def test_everything_wrong_is_told_at_once(tmp_path: Path) -> None:
    def change(book) -> None:
        book["Weights"]["F5"] = "much"
        book["Criteria"]["D6"] = None
        book["Scores common"]["C8"] = 99
        book["Packages"]["B7"] = "Waiting"
        book["Scores Observers"].title = "Scores Observes"
        book["Scores Observes"]["A1"] = None
        book["Scores Observes"]["C3"] = None

    found = places(edited(tmp_path, change))
    assert {
        *("WORKBOOK-NOT-A-NUMBER", "DIRECTION-MISSING", "SCORE-OUTSIDE-SCALE", "NAME-TWICE"),
        "WORKBOOK-UNKNOWN-STAKEHOLDER",
    } <= found.keys()


def test_a_cell_is_reported_once(tmp_path: Path) -> None:
    reading = edited(tmp_path, put("Weights", "F5", "much"))
    where = [(p.place.sheet, p.place.cell) for p in reading.problems]
    assert where.count(("Weights", "F5")) == 1


@pytest.mark.parametrize("text", ["7,5", " 7.5 ", "٧٫٥", "+7.5"])
def test_numbers_as_people_type_them(tmp_path: Path, text: str) -> None:
    reading = edited(tmp_path, put("Scores common", "C8", text))
    assert reading.case is not None
    assert reading.case.scores[COMMON]["wait"]["safety"].low == 7.5
    assert codes(reading) == []


def test_unknown_stakeholder_in_a_title_suggests_the_nearest(tmp_path: Path) -> None:
    def change(book) -> None:
        book["Scores Observers"]["A1"] = None
        book["Scores Observers"]["C3"] = None
        book["Scores Observers"].title = "Scores Obsevers"

    (problem,) = edited(tmp_path, change).of_file
    assert problem.code == "WORKBOOK-UNKNOWN-STAKEHOLDER"
    assert "Scores Observers" in problem.remedy
    assert problem.place.sheet == "Scores Obsevers"


def test_a_renamed_sheet_is_known_by_its_mark(tmp_path: Path) -> None:
    def change(book) -> None:
        book["Packages"].title = "Options"
        book["Scores Observers"].title = "Third party"

    reading = edited(tmp_path, change)
    assert codes(reading) == ["WORKBOOK-SHEET-RENAMED"]
    assert reading.case == whole_case()


def test_a_title_of_another_stakeholder_is_a_mismatch(tmp_path: Path) -> None:
    def change(book) -> None:
        own = book["Scores Южная делегация"]
        book["Scores Northern delegation"].title = "Elsewhere"
        own.title = "Scores Northern delegation"

    reading = edited(tmp_path, change)
    assert codes(reading) == ["WORKBOOK-ID-LABEL-MISMATCH"]


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
    reading = edited(tmp_path, lambda book: book.remove(book["Red lines"]))
    assert codes(reading) == ["WORKBOOK-OPTIONAL-SHEET-MISSING"]


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


def test_renamed_and_missing_columns(tmp_path: Path) -> None:
    reading = edited(tmp_path, put("Criteria", "D4", "Directon"))
    assert places(reading)["WORKBOOK-HEADING-NEAR-MISS"] == ("Criteria", "D4")
    reading = edited(tmp_path, lambda book: book["Criteria"].delete_cols(5))
    assert codes(reading) == ["WORKBOOK-OPTIONAL-COLUMN-MISSING"]
    reading = edited(tmp_path, lambda book: book["Packages"].delete_cols(2))
    assert "WORKBOOK-COLUMN-MISSING" in codes(reading)
    reading = edited(tmp_path, lambda book: book["Packages"].delete_rows(4))
    assert "WORKBOOK-NO-HEADINGS" in codes(reading)


def test_a_score_column_nearly_right_or_gone(tmp_path: Path) -> None:
    reading = edited(tmp_path, put("Scores common", "C7", "Civil protecton"))
    assert places(reading)["WORKBOOK-UNKNOWN-CRITERION"] == ("Scores common", "C7")
    reading = edited(tmp_path, lambda book: book["Scores Observers"].delete_cols(3))
    assert codes(reading) == ["WORKBOOK-OPTIONAL-COLUMN-MISSING"]


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


def test_a_thing_renamed_on_its_list_keeps_its_scores(tmp_path: Path) -> None:
    def change(book) -> None:
        book["Packages"]["B5"] = "Standing still"
        book["Criteria"]["B6"] = "Safety"

    reading = edited(tmp_path, change)
    assert reading.case is not None
    assert codes(reading) == []
    assert reading.case.packages[0].name == "Standing still"
    assert reading.case.scores == whole_case().scores


def test_a_label_mended_on_one_sheet_is_pointed_out(tmp_path: Path) -> None:
    reading = edited(tmp_path, put("Scores common", "B8", "Waiting on and on"))
    assert codes(reading) == ["WORKBOOK-LABEL-DIFFERS"]
    assert reading.case == whole_case()


def test_a_copied_row_is_a_new_entry(tmp_path: Path) -> None:
    def change(book) -> None:
        for column in range(1, 6):
            book["Packages"].cell(8, column).value = book["Packages"].cell(5, column).value
        book["Packages"]["B8"], book["Packages"]["E8"] = "Waiting longer", None

    reading = edited(tmp_path, change)
    assert reading.case is not None
    assert codes(reading) == ["WORKBOOK-KEY-TWICE"]
    assert [package.id for package in reading.case.packages][-1] == "waiting-longer"


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


def test_a_newer_workbook_is_refused(tmp_path: Path) -> None:
    reading = edited(tmp_path, put("Parley data", "C2", "2"))
    assert reading.case is None
    assert codes(reading) == ["FILE-NEWER-FORMAT"]


def test_a_damaged_hidden_sheet_is_survived(tmp_path: Path) -> None:
    def change(book) -> None:
        sheet = book["Parley data"]
        sheet.append(["rest", "{not json"])
        sheet.append(["exact", "", "wait", "safety", "2", "[[1]]"])
        sheet.append(["exact", "", "wait", "safety", "2", "nonsense"])

    reading = edited(tmp_path, change)
    assert codes(reading) == ["WORKBOOK-DATA-DAMAGED"]
    assert reading.case == whole_case()


def test_random_cells_never_raise(tmp_path: Path) -> None:
    import random

    chance = random.Random(9)
    junk = [
        "",
        "x",
        "=1/0",
        "#N/A",
        -1,
        1e300,
        True,
        date(2026, 1, 1),
        "Waiting",
        "1/3",
        "parley:x",
    ]

    def change(book) -> None:
        for sheet in book:
            for _ in range(6):
                row, column = chance.randint(1, 14), chance.randint(1, 8)
                cell = sheet.cell(row, column)
                if type(cell).__name__ != "MergedCell":
                    cell.value = chance.choice(junk)

    for _ in range(8):
        reading = edited(tmp_path, change)
        codes(reading)
