"""The blank workbook can be filled in from scratch; the example needs nothing."""

from pathlib import Path

import openpyxl

from mcda.model.case import COMMON
from mcda.opening import read
from mcda.workbook.instructions import EXAMPLE
from mcda.workbook.template import example_case, write_template
from tests.mcda.workbook.editing import codes


def fill(sheet, row: int, values: list[object]) -> None:
    for column, value in enumerate(values, start=2):
        sheet.cell(row, column).value = value


def test_a_blank_workbook_says_that_it_is_blank(tmp_path: Path) -> None:
    write_template(tmp_path / "a.xlsx")
    reading = read(tmp_path / "a.xlsx")
    assert reading.case is None
    assert codes(reading) == ["WORKBOOK-BLANK"]


def test_the_example_reads_without_a_problem(tmp_path: Path) -> None:
    write_template(tmp_path / "a.xlsx", example=True)
    reading = read(tmp_path / "a.xlsx")
    assert reading.problems == ()
    assert reading.case == example_case()


def test_a_blank_workbook_filled_in_by_names_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_template(path)
    book = openpyxl.load_workbook(path)
    book["Case"]["C4"] = "My case"
    fill(book["Stakeholders"], 5, ["North"])
    fill(book["Stakeholders"], 6, ["South"])
    fill(book["Criteria"], 5, ["Safety", None, "more is better", "points", 0, 10])
    fill(book["Criteria"], 6, ["Cost", None, "less is better", "EUR m", 250, 0])
    fill(book["Packages"], 5, ["Waiting", None, None, "yes"])
    fill(book["Packages"], 6, ["Deal"])
    fill(book["Weights"], 4, ["Criterion", "Part of", "From worst to best", "North", "South"])
    fill(book["Weights"], 5, ["Safety", None, None, 60, 30])
    fill(book["Weights"], 6, ["Cost", None, None, 40, 70])
    fill(book["Scores common"], 7, ["Package", "Safety", "Cost"])
    fill(book["Scores common"], 8, ["Waiting", 2, "10 to 20"])
    fill(book["Scores common"], 9, ["Deal", 7, 120])
    own = book.copy_worksheet(book["Scores common"])
    own.title = "Scores South"
    fill(own, 8, ["Waiting", 3, None])
    fill(own, 9, [None, None, None])
    book.save(path)
    reading = read(path)
    assert [str(problem) for problem in reading.problems] == []
    case = reading.case
    assert case is not None
    assert (case.id, case.title) == ("my-case", "My case")
    assert [p.id for p in case.packages] == ["waiting", "deal"]
    assert case.scores[COMMON]["waiting"]["cost"].high == 20.0
    assert case.scores["south"]["waiting"].keys() == {"safety"}
    assert dict(case.preferences["south"].direct) == {"safety": 30.0, "cost": 70.0}


def test_a_pattern_sheet_filled_in_without_a_name_is_pointed_out(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_template(path)
    book = openpyxl.load_workbook(path)
    fill(book["Stakeholders"], 5, ["North"])
    fill(book["Scores (stakeholder)"], 8, ["Waiting", 3])
    book.save(path)
    assert "WORKBOOK-UNKNOWN-STAKEHOLDER" in codes(read(path))


def test_the_worked_example_is_right() -> None:
    ceasefire = 0.6 * 70 + 0.4 * (250 - 120) / 2.5
    waiting = 0.6 * 20 + 0.4 * (250 - 15) / 2.5
    assert f"Values {ceasefire:.0f} and {waiting:.0f}" in {name for _, name, _ in EXAMPLE}
