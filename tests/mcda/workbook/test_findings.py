"""Cells as what they are meant to be, one address for each fault."""

from datetime import date, datetime, time
from fractions import Fraction

import pytest

from mcda.grids.grid import Fault, FaultKind, Grid, Sheet
from mcda.model.case import Direction
from mcda.workbook.findings import Findings, as_text, ratio_of


def cell(value):
    sheet = Sheet("S", {2: {3: value}} if value is not None else {})
    return Findings(Grid("a.xlsx", (sheet,))), (sheet, 2, 3)


def codes(findings: Findings) -> list[str]:
    assert all(problem.sentence for problem in findings.problems)
    assert all(problem.place.cell == "C2" for problem in findings.problems)
    return [problem.code for problem in findings.problems]


@pytest.mark.parametrize(
    ("read", "value", "result", "code"),
    [
        ("number", 7.0, 7.0, None),
        ("number", "7,5", 7.5, None),
        ("number", " ", None, None),
        ("number", None, None, None),
        ("number", "x", None, "WORKBOOK-NOT-A-NUMBER"),
        ("number", True, None, "WORKBOOK-NOT-A-NUMBER"),
        ("number", time(3), None, "WORKBOOK-DATE-FOR-NUMBER"),
        ("number", Fault(FaultKind.ERROR, "#N/A"), None, "WORKBOOK-ERROR-CELL"),
        ("number", Fault(FaultKind.NO_VALUE, "A1"), None, "WORKBOOK-FORMULA-NO-VALUE"),
        ("whole", 3.0, 3, None),
        ("whole", "18446744073709551616", 2**64, None),
        ("whole", 3.5, None, "WORKBOOK-NOT-WHOLE"),
        ("ratio", "1/3", Fraction(1, 3), None),
        ("ratio", 0.2, Fraction(1, 5), None),
        ("ratio", "third", None, "WORKBOOK-NOT-A-RATIO"),
        ("ratio", date(2026, 3, 1), None, "WORKBOOK-DATE-FOR-RATIO"),
        ("yes", "X", True, None),
        ("yes", True, True, None),
        ("yes", None, None, None),
        ("yes", "maybe", False, "WORKBOOK-NOT-YES-OR-NO"),
        ("direction", "MAX", Direction.BENEFIT, None),
        ("direction", -1.0, Direction.COST, None),
        ("direction", "up", Direction.BENEFIT, None),
        ("direction", "?", None, "WORKBOOK-NOT-A-DIRECTION"),
        ("text", 7.0, "7", None),
        ("text", date(2026, 3, 1), "2026-03-01", None),
    ],
)
def test_conversions(read: str, value, result, code: str | None) -> None:
    findings, where = cell(value)
    assert getattr(findings, read)(*where) == result
    assert codes(findings) == ([code] if code else [])


def test_choices() -> None:
    findings, where = cell("Swing ")
    assert findings.choice(*where, ("direct", "swing"), strict=True) == "swing"
    findings, where = cell("swnig")
    assert findings.choice(*where, ("direct", "swing"), strict=True) == ""
    assert "swing" in findings.problems[0].remedy
    assert findings.choice(*where, ("direct", "swing"), strict=False) == "swnig"


def test_numbers_that_stand_for_ratios() -> None:
    assert ratio_of(0.333333333) == Fraction(1, 3)
    assert ratio_of(0.33) == Fraction(33, 100)
    assert ratio_of(3.0) == 3
    assert as_text(False) == "false"


def test_times_are_shown_without_seconds_that_are_none() -> None:
    assert as_text(datetime(2026, 1, 5, 10)) == "2026-01-05 10:00"
    assert as_text(datetime(2026, 1, 5, 10, 0, 30)) == "2026-01-05 10:00:30"
    assert as_text(time(16, 30)) == "16:30"
