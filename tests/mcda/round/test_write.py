"""What goes out to a respondent, and what does not."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest

from mcda.errors import RefusedError
from mcda.model import edits
from mcda.model.case import COMMON, Case, Fallback, Score
from mcda.model.round import Asked
from mcda.round.layout import Part, blocks_of
from mcda.round.messages import languages
from mcda.round.write import workbook_bytes, write_round
from tests.mcda.round.filling import EVERYTHING, blank, cell, respondent, sheet

SECRET = "Kzyqva"


def test_one_workbook_each_with_names_that_say_whose(case: Case, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    paths = write_round(
        case, case.rounds[0], case.respondents, tmp_path / "new", lambda *at: told.append(at)
    )
    assert [path.name for path in paths] == [
        "Small-case_Russia_Anna-Ivanova_R1.xlsx",
        "Small-case_Russia_Boris_R1.xlsx",
        "Small-case_Europe_Marie-Dupont_R1.xlsx",
        "Small-case_Europe_أحمد_R1.xlsx",
    ]
    assert all(path.is_file() for path in paths)
    assert told[-1] == (4, 4)


def test_the_same_round_gives_the_same_bytes(case: Case) -> None:
    one = respondent(case, "ahmad")
    assert workbook_bytes(case, case.rounds[0], one) == workbook_bytes(case, case.rounds[0], one)


def test_nothing_of_others_is_in_the_file(case: Case, tmp_path: Path) -> None:
    russia, europe = "russia", "europe"
    for who in (russia, europe, COMMON):
        score = Score(low=7.137913, high=7.237923, source=SECRET, note=SECRET, author=SECRET)
        case = edits.set_score(case, who, "staged", "calm", score)
    for who in (russia, europe):
        case = edits.set_direct(case, who, "cost", 37.731973)
        case = edits.set_swing(case, who, "cost", 41.891419)
        case = edits.set_judgement(case, who, "security", "control", "calm", Fraction(611, 127))
        case = edits.set_fallback(case, who, Fallback(value=61.737416, note=SECRET))
        case = edits.change_stakeholder(case, who, description=SECRET)
    case = edits.set_case(case, author=SECRET, note=SECRET)
    case = edits.change_respondent(case, "marie", name=f"{SECRET} Marie", email=SECRET)
    for key in ("boris", "ahmad"):
        with zipfile.ZipFile(blank(case, tmp_path / "out.xlsx", key)) as archive:
            text = "".join(archive.read(name).decode() for name in archive.namelist())
        own = respondent(case, key).stakeholder
        other = next(one.name for one in case.stakeholders if one.id != own)
        for secret in (SECRET, other, "7.1379", "7.2379", "37.731", "41.891", "4.81102", "61.737"):
            assert secret not in text, secret


@pytest.mark.parametrize("language", languages())
def test_every_language_has_its_sheets_and_direction(
    case: Case, language: str, tmp_path: Path
) -> None:
    case = edits.change_respondent(case, "boris", language=language)
    book = openpyxl.load_workbook(blank(case, tmp_path / "a.xlsx"))
    assert len(book.sheetnames) == 6
    for one in book.worksheets[:-1]:
        assert one.sheet_view.rightToLeft is (language == "ar")
        assert one.protection.sheet and not one.protection.password
    assert book.worksheets[-1].sheet_state == "hidden"
    checks = sheet(book, Part.SCORES).data_validations.dataValidation
    assert all(check.prompt and check.promptTitle for check in checks)


def test_only_answers_are_unlocked(case: Case, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(blank(case, tmp_path / "a.xlsx"))
    counts = {}
    for part in (Part.SCORES, Part.SWING, Part.PAIRWISE):
        here = sheet(book, part)
        cells = [one for row in here.iter_rows() for one in row if not one.protection.locked]
        assert all(one.value is None for one in cells)
        assert len({one.fill.start_color.rgb for one in cells}) == 1
        counts[part] = len(cells)
    # A reason beside each of the five criteria.
    assert counts == {Part.SCORES: 15 + 5, Part.SWING: 5, Part.PAIRWISE: 7}


def test_what_is_asked_decides_the_sheets(case: Case, tmp_path: Path) -> None:
    case = edits.change_respondent(case, "boris", asked=(Asked.SWING,))
    book = openpyxl.load_workbook(blank(case, tmp_path / "a.xlsx"))
    assert book.sheetnames == ["Start here", "Weights", "Parley"]
    assert {block.part for block in blocks_of(case, respondent(case, "boris"))} == {Part.SWING}


def test_texts_that_look_like_formulas_stay_texts(case: Case, tmp_path: Path) -> None:
    case = edits.change_package(case, "staged", name="=HYPERLINK(1)", description="@cmd")
    case = edits.change_criterion(case, "cost", definition="+1", unit='"q"')
    case = edits.change_respondent(case, "boris", name="=1+1")
    book = openpyxl.load_workbook(blank(case, tmp_path / "a.xlsx"))
    for here in book:
        for row in here.iter_rows():
            for one in row:
                if isinstance(one.value, str) and one.value[:1] in "=@+":
                    own = one.data_type == "f" and "HYPERLINK" not in one.value
                    assert own or one.data_type == "s"
    assert cell(book, Part.SCORES, "cost", "staged").data_type == "n"


def test_a_filled_workbook_is_never_written_over(case: Case, tmp_path: Path) -> None:
    paths = write_round(case, case.rounds[0], case.respondents, tmp_path)
    paths[1].write_bytes(b"filled in")
    before = [path.read_bytes() for path in paths]
    with pytest.raises(RefusedError) as caught:
        write_round(case, case.rounds[0], case.respondents, tmp_path)
    assert [problem.code for problem in caught.value.problems] == ["ROUND-OUT-FILE-THERE"]
    assert [path.read_bytes() for path in paths] == before


def test_what_cannot_be_sent_is_refused_before_anything_is_written(
    case: Case, tmp_path: Path
) -> None:
    nobody = replace(respondent(case, "anna"), id="x", stakeholder="mars")
    idle = replace(respondent(case, "anna"), id="y", asked=())
    with pytest.raises(RefusedError) as caught:
        write_round(case, case.rounds[0], [*case.respondents, nobody, idle], tmp_path / "a")
    assert [problem.code for problem in caught.value.problems] == [
        "ROUND-OUT-STAKEHOLDER-UNKNOWN",
        "ROUND-OUT-NOTHING-TO-ASK",
    ]
    with pytest.raises(RefusedError) as caught:
        write_round(case, case.rounds[0], [], tmp_path / "a")
    assert [problem.code for problem in caught.value.problems] == ["ROUND-OUT-NOBODY"]
    assert not (tmp_path / "a").exists()


def test_a_cancelled_writing_writes_nothing(case: Case, tmp_path: Path) -> None:
    folder = tmp_path / "a"
    assert write_round(case, case.rounds[0], case.respondents, folder, cancelled=lambda: True) == ()
    assert not folder.exists()


def test_respondents_that_share_a_name_get_files_of_their_own(case: Case, tmp_path: Path) -> None:
    case = edits.change_respondent(case, "anna", name="A/B: C")
    case = edits.change_respondent(case, "boris", name="a b c", asked=EVERYTHING)
    paths = write_round(case, case.rounds[0], case.respondents[:2], tmp_path)
    assert [path.name for path in paths] == [
        "Small-case_Russia_A-B-C_R1.xlsx",
        "Small-case_Russia_a-b-c_R1-2.xlsx",
    ]
