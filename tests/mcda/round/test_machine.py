"""Nobody answers as somebody else: the seal, the sheets' owners, and who is addressed."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mcda.casefile.case_file import read_case, write_case
from mcda.model.case import Case
from mcda.model.codec import from_plain, to_plain
from mcda.model.edits.asking import add_asked, open_round
from mcda.model.fingerprint import fingerprint
from mcda.model.round import Respondent, new_secret
from mcda.model.version_words import differences
from mcda.model.versions import join
from mcda.opening import read
from mcda.round.layout import MACHINE_TITLE, Part, mark
from mcda.round.machine import checksum, seal
from mcda.round.read import read_return
from mcda.workbook.write import write_workbook
from tests.mcda.round.filling import blank, codes, filled, sheet

SECRET = "5e" * 32
Rows = list[tuple[str, ...]]


@pytest.fixture
def sealed(case: Case) -> Case:
    return with_secret(case, SECRET)


def with_secret(case: Case, secret: str) -> Case:
    return replace(case, rounds=(*case.rounds[:-1], replace(case.rounds[-1], secret=secret)))


def rewritten(path: Path, change: Callable[[Rows], Rows]) -> Path:
    """Change the hidden sheet without its checksum and seal, which `change` adds again."""
    book = openpyxl.load_workbook(path)
    hidden: Any = book[MACHINE_TITLE]
    rows = [(str(a), *json.loads(b)) for a, b in hidden.iter_rows(min_row=2, values_only=True)]
    rows = change([row for row in rows if row[0] not in ("checksum", "seal")])
    hidden.delete_rows(2, hidden.max_row)
    for row in rows:
        hidden.append([row[0], json.dumps(row[1:])])
    book.save(path)
    return path


def as_anna(rows: Rows) -> Rows:
    anna = ("respondent", "anna", "Anna Ivanova", "russia")
    return [anna if row[0] == "respondent" else row for row in rows]


def summed(rows: Rows) -> Rows:
    return [*rows, ("checksum", checksum(rows))]


def sealed_with(secret: str) -> Callable[[Rows], Rows]:
    return lambda rows: [*summed(rows), ("seal", seal(rows, secret))]


def as_old(rows: Rows) -> Rows:
    return [("parley-return", "1"), *rows[1:]]


def test_a_sealed_workbook_is_taken(sealed: Case, tmp_path: Path) -> None:
    intake = read_return(filled(sealed, tmp_path / "a.xlsx"), sealed)
    assert intake.problems == () and intake.sound


@pytest.mark.parametrize(
    "change",
    [
        lambda rows: summed(as_anna(rows)),
        lambda rows: summed(rows),
        lambda rows: summed(as_old(rows)),
        lambda rows: sealed_with("")(as_anna(rows)),
        lambda rows: sealed_with("a guess")(as_anna(rows)),
        lambda rows: [*summed(as_anna(rows)), ("seal", seal(rows, SECRET))],
        lambda rows: [*summed(rows), ("seal", "\ud800é")],
    ],
)
def test_no_other_seal_will_do(
    sealed: Case, tmp_path: Path, change: Callable[[Rows], Rows]
) -> None:
    intake = read_return(rewritten(filled(sealed, tmp_path / "a.xlsx"), change), sealed)
    assert codes(intake) == {"RETURN-SEAL"}
    assert intake.returned is None and intake.respondent is None


def test_another_case_is_told_as_such(sealed: Case, tmp_path: Path) -> None:
    path = filled(with_secret(replace(sealed, id="other"), new_secret()), tmp_path / "a.xlsx")
    assert codes(read_return(path, sealed)) == {"RETURN-OTHER-CASE"}


def test_a_round_without_secret_takes_what_it_sent(case: Case, tmp_path: Path) -> None:
    path = filled(case, tmp_path / "a.xlsx")
    assert read_return(path, case).sound

    def first_layout(rows: Rows) -> Rows:
        return summed([row for row in as_old(rows) if row[0] != "ends"])

    book = openpyxl.load_workbook(rewritten(path, first_layout))
    for one in book.worksheets[:-1]:
        one["A1"] = " ".join(str(one["A1"].value).split()[:2])
    book.save(path)
    intake = read_return(path, case)
    assert intake.problems == () and intake.sound


def test_a_forged_one_of_a_round_without_secret_names_another_on_its_first_sheet(
    case: Case, tmp_path: Path
) -> None:
    def change(rows: Rows) -> Rows:
        return summed(as_anna(rows))

    intake = read_return(rewritten(filled(case, tmp_path / "a.xlsx"), change), case)
    assert "RETURN-SHEET-OF-OTHER" in codes(intake) and not intake.sound
    assert intake.returned is None


def test_who_is_addressed_must_be_whose_it_is(sealed: Case, tmp_path: Path) -> None:
    def change(book: Any) -> None:
        sheet(book, Part.START)["B2"] = "For Anna Ivanova, Russia"

    intake = read_return(filled(sealed, tmp_path / "a.xlsx", change=change), sealed)
    assert "RETURN-ADDRESSED-TO-OTHER" in codes(intake) and not intake.sound


@pytest.mark.parametrize("key", ["anna", "boris", "marie", "ahmad"])
def test_who_is_addressed_is_known_in_every_language(
    sealed: Case, tmp_path: Path, key: str
) -> None:
    intake = read_return(blank(sealed, tmp_path / "a.xlsx", key), sealed)
    assert codes(intake) == {"RETURN-EMPTY"}


def test_a_sheet_of_another_workbook_is_not_read(sealed: Case, tmp_path: Path) -> None:
    annas = openpyxl.load_workbook(blank(sealed, tmp_path / "anna.xlsx", "anna"))
    theirs = sheet(annas, Part.SCORES)["A1"].value

    def change(book: Any) -> None:
        sheet(book, Part.SCORES)["A1"] = theirs

    intake = read_return(filled(sealed, tmp_path / "a.xlsx", change=change), sealed)
    assert codes(intake) == {"RETURN-SHEET-OF-OTHER", "RETURN-INCOMPLETE"} and not intake.sound
    told = next(one for one in intake.problems if one.code == "RETURN-SHEET-OF-OTHER")
    assert dict(told.facts)["name"] == "Anna Ivanova, First"
    assert intake.returned is not None and not intake.returned.scores and intake.returned.swing


@pytest.mark.parametrize("owner", ["", "0123456789"])
def test_a_sheet_that_does_not_say_whose_it_is_is_not_read(
    sealed: Case, tmp_path: Path, owner: str
) -> None:
    def change(book: Any) -> None:
        sheet(book, Part.SWING)["A1"] = mark(Part.SWING, owner)

    intake = read_return(filled(sealed, tmp_path / "a.xlsx", change=change), sealed)
    assert "RETURN-SHEET-OF-OTHER" in codes(intake)


def test_the_secret_stays_in_the_case_file(sealed: Case, case: Case, tmp_path: Path) -> None:
    write_case(sealed, tmp_path / "a.parley")
    assert read_case(tmp_path / "a.parley").case == sealed
    assert SECRET in (tmp_path / "a.parley").read_text()
    assert from_plain(to_plain(sealed))[0] == sealed
    assert fingerprint(sealed) == fingerprint(case)
    assert SECRET not in repr(sealed)
    assert differences(case, sealed) == ()
    assert "secret" not in json.dumps(to_plain(case))


def test_no_workbook_holds_the_secret(sealed: Case, tmp_path: Path) -> None:
    write_workbook(sealed, tmp_path / "case.xlsx")
    filled(sealed, tmp_path / "a.xlsx")
    for name in ("case.xlsx", "a.xlsx"):
        for one in openpyxl.load_workbook(tmp_path / name):
            for row in one.iter_rows(values_only=True):
                assert not any(SECRET in str(value) for value in row)
    without = read(tmp_path / "case.xlsx").case
    assert without is not None and without.rounds[-1].secret == ""
    intake = read_return(tmp_path / "a.xlsx", without)
    assert codes(intake) == {"RETURN-SEAL-UNKNOWN"} and intake.sound


def test_a_new_round_is_sealed_with_what_it_is_given(case: Case) -> None:
    assert open_round(case, "Second", secret=SECRET).rounds[-1].secret == SECRET
    person = Respondent(id="x", name="X", stakeholder="russia")
    first = add_asked(replace(case, rounds=(), respondents=()), "", [person], secret=SECRET)
    assert first.rounds[0].secret == SECRET
    assert add_asked(case, "R1", [person], secret=SECRET).rounds[0].secret == ""
    assert new_secret() != new_secret() and len(new_secret()) == 64


def test_two_peoples_rounds_of_one_case_each_take_their_answers(case: Case, tmp_path: Path) -> None:
    mine, theirs = with_secret(case, SECRET), with_secret(case, "7a" * 32)
    joined = join(with_secret(case, ""), mine, theirs).case
    assert joined.rounds[-1].secret.split() == [SECRET, "7a" * 32]
    for number, sender in enumerate((mine, theirs, joined)):
        intake = read_return(filled(sender, tmp_path / f"{number}.xlsx"), joined)
        assert "RETURN-SEAL" not in codes(intake) and intake.returned is not None
    other = filled(with_secret(case, "99" * 32), tmp_path / "c.xlsx")
    assert codes(read_return(other, joined)) == {"RETURN-SEAL"}


def test_a_round_that_got_another_id_still_takes_its_answers(case: Case, tmp_path: Path) -> None:
    mine, theirs = with_secret(case, SECRET), with_secret(case, "7a" * 32)
    renamed = replace(theirs.rounds[-1], id="R9", name="Theirs")
    joined = replace(mine, rounds=(*mine.rounds, renamed))
    intake = read_return(filled(theirs, tmp_path / "a.xlsx"), joined)
    assert intake.returned is not None and intake.returned.round == intake.round == "R9"
    assert "RETURN-OTHER-ROUND" in codes(read_return(filled(mine, tmp_path / "b.xlsx"), joined))
