"""Judgements of packages travel in a workbook, written, made by hand, or spoilt."""

from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest

from mcda.model import edits
from mcda.model.case import Case, Judgement
from mcda.opening import read
from mcda.workbook.write import write_workbook
from tests.mcda.conftest import whole_case
from tests.mcda.workbook.editing import by_hand, codes, edited, places, put
from tests.mcda.workbook.test_read_by_hand import WHOLE

SHEET = "Package pairs Northern delegation"[:31]


def compared() -> Case:
    case = edits.set_settings(whole_case(), method="ahp")
    for criterion, row, column, value in (
        ("cost", "wait", "deal", Fraction(5, 2)),
        ("cost", "deal", "both", Fraction(1, 3)),
        ("safety", "both", "wait", Fraction(7)),
        ("safety", "wait", "deal", Fraction(1)),
    ):
        case = edits.set_package_judgement(case, "north", criterion, row, column, value)
    return edits.set_package_judgement(case, "south", "access", "wait", "both", Fraction(1, 9))


def test_what_is_written_reads_back_equal(tmp_path: Path) -> None:
    write_workbook(compared(), tmp_path / "case.xlsx")
    reading = read(tmp_path / "case.xlsx")
    assert codes(reading) == []
    assert reading.case == compared()


def test_the_sheet_asks_for_the_pairs_not_judged_yet(tmp_path: Path) -> None:
    write_workbook(compared(), tmp_path / "case.xlsx")
    book = openpyxl.load_workbook(tmp_path / "case.xlsx")
    assert not any(title.startswith("Package pairs Obs") for title in book.sheetnames)
    rows = [[cell.value for cell in row] for row in book[SHEET]["B5:E11"]]
    assert rows[0] == ["On criterion", "This package", "Does so many times as well", "As this one"]
    assert rows[1:] == [
        ["Civil protection", "Waiting", "1/7", "Both steps"],
        ["Civil protection", "Waiting", "1", "=Deal"],
        ["Civil protection", "=Deal", None, "Both steps"],
        ["Cost", "Waiting", "5/2", "=Deal"],
        ["Cost", "=Deal", "1/3", "Both steps"],
        ["Cost", "Waiting", None, "Both steps"],
    ]


@pytest.mark.parametrize(
    ("cell", "value", "code"),
    [
        ("D6", "much", "WORKBOOK-NOT-A-RATIO"),
        ("D6", 12, "JUDGEMENT-OUTSIDE-SCALE"),
        ("D9", None, "JUDGEMENTS-MISSING"),
        ("B6", "Civil protecton", "WORKBOOK-UNKNOWN-CRITERION"),
        ("B6", None, "WORKBOOK-CELL-EMPTY"),
        ("C6", "Waitng", "WORKBOOK-UNKNOWN-PACKAGE"),
        ("E6", None, "WORKBOOK-CELL-EMPTY"),
        ("E6", "Waiting", "JUDGEMENT-ON-ITSELF"),
        ("B6", "People", "PACKAGES-JUDGED-ON-GROUP"),
    ],
)
def test_a_bad_cell_is_named(tmp_path: Path, cell: str, value: object, code: str) -> None:
    reading = edited(tmp_path, put(SHEET, cell, value), compared())
    assert reading.case is not None
    assert all(problem.sentence for problem in reading.problems)
    # What is wrong with judgements as such stands at the judgement of the row.
    at = cell if code.startswith("WORKBOOK") else f"D{cell[1:]}"
    assert places(reading).get(code) == (SHEET, at), [str(p) for p in reading.problems]


def test_a_sheet_made_by_hand_is_read(tmp_path: Path) -> None:
    pairs = [
        ["on criterion", "This package", "judgement", "compared with"],
        ["Cost", "Waiting", "1/3", "Deal"],
        ["access", "Deal", 4, "Waiting"],
    ]
    reading = by_hand(tmp_path, **WHOLE, Packages_in_pairs_North=pairs)
    assert codes(reading) == []
    assert reading.case is not None
    assert dict(reading.case.preferences["north"].package_judgements) == {
        "cost": (Judgement("waiting", "deal", Fraction(1, 3)),),
        "access": (Judgement("deal", "waiting", Fraction(4)),),
    }
    assert not reading.case.preferences["south"].package_judgements
