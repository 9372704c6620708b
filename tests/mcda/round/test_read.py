"""Returned workbooks as they should be, and what each mistreatment of one is called."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mcda.model import edits
from mcda.model.case import Case, Judgement
from mcda.round.layout import MACHINE_TITLE, REASONS, VERSION, Part
from mcda.round.read import read_return
from tests.mcda.round.filling import (
    ASKED,
    SCORES,
    SWING,
    blank,
    cell,
    codes,
    filled,
    head_of,
    row_of,
    sheet,
    taken,
)

IN, SW, PW = Part.SCORES, Part.SWING, Part.PAIRWISE


def test_a_filled_workbook_is_taken_whole(case: Case, tmp_path: Path) -> None:
    def reason(book: Any) -> None:
        here = sheet(book, IN)
        keys = [here.cell(head_of(here) - 1, c).value for c in range(1, here.max_column + 1)]
        here.cell(row_of(here, "cost"), keys.index(REASONS) + 1).value = "=Rough  figures"
        here.cell(row_of(here, "cost"), keys.index(REASONS) + 1).data_type = "s"

    intake = taken(case, tmp_path / "Small case.xlsx", reason)
    assert intake.problems == ()
    assert intake.sound
    assert intake.complete == (ASKED, ASKED)
    found = intake.returned
    assert found is not None and intake.respondent is not None
    assert (found.respondent, found.round, found.file) == ("boris", "R1", "Small case.xlsx")
    assert len(found.checksum) == 64
    shown = {
        (leaf, package): (score.low, score.high)
        for package, row in found.scores.items()
        for leaf, score in row.items()
    }
    expected: dict[object, object] = {
        key: (value, value) if not isinstance(value, str) or "to" not in value else (6, 8)
        for key, value in SCORES.items()
    }
    assert shown == expected
    assert {row["cost"].note for row in found.scores.values()} == {"=Rough  figures"}
    assert {row["calm"].note for row in found.scores.values()} == {""}
    assert found.swing == SWING
    assert found.judgements == {
        "": (
            Judgement("security", "cost", Fraction(3)),
            Judgement("security", "access", Fraction(1, 2)),
            Judgement("security", "growth", Fraction(1)),
            Judgement("cost", "access", Fraction(3)),
            Judgement("cost", "growth", Fraction(1, 5)),
            Judgement("access", "growth", Fraction(7)),
        ),
        "security": (Judgement("control", "calm", Fraction(1, 3)),),
    }
    after = edits.take_in(case, "R1", [found], {}, "2026-11-22")
    assert after.score("russia", "full", "cost") is not None


def test_the_file_as_it_went_out_is_empty(case: Case, tmp_path: Path) -> None:
    intake = read_return(blank(case, tmp_path / "a.xlsx"), case)
    assert codes(intake) == {"RETURN-EMPTY"}
    assert intake.complete == (0, ASKED)
    assert not intake.sound and not intake.usable


def test_a_half_filled_file_is_taken_and_counted(case: Case, tmp_path: Path) -> None:
    def clear(book: Any) -> None:
        for row, package in SCORES:
            if row != "calm":
                cell(book, IN, row, package).value = None

    intake = taken(case, tmp_path / "a.xlsx", clear)
    assert codes(intake) == {"RETURN-INCOMPLETE"}
    assert intake.sound
    assert intake.complete == (ASKED - 12, ASKED)
    assert intake.returned is not None
    assert {leaf for row in intake.returned.scores.values() for leaf in row} == {"calm"}


def test_a_workbook_of_another_case(case: Case, tmp_path: Path) -> None:
    path = filled(replace(case, id="other"), tmp_path / "a.xlsx")
    intake = read_return(path, case)
    assert codes(intake) == {"RETURN-OTHER-CASE"}
    assert intake.returned is None


def test_a_workbook_of_another_round(case: Case, tmp_path: Path) -> None:
    path = filled(case, tmp_path / "a.xlsx")
    later = edits.add_round(case, "Second", asked=("boris",))
    intake = read_return(path, later)
    assert codes(intake) == {"RETURN-OTHER-ROUND"}
    assert intake.returned is None
    assert read_return(path, later, "R1").sound
    gone = edits.add_round(edits.remove_round(case, "R1"), "Second", id="R9")
    assert codes(read_return(path, gone)) == {"RETURN-ROUND-UNKNOWN"}


def test_a_workbook_of_a_stranger_or_of_one_who_was_not_asked(case: Case, tmp_path: Path) -> None:
    path = filled(case, tmp_path / "a.xlsx")
    gone = edits.remove_respondent(case, "boris")
    assert codes(read_return(path, gone)) == {"RETURN-RESPONDENT-UNKNOWN"}
    unasked = edits.change_round(case, "R1", asked=("anna",))
    assert codes(read_return(path, unasked)) == {"RETURN-RESPONDENT-NOT-ASKED"}
    moved = edits.change_respondent(case, "boris", stakeholder="europe")
    assert codes(read_return(path, moved)) == {"RETURN-STAKEHOLDER-CHANGED"}


def test_a_case_that_has_moved_on(case: Case, tmp_path: Path) -> None:
    path = filled(case, tmp_path / "a.xlsx")
    renamed = edits.change_criterion(case, "cost", name="Price")
    assert codes(read_return(path, renamed)) == {"RETURN-RENAMED-SINCE"}
    assert read_return(path, renamed).complete == read_return(path, case).complete
    scaled = edits.change_criterion(case, "cost", worst=10)
    intake = read_return(path, scaled)
    assert codes(intake) == {"RETURN-SCALE-CHANGED"}
    shorter = edits.remove_package(edits.remove_criterion(case, "cost"), "full")
    intake = read_return(path, shorter)
    assert codes(intake) == {"RETURN-ABOUT-GONE"}
    assert intake.returned is not None
    assert set(intake.returned.scores) == {"waiting", "staged"}
    assert "cost" not in intake.returned.swing
    longer = edits.add_package(case, "New")
    assert codes(read_return(path, longer)) == {"RETURN-NOT-IN-WORKBOOK"}


def test_a_newer_layout_is_refused(case: Case, tmp_path: Path) -> None:
    def newer(book: Any) -> None:
        here = sheet(book, Part.MACHINE)
        here.cell(2, 2).value = json.dumps([str(VERSION + 1)])

    assert codes(taken(case, tmp_path / "a.xlsx", newer)) == {"RETURN-NEWER-LAYOUT"}


@pytest.mark.parametrize("text", ["[" * 20_000, '{"a": Infinity}', "", "null", "[null]", '["x"]'])
def test_a_hidden_sheet_of_nonsense(text: str, case: Case, tmp_path: Path) -> None:
    def spoil(book: Any) -> None:
        book[MACHINE_TITLE].cell(3, 2).value = text

    assert codes(taken(case, tmp_path / "a.xlsx", spoil)) == {"RETURN-MACHINE-CHANGED"}


def test_all_problems_come_at_once_with_their_cells(case: Case, tmp_path: Path) -> None:
    def several(book: Any) -> None:
        cell(book, IN, "control", "waiting").value = "much"
        cell(book, IN, "calm", "full").value = 11
        cell(book, SW, "cost", "points").value = -1
        sheet(book, IN)["K3"] = "hello"

    intake = taken(case, tmp_path / "a.xlsx", several)
    assert codes(intake) == {
        "RETURN-NOT-A-SCORE",
        "RETURN-OUT-OF-RANGE",
        "RETURN-NOT-POINTS",
        "RETURN-LOCKED-CHANGED",
    }
    for problem in intake.problems:
        assert problem.place.file and problem.place.sheet and problem.place.cell
        assert problem.found and problem.expected and problem.remedy
    assert not intake.sound and intake.usable
    assert intake.complete == (ASKED, ASKED)


def test_a_flood_of_strays_is_cut_short(case: Case, tmp_path: Path) -> None:
    def flood(book: Any) -> None:
        here = sheet(book, IN)
        for row in range(20, 120):
            for column in range(2, 40):
                here.cell(row, column).value = f"x{row}-{column}"

    intake = taken(case, tmp_path / "a.xlsx", flood)
    assert "RETURN-MORE-PROBLEMS" in codes(intake)
    assert len(intake.problems) < 400
    assert intake.returned is not None


def test_merged_areas_without_end_are_cut_short(case: Case, tmp_path: Path) -> None:
    def merge(book: Any) -> None:
        here = sheet(book, IN)
        for row in range(100, 700):
            here.merge_cells(start_row=row, end_row=row, start_column=2, end_column=3)

    intake = taken(case, tmp_path / "a.xlsx", merge)
    assert "RETURN-MERGED" in codes(intake)
    assert intake.returned is not None and not intake.returned.scores


def test_macros_are_named_and_never_run(case: Case, tmp_path: Path) -> None:
    path = filled(case, tmp_path / "a.xlsx").rename(tmp_path / "a.xlsm")
    intake = read_return(path, case)
    assert codes(intake) == {"RETURN-MACROS"}
    assert intake.sound


def test_a_workbook_of_another_kind_is_no_return(case: Case, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "hello"
    book.save(tmp_path / "a.xlsx")
    intake = read_return(tmp_path / "a.xlsx", case)
    assert codes(intake) == {"RETURN-UNRELATED"}
    assert intake.unrelated
