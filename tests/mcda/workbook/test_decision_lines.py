"""The decision stands on the Case sheet, and a package that is not there is told in its cell."""

from __future__ import annotations

from pathlib import Path

from mcda.model.decision import CaseDecision
from mcda.model.edits import set_decision
from mcda.opening import read
from mcda.workbook.write import write_workbook
from tests.mcda.conftest import whole_case

MADE = CaseDecision(
    package="both",
    words="In two steps,\nthe second in spring",
    by="The minister",
    date="2026-11-30",
    reason="Quicker",
    dissent="South: too slow",
)


def book(tmp_path: Path) -> Path:
    fields = {name: getattr(MADE, name) for name in MADE.__slots__}
    write_workbook(set_decision(whole_case(), **fields), tmp_path / "case.xlsx")
    return tmp_path / "case.xlsx"


def test_it_comes_back_from_lines_that_anybody_can_read(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = book(tmp_path)
    sheet = load_workbook(path)["Case"]
    told = {sheet.cell(row, 2).value: sheet.cell(row, 3).value for row in range(4, 30)}
    assert told["Decided by"] == "The minister"
    assert told["Package decided on"] == "Both steps"
    assert read(path).case.decision == MADE


def test_an_unknown_package_is_named_with_its_cell(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = book(tmp_path)
    workbook = load_workbook(path)
    sheet = workbook["Case"]
    row = next(r for r in range(4, 30) if sheet.cell(r, 2).value == "Package decided on")
    sheet.cell(row, 3).value = "Nothing of the kind"
    workbook.save(path)
    problems = read(path).problems
    assert [(p.code, p.place.cell) for p in problems if "UNKNOWN" in p.code] == [
        ("WORKBOOK-UNKNOWN-PACKAGE", f"C{row}")
    ]


def test_a_date_that_is_none_is_named_with_its_cell(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = book(tmp_path)
    workbook = load_workbook(path)
    sheet = workbook["Case"]
    row = next(r for r in range(4, 30) if sheet.cell(r, 2).value == "Decided on")
    sheet.cell(row, 3).value = "soon"
    workbook.save(path)
    problems = read(path).problems
    assert [p.place.cell for p in problems if p.code == "DECISION-DATE"] == [f"C{row}"]
