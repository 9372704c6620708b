"""Earlier saves in the real window: kept at each save, offered where they are needed."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.pages.start.entry_button import EntryButton
from desktop.pages.start.page import StartPage
from desktop.session.backups import backups_folder
from desktop.shell import earlier_saves
from desktop.shell.main_window import MainWindow
from mcda.model import edits
from tests.opened import opened


def save(window: MainWindow, qtbot: QtBot, path: Path, title: str) -> None:
    window.session.apply("Change title", edits.set_case, title=title)
    assert window.files._write(path)
    backups = window.files.backups
    qtbot.waitUntil(lambda: backups.job is not None and not backups.job.running)


def test_an_earlier_save_is_opened_from_the_menu(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "case.parley"
    save(window, qtbot, path, "First")
    save(window, qtbot, path, "Second")
    earlier_saves.fill(window)
    newest, oldest = window.menus.earlier.actions()
    oldest.trigger()
    assert window.session.case.title == "First" and window.session.dirty
    assert window.session.path is None, "no file is written over unasked"
    assert "saving asks for a name" in window.notice.text
    window.session.new(window.session.case)
    newest.trigger()
    assert window.session.case.title == "Second"


def test_a_file_that_broke_is_had_again(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "case.parley"
    save(window, qtbot, path, "Whole")
    path.write_bytes(path.read_bytes()[:300])
    assert not opened(window, path)
    button = next(one for one in window.notice.buttons if one.text() == "Open the copy")
    button.click()
    assert window.session.case.title == "Whole"


def test_the_stick_is_gone_and_the_start_page_has_its_saves(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    path = stick / "case.parley"
    save(window, qtbot, path, "On the stick")
    window.session.close()
    window.files.leave()
    path.unlink()
    for left in stick.iterdir():
        left.unlink()
    stick.rmdir()
    page = window.page
    assert isinstance(page, StartPage)
    page.refresh()
    entries = [e for card in page.cards for e in card.findChildren(EntryButton)]
    entry = next(e for e in entries if "is kept" in e.accessibleDescription())
    assert "which is no longer there: 1 save is kept" in entry.accessibleDescription()
    entry.click()
    page.saves.actions()[0].trigger()
    assert window.session.case.title == "On the stick"


def test_a_folder_that_takes_nothing_is_told_and_the_save_stands(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    backups_folder(window.recovery.folder).write_text("no folder")
    save(window, qtbot, tmp_path / "case.parley", "Saved")
    qtbot.waitUntil(lambda: "no backup of it is kept" in window.notice.text)
    assert not window.session.dirty


def test_what_a_crash_left_half_kept_goes_when_a_case_is_opened(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "case.parley"
    save(window, qtbot, path, "Saved")
    stray = backups_folder(window.recovery.folder) / ".a-00000001.parley-recovery.abcd1234.new"
    stray.write_text("half of a case")
    assert opened(window, path) and not stray.exists()
