"""Rows that were moved over their headings, and whatever else stands outside a table."""

import json
import random
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mcda.errors import Severity
from mcda.model.case import Case
from mcda.model.codec import to_plain
from mcda.model.reading import Reading
from mcda.opening import read
from mcda.workbook.template import example_case
from tests.mcda.conftest import whole_case
from tests.mcda.workbook.editing import by_hand, codes, edited, places, put, written

UNREAD = {"Instructions", "Parley data"}
KINDS = ("sort", "swap", "carry", "all")


def as_rows(sheet: Any) -> list[list[Any]]:
    filled = [row for row in range(1, sheet.max_row + 1)
              if any(sheet.cell(row, c).value is not None for c in range(1, 8))]  # fmt: skip
    columns = range(1, sheet.max_column + 1)
    return [[sheet.cell(row, c).value for c in columns] for row in range(1, filled[-1] + 1)]


def put_rows(sheet: Any, rows: list[list[Any]]) -> None:
    for area in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(area))
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(number, column)
            cell.value = value
            cell.data_type = "s" if isinstance(value, str) else cell.data_type


def unordered(value: Any) -> Any:
    """Return a case as plain data in which no order means anything."""
    if isinstance(value, dict):
        return {key: unordered(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return sorted((unordered(one) for one in value), key=json.dumps)
    return value


def mixed(rows: list[list[Any]], head: int, kind: str, chance: random.Random) -> list[list[Any]]:
    """Return rows as a slip in sorting leaves them, headings among them."""
    other = chance.choice([row for row in range(len(rows)) if row != head])
    rows = list(rows)
    if kind == "swap":
        rows[head], rows[other] = rows[other], rows[head]
    elif kind == "carry":
        rows.insert(other, rows.pop(head))
    else:
        start = head if kind == "sort" else 0
        part = rows[start:]
        chance.shuffle(part)
        rows[start:] = part
    return rows


def head_of(rows: list[list[Any]]) -> int:
    return next((index for index, row in enumerate(rows) if row[0] == "Key"), 0)


def silently_different(reading: Reading, case: Case) -> bool:
    errors = [p for p in reading.problems if p.severity is Severity.ERROR]
    if errors or reading.case is None:
        return False
    return bool(unordered(to_plain(reading.case)) != unordered(to_plain(case)))


@pytest.mark.parametrize("make", [whole_case, example_case])
def test_no_order_of_rows_changes_a_case_silently(tmp_path: Path, make: Any) -> None:
    case = make()
    book = openpyxl.load_workbook(BytesIO(written(case)))
    chance = random.Random(20261129)
    failed = []
    for title in (title for title in book.sheetnames if title not in UNREAD):
        given, merged = as_rows(book[title]), [str(area) for area in book[title].merged_cells]
        for attempt, kind in enumerate(KINDS):
            rows = mixed(given, head_of(given), kind, chance)
            put_rows(book[title], rows)
            book.save(tmp_path / "case.xlsx")
            if silently_different(read(tmp_path / "case.xlsx"), case):
                failed.append((title, attempt, [row[:3] for row in rows[:9]]))
            # As it was, for the next.
            put_rows(book[title], given)
            for area in merged:
                book[title].merge_cells(area)
    assert not failed
    book.save(tmp_path / "case.xlsx")
    assert read(tmp_path / "case.xlsx").case == case


@pytest.mark.parametrize("title", ["Stakeholders", "Criteria", "Packages", "Weights", "Red lines",
                                   "Scores common", "Scores Observers", "Score notes"])  # fmt: skip
def test_headings_among_their_rows_are_one_error(tmp_path: Path, title: str) -> None:
    def change(book: Any) -> None:
        rows = as_rows(book[title])
        head = head_of(rows)
        rows.insert(head + 1, rows.pop(head))
        put_rows(book[title], rows)

    reading = edited(tmp_path, change)
    errors = [p for p in reading.problems if p.severity is Severity.ERROR]
    assert [(p.code, p.place.sheet) for p in errors] == [("WORKBOOK-HEADINGS-MOVED", title)]
    # What was carried over the headings is read, so that nothing else seems to be missing.
    assert reading.case is not None
    assert unordered(to_plain(reading.case)) == unordered(to_plain(whole_case()))


def test_a_remark_above_a_table_is_named(tmp_path: Path) -> None:
    reading = edited(tmp_path, put("Packages", "C3", "Draft of Tuesday"))
    assert codes(reading) == ["WORKBOOK-OUTSIDE-TABLE"]
    assert places(reading)["WORKBOOK-OUTSIDE-TABLE"] == ("Packages", "C3")
    reading = edited(tmp_path, put("Scores common", "D6", 7))
    assert places(reading)["WORKBOOK-OUTSIDE-TABLE"] == ("Scores common", "D6")
    assert reading.case == whole_case()


def test_the_sheet_case_says_what_it_does_not_read(tmp_path: Path) -> None:
    reading = edited(tmp_path, put("Case", "F5", "asked again on Monday"))
    assert codes(reading) == ["WORKBOOK-OUTSIDE-TABLE"]
    assert places(reading)["WORKBOOK-OUTSIDE-TABLE"] == ("Case", "F5")
    reading = edited(tmp_path, put("Case", "B30", "Leftover"))
    assert codes(reading) == ["WORKBOOK-EXTRA-LINE"]
    assert places(reading)["WORKBOOK-EXTRA-LINE"] == ("Case", "B30")

    def twice(book: Any) -> None:
        book["Case"]["B30"], book["Case"]["C30"] = "Title", "Another"

    assert codes(edited(tmp_path, twice)) == ["WORKBOOK-ROW-TWICE"]


def test_the_title_of_a_sheet_made_by_hand_is_no_remark(tmp_path: Path) -> None:
    lists = {
        "Stakeholders": [["The parties"], [], ["Name"], ["North"]],
        "Packages": [["Waiting"], ["Name"], ["Deal"]],
        "Criteria": [["Name", "Direction"], ["Safety", "max"]],
        "Scores": [["Waiting", 2], ["Package", "Safety"], ["Deal", 7]],
    }
    reading = by_hand(tmp_path, **lists)
    assert places(reading)["WORKBOOK-OUTSIDE-TABLE"] in {("Packages", "A1"), ("Scores", "A1")}
    assert {p.place.sheet for p in reading.of_file} == {"Packages", "Scores"}


def test_a_case_sheet_with_its_words_in_the_first_column(tmp_path: Path) -> None:
    path = tmp_path / "hand.xlsx"
    reading = by_hand(
        tmp_path,
        Case=[["Title", "Crossing"], ["Author", "Ann"]],
        Stakeholders=[["Name"], ["North"]],
        Packages=[["Name"], ["Deal"]],
        Criteria=[["Name", "Direction"], ["Safety", "max"]],
        Scores=[["Package", "Safety"], ["Deal", 7]],
    )
    assert path.exists()
    assert read(path).case == reading.case
    assert reading.case is not None
    assert (reading.case.title, reading.case.author) == ("Crossing", "Ann")
