"""The sheet with last answers, and what the first sheet says of the asking."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from mcda.model import edits
from mcda.model.case import Case
from mcda.model.round import Rule, Shown
from mcda.round.layout import REMARK, Part
from mcda.round.messages import languages, words_of
from mcda.round.read import read_return
from mcda.round.write import workbook_bytes
from tests.mcda.round.filling import codes, respondent, sheet, taken
from tests.mcda.round.test_before import second_round


def book_of(case: Case, who: str = "boris"):
    return openpyxl.load_workbook(
        BytesIO(workbook_bytes(case, case.rounds[-1], respondent(case, who)))
    )


def texts(here) -> list[str]:
    return [str(cell.value) for row in here.iter_rows() for cell in row if cell.value is not None]


def test_the_first_sheet_says_who_asks_by_when_where_to_and_what_for(case: Case) -> None:
    told = {"asker": "Policy unit", "due": "2026-12-18", "return_to": "unit@example.org"}
    case = edits.change_round(case, "R1", rule=Rule.MEAN, **told)
    case = edits.set_case(case, illustrative=True)
    said = texts(sheet(book_of(case), Part.START))
    assert set(told.values()) <= set(said) and "OFFICIAL" in said
    assert any("mean of all answers given for Russia" in text for text in said)
    assert any("illustrative" in text for text in said)
    assert words_of("en").alone in said
    assert any(text.startswith("27 cells; about 10 minutes") for text in said)


@pytest.mark.parametrize("language", languages())
def test_a_second_round_shows_what_was_answered_and_says_so(case: Case, language: str) -> None:
    case = second_round(case, Shown.RANGE)
    case = edits.change_respondent(case, "boris", language=language)
    words = words_of(language)
    book = book_of(case)
    here = sheet(book, Part.BEFORE)
    assert here.title == words.before_title and here.protection.sheet
    assert "\n".join((
        words.before_own.format(answer="9"), words.before_range.format(count=3, low=4, high=9)
    )) in texts(here)  # fmt: skip
    said = texts(sheet(book, Part.START))
    assert words.with_range.format(sheet=words.before_title, stakeholder="Russia") in said
    assert words.alone not in said


def test_who_has_not_answered_before_is_not_said_to_have(case: Case) -> None:
    case = second_round(case, Shown.RANGE)
    new = replace(respondent(case, "boris"), id="new", name="New")
    case = replace(case, respondents=(*case.respondents, new))
    (said,) = (text for text in texts(sheet(book_of(case, "new"), Part.START)) if "“Last" in text)
    assert "what you answered last time, if you did," in said


def test_what_the_workbook_shows_is_no_answer_when_it_comes_back(
    case: Case, tmp_path: Path
) -> None:
    case = second_round(case, Shown.OWN)
    path = tmp_path / "back.xlsx"
    path.write_bytes(workbook_bytes(case, case.rounds[1], respondent(case, "boris")))
    assert codes(read_return(path, case, "R2")) == {"RETURN-EMPTY"}


def _remark_row(here) -> int:
    return next(r for r in range(1, here.max_row + 1) if here.cell(r, 1).value == REMARK)


def test_a_remark_comes_back_and_is_kept(case: Case, tmp_path: Path) -> None:
    def remark(book) -> None:
        here = sheet(book, Part.START)
        here.cell(_remark_row(here), 3).value = "Ask again in May"

    intake = taken(case, tmp_path / "Small case.xlsx", remark)
    assert codes(intake) == {"RETURN-REMARK"}
    assert intake.sound and intake.returned is not None
    assert intake.returned.remark == "Ask again in May"
    after = edits.take_in(case, "R1", [intake.returned])
    assert after.returns[0].remark == "Ask again in May"


def test_a_formula_as_a_remark_is_told_once(case: Case, tmp_path: Path) -> None:
    def remark(book) -> None:
        here = sheet(book, Part.START)
        here.cell(_remark_row(here), 3).value = '="a"&"b"'

    intake = taken(case, tmp_path / "Small case.xlsx", remark)
    assert [problem.code for problem in intake.problems] == ["WORKBOOK-FORMULA-NO-VALUE"]


@pytest.mark.parametrize(
    ("first", "kept", "told"),
    [
        ("Ask in May", "Ask in May", ["RETURN-REMARK", "RETURN-LOCKED-CHANGED"]),
        (None, "Ask in June", ["RETURN-REMARK"]),
    ],
)
def test_no_remark_of_a_copied_row_is_lost(
    first: str | None, kept: str, told: list[str], case: Case, tmp_path: Path
) -> None:
    def remark(book) -> None:
        here = sheet(book, Part.START)
        row = _remark_row(here)
        for at, said in ((row, first), (row + 1, "Ask in June")):
            here.cell(at, 1).value, here.cell(at, 3).value = REMARK, said

    intake = taken(case, tmp_path / "Small case.xlsx", remark)
    assert [problem.code for problem in intake.problems] == told
    assert intake.returned is not None
    assert intake.returned.remark == kept


def test_a_workbook_of_the_layout_before_is_still_read(case: Case, tmp_path: Path) -> None:
    from mcda.round import machine

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(machine, "VERSION", 2)
        intake = taken(case, tmp_path / "Small case.xlsx")
    assert intake.problems == ()
    assert replace(intake, path=Path()).sound
