"""What people do to a workbook: each fault named with its cell, all at once, nothing lost."""

from datetime import date
from pathlib import Path

import pytest

from tests.mcda.conftest import whole_case
from tests.mcda.workbook.editing import codes, edited, places, put


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
        ("Judgements Northern delegation", "D6", "much", "WORKBOOK-NOT-A-RATIO"),
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
