"""Earlier saves in the real window: kept at each save, offered where they are needed."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.pages.start.entry_button import EntryButton
from desktop.pages.start.page import StartPage
from desktop.session.backups import backups_folder
from desktop.shell import earlier_saves
from desktop.shell.comparison import ComparisonWindow
from desktop.shell.main_window import MainWindow
from mcda.casefile.case_file import write_case
from mcda.casefile.recovery import read_kept
from mcda.model import edits
from tests.opened import opened, wait_for_file


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


def test_what_others_wrote_is_kept_before_it_is_saved_over(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path, other = tmp_path / "case.parley", tmp_path / "other" / "case.parley"
    theirs = edits.set_case(window.session.case, title="As received")
    write_case(theirs, path)
    other.parent.mkdir()
    write_case(edits.set_case(theirs, title="Chosen in the dialog"), other)
    os.utime(path, (1_700_000_000, 1_700_000_000))
    assert opened(window, path)
    save(window, qtbot, path, "Mine")
    save(window, qtbot, path, "Mine again")
    kept = window.files.backups.of(path)
    cases = [read_kept(one).case for one in kept]
    assert [case.title for case in cases if case] == ["Mine again", "Mine", "As received"]
    assert cases[-1] == theirs and kept[-1].moment.timestamp() == 1_700_000_000
    save(window, qtbot, other, "Over another")
    cases = [read_kept(one).case for one in window.files.backups.of(other)]
    assert [case.title for case in cases if case] == ["Over another", "Chosen in the dialog"]
    # What somebody else wrote meanwhile, and is saved over on purpose.
    write_case(edits.set_case(theirs, title="Meanwhile"), other)
    window.session.apply("Change title", edits.set_case, title="Mine over it")
    assert window.files.save_over()
    qtbot.waitUntil(lambda: not window.files.backups.job.running)
    cases = [read_kept(one).case for one in window.files.backups.of(other)]
    assert [case.title for case in cases if case][:2] == ["Mine over it", "Meanwhile"]


def test_a_file_that_no_program_here_can_read_is_kept_as_it_is(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "case.parley"
    path.write_bytes(b'{"format": "parley-case", "version": 99, "case": strange')
    save(window, qtbot, path, "Over it")
    (_mine, before) = window.files.backups.of(path)
    assert before.copy.read_bytes().endswith(b'"version": 99, "case": strange')
    assert [one.code for one in read_kept(before).problems] == ["FILE-NEWER-FORMAT"]


def test_an_earlier_save_is_laid_beside_its_file(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "case.parley"
    save(window, qtbot, path, "First")
    save(window, qtbot, path, "Second")
    assert window.files.backups.open(window.files.backups.of(path)[-1].copy)
    next(one for one in window.notice.buttons if one.text() == "What differs").click()
    wait_for_file(window)
    (shown,) = window.findChildren(ComparisonWindow)
    row = [shown.table.item(0, column).text() for column in range(3)]
    assert row == ["Title", "Second", "First"]
    shown.close()


def test_every_file_of_which_saves_are_kept_is_offered(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    for number in range(7):
        save(window, qtbot, tmp_path / f"{number}.parley", f"Case {number}")
    window.session.close()
    page = window.page
    assert isinstance(page, StartPage)
    page.refresh()
    buttons = [one for card in page.cards for one in card.findChildren(QPushButton)]
    (more,) = [one for one in buttons if one.text() == "2 more files"]
    more.click()
    told = {e.text() for card in page.cards for e in card.findChildren(EntryButton)}
    assert {f"Case {number}" for number in range(7)} <= told


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
