"""Every way of filling in a cell: taken for what it means, or called by its problem."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from mcda.grids.grid import Fault, FaultKind, Grid, Sheet
from mcda.model.case import Case, Criterion, Level
from mcda.model.texts import name_key
from mcda.round.entries import At, _strengths, judgement_of, points_of, score_of
from mcda.round.layout import Part
from mcda.round.notes import Notes
from tests.mcda.round.filling import cell, codes, taken

TEN = Criterion(id="c", name="Calm", worst=0, best=10)
SHARE = Criterion(id="s", name="Share", worst=0, best=100, unit="% of returns")
FREE = Criterion(id="f", name="Free")
MONEY = Criterion(id="m", name="Cost", worst=2000, best=0)
WORDS = Criterion(
    id="w",
    name="Access",
    worst=0,
    best=2,
    levels=(Level("none", 0), Level("partial", 1), Level("full", 2)),
)


def at(value: Any, percent: bool = False, formula: bool = False) -> tuple[At, Notes]:
    marked, none = frozenset({(3, 4)}), frozenset[tuple[int, int]]()
    sheet = Sheet(
        "Scores",
        {3: {4: value}},
        percents=marked if percent else none,
        formulas=marked if formula else none,
    )
    return At(sheet, 3, 4, value), Notes(Grid("a.xlsx", (sheet,)))


@pytest.mark.parametrize(
    ("value", "criterion", "expected"),
    [
        (7.0, TEN, (7, 7)),
        ("7,5", TEN, (7.5, 7.5)),
        ("7.5", TEN, (7.5, 7.5)),
        ("7 ", TEN, (7, 7)),
        ("\u00a07\u200f", TEN, (7, 7)),
        ("٧", TEN, (7, 7)),
        ("٠٫٥", TEN, (0.5, 0.5)),
        ("6-8", TEN, (6, 8)),
        ("6 – 8", TEN, (6, 8)),
        ("6 to 8", TEN, (6, 8)),
        ("6 à 8", TEN, (6, 8)),
        ("6 до 8", TEN, (6, 8)),
        ("от 6 до 8", TEN, (6, 8)),
        ("من 6 إلى 8", TEN, (6, 8)),
        ("٦ إلى ٨", TEN, (6, 8)),
        ("6..8", TEN, (6, 8)),
        ("1,234", TEN, (1.234, 1.234)),
        ("0,125", FREE, (0.125, 0.125)),
        ("-3", FREE, (-3, -3)),
        ("25%", SHARE, (25, 25)),
        ("25", SHARE, (25, 25)),
        ("Partial ", WORDS, ("partial", "partial")),
        ("partial to full", WORDS, ("partial", "full")),
        ("none", WORDS, ("none", "none")),
    ],
)
def test_scores_that_are_taken(value: Any, criterion: Criterion, expected: object) -> None:
    here, notes = at(value)
    assert score_of(here, criterion, notes) == expected
    assert notes.listed() == ()


@pytest.mark.parametrize(
    ("value", "criterion", "code"),
    [
        ("n/a", TEN, "RETURN-NO-ANSWER"),
        ("-", TEN, "RETURN-NO-ANSWER"),
        ("—", TEN, "RETURN-NO-ANSWER"),
        ("?", TEN, "RETURN-NO-ANSWER"),
        ("N/A", WORDS, "RETURN-NO-ANSWER"),
        ("не знаю", TEN, "RETURN-NO-ANSWER"),
        ("none", TEN, "RETURN-NO-ANSWER"),
        ("seven", TEN, "RETURN-NOT-A-SCORE"),
        ("7 or 8", TEN, "RETURN-NOT-A-SCORE"),
        ("7?", TEN, "RETURN-NOT-A-SCORE"),
        ("~7", TEN, "RETURN-NOT-A-SCORE"),
        (">7", TEN, "RETURN-NOT-A-SCORE"),
        (True, TEN, "RETURN-NOT-A-SCORE"),
        ("=1+1", TEN, "RETURN-NOT-A-SCORE"),
        ("7" + " " * 5000 + "8", TEN, "RETURN-NOT-A-SCORE"),
        ("7" * 5000, TEN, "RETURN-NOT-A-SCORE"),
        ("parital", WORDS, "RETURN-NOT-A-SCORE"),
        (1.0, WORDS, "RETURN-NOT-A-SCORE"),
        ("2", WORDS, "RETURN-NOT-A-SCORE"),
        (11.0, TEN, "RETURN-OUT-OF-RANGE"),
        (-0.1, TEN, "RETURN-OUT-OF-RANGE"),
        ("1e99", TEN, "RETURN-OUT-OF-RANGE"),
        ("6-80", TEN, "RETURN-OUT-OF-RANGE"),
        (45814.0, TEN, "RETURN-OUT-OF-RANGE"),
        ("8-6", TEN, "RETURN-RANGE-REVERSED"),
        ("full to none", WORDS, "RETURN-RANGE-REVERSED"),
        ("25%", TEN, "RETURN-PERCENT"),
        ("1,234", MONEY, "RETURN-DOUBTFUL-NUMBER"),
        ("1.200 to 1.500", MONEY, "RETURN-DOUBTFUL-NUMBER"),
        ("1,234", FREE, "RETURN-DOUBTFUL-NUMBER"),
        (date(2026, 8, 6), TEN, "WORKBOOK-DATE-FOR-SCORE"),
        (datetime(2026, 8, 6, 1, 2), TEN, "WORKBOOK-DATE-FOR-SCORE"),
        (Fault(FaultKind.ERROR, "#REF!"), TEN, "WORKBOOK-ERROR-CELL"),
        (Fault(FaultKind.NO_VALUE, "A1+1"), TEN, "WORKBOOK-FORMULA-NO-VALUE"),
    ],
)
def test_scores_that_are_not(value: Any, criterion: Criterion, code: str) -> None:
    here, notes = at(value)
    assert score_of(here, criterion, notes) is None
    (problem,) = notes.listed()
    assert problem.code == code
    assert problem.place.cell == "D3"
    assert problem.sentence


@pytest.mark.parametrize(
    ("criterion", "expected"),
    [
        (TEN, "a number from 0 to 10, or a range such as 0 to 10"),
        (MONEY, "a number from 0 to 2000, or a range such as 0 to 2000"),
        (FREE, "a number, or a range such as 6 to 8"),
        (WORDS, "one of: none, partial, full"),
    ],
)
def test_what_is_no_score_is_told_what_is_expected(criterion: Criterion, expected: str) -> None:
    here, notes = at("much")
    assert score_of(here, criterion, notes) is None
    (problem,) = notes.listed()
    assert problem.expected == expected


def test_a_cell_that_shows_per_cent() -> None:
    here, notes = at(0.25, percent=True)
    assert score_of(here, SHARE, notes) == (25, 25)
    assert [p.code for p in notes.listed()] == ["RETURN-PERCENT-READ"]
    here, notes = at(0.25, percent=True)
    assert score_of(here, TEN, notes) is None
    assert [p.code for p in notes.listed()] == ["RETURN-PERCENT"]
    here, notes = at(0.25, percent=True)
    assert points_of(here, notes) is None
    assert [p.code for p in notes.listed()] == ["RETURN-PERCENT"]
    here, notes = at(0.25, percent=True)
    assert judgement_of(here, notes) is None
    assert [p.code for p in notes.listed()] == ["RETURN-NOT-A-JUDGEMENT"]


def test_a_share_that_may_be_a_percentage_is_doubtful_where_formats_are_not_seen() -> None:
    for value, criterion, doubtful in (
        (0.25, SHARE, True),
        (25.0, SHARE, False),
        (0.5, TEN, False),
    ):
        here, notes = at(value)
        blind = Notes(notes.grid, formats_seen=False)
        assert (score_of(here, criterion, blind) is None) is doubtful
        assert [p.code for p in blind.listed()] == ["RETURN-DOUBTFUL-NUMBER"] * doubtful


def test_a_formulas_last_value_is_taken_with_a_word() -> None:
    here, notes = at(7.0, formula=True)
    assert score_of(here, TEN, notes) == (7, 7)
    assert [p.code for p in notes.listed()] == ["RETURN-FORMULA"]
    here, notes = at(70.0, formula=True)
    assert points_of(here, notes) == 70
    assert [p.code for p in notes.listed()] == ["RETURN-FORMULA"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [(40.0, 40), ("40", 40), ("٤٠", 40), ("33,3", 33.3), (0.0, 0), (100.0, 100)],
)
def test_points_that_are_taken(value: Any, expected: float) -> None:
    here, notes = at(value)
    assert points_of(here, notes) == expected
    assert notes.listed() == ()


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (101.0, "RETURN-NOT-POINTS"),
        (-1.0, "RETURN-NOT-POINTS"),
        ("40-60", "RETURN-NOT-POINTS"),
        ("25%", "RETURN-NOT-POINTS"),
        ("much", "RETURN-NOT-POINTS"),
        (True, "RETURN-NOT-POINTS"),
        ("?", "RETURN-NO-ANSWER"),
        (date(2026, 1, 1), "WORKBOOK-DATE-FOR-NUMBER"),
        (Fault(FaultKind.ERROR, "#N/A"), "WORKBOOK-ERROR-CELL"),
    ],
)
def test_points_that_are_not(value: Any, code: str) -> None:
    here, notes = at(value)
    assert points_of(here, notes) is None
    assert [p.code for p in notes.listed()] == [code]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (3.0, Fraction(3)),
        ("3", Fraction(3)),
        ("1/3", Fraction(1, 3)),
        ("1⁄3", Fraction(1, 3)),
        (0.3333333, Fraction(1, 3)),
        ("0,5", Fraction(1, 2)),
        ("٣", Fraction(3)),
        ("← 7 very strongly", Fraction(7)),
        ("↑ 7 очень сильно", Fraction(1, 7)),
        ("→ 5 بقوة", Fraction(5)),
        ("1 = égal", Fraction(1)),
    ],
)
def test_judgements_that_are_taken(value: Any, expected: Fraction) -> None:
    here, notes = at(value)
    assert judgement_of(here, notes) == expected
    assert notes.listed() == ()


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (10.0, "RETURN-JUDGEMENT-OFF-SCALE"),
        ("1/10", "RETURN-JUDGEMENT-OFF-SCALE"),
        ("0", "RETURN-JUDGEMENT-OFF-SCALE"),
        (-3.0, "RETURN-JUDGEMENT-OFF-SCALE"),
        ("1/0", "RETURN-NOT-A-JUDGEMENT"),
        ("3-5", "RETURN-NOT-A-JUDGEMENT"),
        ("strongly", "RETURN-NOT-A-JUDGEMENT"),
        (True, "RETURN-NOT-A-JUDGEMENT"),
        ("n/a", "RETURN-NO-ANSWER"),
        (date(2026, 3, 1), "WORKBOOK-DATE-FOR-RATIO"),
        (Fault(FaultKind.NO_VALUE, "A1"), "WORKBOOK-FORMULA-NO-VALUE"),
    ],
)
def test_judgements_that_are_not(value: Any, code: str) -> None:
    here, notes = at(value)
    assert judgement_of(here, notes) is None
    assert [p.code for p in notes.listed()] == [code]


def test_a_date_and_a_percentage_are_seen_in_a_real_file(case: Case, tmp_path: Path) -> None:
    def change(book: Any) -> None:
        cell(book, Part.SCORES, "calm", "full").value = date(2026, 8, 6)
        one = cell(book, Part.SCORES, "growth", "full")
        one.value, one.number_format = 0.3, "0%"
        two = cell(book, Part.SCORES, "control", "full")
        two.value, two.number_format = 0.3, "0.0%"
        cell(book, Part.SCORES, "cost", "full").value = "=4*4"

    intake = taken(case, tmp_path / "a.xlsx", change)
    assert codes(intake) == {
        "WORKBOOK-DATE-FOR-SCORE",
        "RETURN-PERCENT-READ",
        "RETURN-PERCENT",
        "WORKBOOK-FORMULA-NO-VALUE",
    }
    assert intake.returned is not None
    assert intake.returned.scores["full"].keys() == {"growth", "access"}
    assert intake.returned.scores["full"]["growth"].low == 30


def test_a_word_that_workbooks_offered_once_still_comes_back() -> None:
    assert _strengths()[name_key("→ 3 قليلاً")] == 3
    assert _strengths()[name_key("↑ 3 قليلاً")] == Fraction(1, 3)
    assert _strengths()[name_key("→ 3 باعتدال")] == 3
