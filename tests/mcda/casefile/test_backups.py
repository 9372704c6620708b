"""Copies of the last saves: in order whatever the clock does, bounded, their owner's alone."""

from __future__ import annotations

import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mcda.casefile import backups as home
from mcda.casefile.backups import back_up, backups, backups_of
from mcda.casefile.recovery import read_kept
from mcda.model import edits
from mcda.model.case import Case
from tests.desktop.conftest import small_case

NOW = datetime(2026, 11, 29, 10, tzinfo=UTC)


def titled(number: int) -> Case:
    return edits.set_case(small_case(), title=f"T{number}")


def titles(folder: Path, path: Path) -> list[str]:
    return [one.title for one in backups_of(folder, path)]


def test_the_last_save_comes_first_though_the_clock_went_back(tmp_path: Path) -> None:
    folder, path = tmp_path / "backups", tmp_path / "a.parley"
    for number in range(3):
        back_up(titled(number), folder, path, NOW - timedelta(hours=number))
    assert titles(folder, path) == ["T2", "T1", "T0"]
    assert read_kept(backups_of(folder, path)[0]).case == titled(2)
    assert backups_of(folder, tmp_path / "b.parley") == ()


def test_what_was_kept_already_is_not_kept_twice(tmp_path: Path) -> None:
    folder, path = tmp_path / "backups", tmp_path / "a.parley"
    first = back_up(titled(0), folder, path, NOW)
    assert back_up(titled(0), folder, path, NOW + timedelta(hours=1)) == first
    assert len(backups(folder)) == 1


def test_number_and_size_are_bounded_and_the_last_save_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, path, other = tmp_path / "backups", tmp_path / "a.parley", tmp_path / "b.parley"
    monkeypatch.setattr(home, "MOST_OF_ONE", 3)
    back_up(titled(99), folder, other, NOW - timedelta(days=9))
    for number in range(5):
        back_up(titled(number), folder, path, NOW + timedelta(hours=number))
    assert titles(folder, path) == ["T4", "T3", "T2"] and titles(folder, other) == ["T99"]
    monkeypatch.setattr(home, "MOST_BYTES", 10)
    back_up(titled(5), folder, path, NOW)
    assert titles(folder, path) == ["T5"] and titles(folder, other) == ["T99"]


def test_folder_and_copies_are_their_owners_alone(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    copy = back_up(titled(0), folder, tmp_path / "a.parley", NOW)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_what_is_no_copy_is_passed_over(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    back_up(titled(0), folder, tmp_path / "a.parley", NOW)
    (folder / "x-00000009.parley-recovery").write_text("nonsense")
    assert len(backups(folder)) == 1
