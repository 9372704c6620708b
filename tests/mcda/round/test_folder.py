"""A folder of returned workbooks: each file for itself, and all of them together."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mcda.model import edits
from mcda.model.case import Case
from mcda.round import folder as room
from mcda.round.folder import read_folder, sift
from mcda.round.intake import Intake
from mcda.round.layout import Part
from mcda.round.read import read_return
from tests.mcda.round.filling import blank, cell, codes, filled


def other_answer(book: Any) -> None:
    cell(book, Part.SCORES, "calm", "full").value = 4


def by_name(intakes: tuple[Intake, ...]) -> dict[str, Intake]:
    return {one.path.name: one for one in intakes}


def test_a_folder_of_good_files(case: Case, tmp_path: Path) -> None:
    for key in ("anna", "boris", "marie"):
        filled(case, tmp_path / f"{key}.xlsx", key)
    told: list[tuple[int, int]] = []
    intakes = read_folder(tmp_path, case, lambda *at: told.append(at))
    assert [one.path.name for one in intakes] == ["anna.xlsx", "boris.xlsx", "marie.xlsx"]
    assert all(one.sound for one in intakes)
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_the_same_file_twice_counts_once(case: Case, tmp_path: Path) -> None:
    path = filled(case, tmp_path / "a.xlsx")
    shutil.copy(path, tmp_path / "b.xlsx")
    found = by_name(read_folder(tmp_path, case))
    assert found["a.xlsx"].sound
    assert codes(found["b.xlsx"]) == {"RETURN-SAME-FILE"}
    assert found["b.xlsx"].repeated and not found["b.xlsx"].usable


def test_the_same_answers_twice_count_once(case: Case, tmp_path: Path) -> None:
    filled(case, tmp_path / "a.xlsx")
    filled(case, tmp_path / "b.xlsx", change=lambda book: setattr(book, "active", 1))
    found = by_name(read_folder(tmp_path, case))
    assert found["a.xlsx"].sound
    assert codes(found["b.xlsx"]) == {"RETURN-SAME-ANSWERS"}


def test_of_two_different_files_of_one_respondent_none_counts(case: Case, tmp_path: Path) -> None:
    filled(case, tmp_path / "a.xlsx")
    filled(case, tmp_path / "b.xlsx", change=other_answer)
    shutil.copy(tmp_path / "a.xlsx", tmp_path / "c.xlsx")
    filled(case, tmp_path / "d.xlsx", "anna")
    intakes = read_folder(tmp_path, case)
    found = by_name(intakes)
    assert [codes(found[name]) for name in ("a.xlsx", "b.xlsx", "c.xlsx", "d.xlsx")] == [
        {"RETURN-TWO-FILES"},
        {"RETURN-TWO-FILES"},
        {"RETURN-SAME-FILE"},
        set(),
    ]
    assert not any(one.usable for one in intakes if one.path.name != "d.xlsx")
    # Without the other file the first one counts again.
    left = by_name(sift(one for one in intakes if one.path.name != "b.xlsx"))
    assert left["a.xlsx"].sound


def test_an_unreadable_answer_makes_a_file_another_one(case: Case, tmp_path: Path) -> None:
    def doubt(book: Any) -> None:
        cell(book, Part.SCORES, "calm", "full").value = "much"

    def clear(book: Any) -> None:
        cell(book, Part.SCORES, "calm", "full").value = None

    filled(case, tmp_path / "a.xlsx", change=doubt)
    filled(case, tmp_path / "b.xlsx", change=clear)
    for one in read_folder(tmp_path, case):
        assert "RETURN-TWO-FILES" in codes(one)


def test_files_of_other_rounds_and_cases_stand_apart(case: Case, tmp_path: Path) -> None:
    filled(case, tmp_path / "first.xlsx")
    later = edits.add_round(case, "Second", asked=("boris",))
    filled(later, tmp_path / "second.xlsx")
    filled(replace(later, id="other"), tmp_path / "third.xlsx")
    found = by_name(read_folder(tmp_path, later))
    assert codes(found["first.xlsx"]) == {"RETURN-OTHER-ROUND"}
    assert codes(found["third.xlsx"]) == {"RETURN-OTHER-CASE"}
    assert found["second.xlsx"].sound
    assert by_name(read_folder(tmp_path, later, round_id="R1"))["first.xlsx"].sound


def test_five_hundred_unrelated_files_are_left_alone(case: Case, tmp_path: Path) -> None:
    for number in range(500):
        (tmp_path / f"file {number:03}.{('txt', 'jpg', 'docx', 'pdf')[number % 4]}").write_bytes(
            b"\0" * number
        )
    filled(case, tmp_path / "boris.xlsx")
    (tmp_path / "sub").mkdir()
    (tmp_path / ".hidden").touch()
    intakes = read_folder(tmp_path, case)
    assert len(intakes) == 502
    assert [one.path.name for one in intakes if not one.unrelated] == ["boris.xlsx"]
    assert {code for one in intakes for code in codes(one)} == {
        "RETURN-UNRELATED",
        "RETURN-SUBFOLDER",
    }


def test_an_empty_folder_and_none(case: Case, tmp_path: Path) -> None:
    (only,) = read_folder(tmp_path, case)
    assert codes(only) == {"RETURN-NO-FILES"}
    (only,) = read_folder(tmp_path / "gone", case)
    assert codes(only) == {"FILE-MISSING"}


def test_one_file_and_a_list_of_files(case: Case, tmp_path: Path) -> None:
    path = filled(case, tmp_path / "a.xlsx")
    assert [one.sound for one in read_folder(path, case)] == [True]
    gone = tmp_path / "gone.xlsx"
    first, second = read_folder([path, gone], case)
    assert first.sound
    assert codes(second) == {"FILE-MISSING"}


def test_files_that_are_open_elsewhere_are_named(case: Case, tmp_path: Path) -> None:
    for name, lock in (("a.xlsx", ".~lock.a.xlsx#"), ("b.xlsx", "~$b.xlsx")):
        filled(case, tmp_path / name, "anna" if name == "a.xlsx" else "boris")
        (tmp_path / lock).write_bytes(b"someone")
    intakes = read_folder(tmp_path, case)
    assert [codes(one) for one in intakes] == [{"RETURN-OPEN-ELSEWHERE"}] * 2
    assert all(one.sound for one in intakes)


def test_a_file_that_vanishes_meanwhile(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for key in ("anna", "boris"):
        filled(case, tmp_path / f"{key}.xlsx", key)

    def vanish(done: int, _: int) -> None:
        if done == 1:
            (tmp_path / "boris.xlsx").unlink()

    found = by_name(read_folder(tmp_path, case, vanish))
    assert found["anna.xlsx"].sound
    assert codes(found["boris.xlsx"]) == {"FILE-MISSING"}


def test_a_file_that_changes_meanwhile(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mcda.round import read

    path = filled(case, tmp_path / "a.xlsx")
    whole = read.read_grid

    def slow(*words: Any) -> Any:
        grid = whole(*words)
        path.write_bytes(path.read_bytes() + b"more")
        return grid

    monkeypatch.setattr(read, "read_grid", slow)
    intake = read_return(path, case)
    assert codes(intake) == {"RETURN-CHANGED-MEANWHILE"}
    assert intake.returned is None


def test_a_file_that_may_not_be_read(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = filled(case, tmp_path / "a.xlsx")
    opened = os.open

    def locked(one: Any, *words: Any, **more: Any) -> int:
        if one == path:
            raise PermissionError(13, "locked by another process")
        return opened(one, *words, **more)

    monkeypatch.setattr("mcda.disk.door.os.open", locked)
    (only,) = read_folder(tmp_path, case)
    assert codes(only) == {"FILE-NO-PERMISSION"}


def test_cancelling_ends_at_the_next_file(case: Case, tmp_path: Path) -> None:
    for number in range(5):
        blank(case, tmp_path / f"{number}.xlsx")
    asked = []

    def cancelled() -> bool:
        asked.append(True)
        return len(asked) > 2

    assert read_folder(tmp_path, case, cancelled=cancelled) == ()
    assert len(asked) == 3


@pytest.mark.parametrize("name", ["\u202egnp.xlsx", "line\nbreak.xlsx", "ж" * 120 + ".xlsx"])
def test_odd_names_are_shown_without_tricks(case: Case, tmp_path: Path, name: str) -> None:
    filled(case, tmp_path / name, change=other_answer)
    filled(case, tmp_path / "a.xlsx")
    for one in read_folder(tmp_path, case):
        assert one.returned is not None
        shown = [one.returned.file, *(str(problem) for problem in one.problems)]
        assert all(text.isprintable() and len(text) < 900 for text in shown)


def test_workbook_endings_are_all_looked_into() -> None:
    assert {".xlsx", ".xlsm", ".xls", ".ods"} <= room.WORKBOOKS
