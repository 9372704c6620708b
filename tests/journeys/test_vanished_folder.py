"""The file goes and comes back while its case is open: said soon, taken back, nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.session import shared_file
from desktop.shell.main_window import MainWindow
from mcda.casefile.case_file import read_case, write_case
from mcda.casefile.lock import held, lock_path
from mcda.model import edits
from tests.desktop.conftest import small_case
from tests.opened import opened


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "saved.parley"
    write_case(small_case(), path)
    return path


def offers(window: MainWindow) -> list[str]:
    return [] if window.bar.isHidden() else [button.text() for button in window.bar.buttons]


def test_a_stick_that_was_pulled_out_and_put_back_loses_nothing(
    window: MainWindow, saved: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    stick, pulled = saved.parent / "stick", tmp_path / "pulled"
    folder = stick / "talks" / "2026"
    folder.mkdir(parents=True)
    path = saved.rename(folder / saved.name)
    opened(window, path)
    stick.rename(pulled)
    qtbot.waitUntil(lambda: offers(window) == ["Save a copy…"])
    assert "can't be reached" in window.bar.text, "said without being asked"
    window.session.apply("Change", edits.set_case, title="Mine")
    assert not window.files.save() and window.session.dirty
    assert window.session.file_problems == ()
    pulled.rename(stick)
    qtbot.waitUntil(lambda: offers(window) == [])
    assert held(path), "the lock is there again too"
    assert window.files.save() and not window.session.dirty
    case = read_case(path).case
    assert case is not None and case.title == "Mine" and offers(window) == []
    stick.rename(pulled)
    qtbot.waitUntil(lambda: offers(window) == ["Save a copy…"])
    pulled.rename(stick)
    qtbot.waitUntil(lambda: offers(window) == [])


def test_a_file_that_is_there_again_is_seen_although_no_system_says_so(
    window: MainWindow, saved: Path, qtbot: QtBot
) -> None:
    opened(window, saved)
    away = saved.rename(saved.with_name("away.parley"))
    qtbot.waitUntil(lambda: "Save it here again" in offers(window))
    # A drive that is mounted over its folder changes nothing in the folder that was watched.
    watcher = window.files.shared._watcher
    watcher.removePaths([*watcher.files(), *watcher.directories()])
    away.rename(saved)
    qtbot.waitUntil(lambda: offers(window) == [])


def test_a_stick_whose_empty_folder_stays_is_not_saved_to(
    window: MainWindow, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where it was mounted there is a folder of another drive now."""
    stick = saved.parent / "stick"
    stick.mkdir()
    path = saved.rename(stick / saved.name)
    opened(window, path)
    window.session.apply("Change", edits.set_case, title="Mine")
    pulled = path.rename(saved.with_name("pulled.parley"))
    lock_path(path).unlink()
    drive = shared_file.drive_of(stick)
    monkeypatch.setattr(shared_file, "drive_of", lambda _folder: -1)
    window.files.shared.look()
    assert offers(window) == ["Save a copy…"] and "drive" in window.bar.text
    assert not window.files.save() and window.session.dirty
    assert list(stick.iterdir()) == [], "no lock is left there either"
    monkeypatch.setattr(shared_file, "drive_of", lambda _folder: drive)
    pulled.rename(path)
    window.files.shared.look()
    assert offers(window) == [] and held(path)
    assert window.files.save() and not window.session.dirty
