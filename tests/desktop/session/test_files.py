from __future__ import annotations

import json
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from desktop import save_dialog
from desktop.session import files, remembered, results
from desktop.shell.main_window import MainWindow
from desktop.shell.reading_bar import ReadingBar
from mcda import opening
from mcda.casefile import case_file
from mcda.casefile.case_file import read_case, write_case
from mcda.casefile.lock import lock_path
from mcda.casefile.recovery import kept
from mcda.casefile.snapshots import take
from mcda.model import edits
from mcda.model.case import Case
from mcda.opening import Opened
from mcda.workbook import write
from tests.opened import opened, wait_for_file


@pytest.fixture
def saved(case: Case, tmp_path: Path) -> Path:
    path = tmp_path / "saved.parley"
    write_case(replace(case, title="Saved"), path)
    return path


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    typed = Path(path) if str(path) else None
    monkeypatch.setattr(save_dialog, "chosen", lambda _dialog: typed)


def test_open_save_and_open_again(
    window: MainWindow, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, saved)
    window.menus.open.trigger()
    wait_for_file(window)
    assert window.session.case.title == "Saved"
    window.session.apply("x", edits.set_case, title="Changed")
    window.menus.save.trigger()
    assert window.status.saved.text().startswith("Saved ")
    assert read_case(saved).case == window.session.case
    assert [one.title for one in remembered.recent()] == ["Changed"]


def test_the_text_of_a_large_case_is_made_beside_the_window_and_is_that_of_what_stands(
    window: MainWindow, saved: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    choose(monkeypatch, saved)
    window.menus.open.trigger()
    wait_for_file(window)
    monkeypatch.setattr(results, "AT_ONCE", 0)
    asked = []
    made = case_file.case_text

    def watched(case: Case) -> str:
        asked.append((case.title, threading.current_thread() is threading.main_thread()))
        return made(case)

    monkeypatch.setattr(case_file, "case_text", watched)
    window.session.apply("x", edits.set_case, title="Once")
    window.menus.save.trigger()
    assert window.session.dirty
    window.session.apply("x", edits.set_case, title="Twice")
    qtbot.waitUntil(lambda: not window.session.dirty)
    assert window.status.saved.text().startswith("Saved ")
    reading = read_case(saved)
    assert reading.case is not None and reading.case.title == "Twice"
    assert ("Twice", False) in asked and all(not here for _title, here in asked)


def test_a_case_without_file_asks_for_one_and_gets_the_suffix(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, tmp_path / "new")
    window.menus.save.trigger()
    assert window.session.path == tmp_path / "new.parley"
    assert read_case(tmp_path / "new.parley").case == window.session.case


def test_a_dialog_that_is_left_changes_nothing(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, "")
    before = window.session.case
    window.files.ask_open()
    assert not window.files.reading.working
    assert not window.files.save_as()
    assert not window.files.export_workbook()
    assert window.session.case is before


def test_a_failed_saving_lists_why_and_keeps_the_work(window: MainWindow, tmp_path: Path) -> None:
    window.session.apply("x", edits.set_case, title="Other")
    assert window.session.save(tmp_path / "none" / "x.parley")
    window.files.failed.emit()
    assert not window.problem_list.isHidden()
    assert window.problem_list.model.rowCount() >= 1
    assert window.session.dirty


def test_a_file_that_cannot_be_read_lists_why(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "x.parley"
    path.write_text("{}")
    before = window.session.case
    assert not opened(window, path)
    assert window.session.case is before
    assert window.problem_list.model.rowCount() >= 1


def test_a_file_that_cannot_be_read_is_listed_at_the_start_too(
    window: MainWindow, tmp_path: Path
) -> None:
    window.session.close()
    assert not opened(window, tmp_path / "nothing.parley")
    assert not window.problem_list.isHidden()
    assert window.problem_list.model.problem(0).code.startswith("FILE-")


def test_a_file_open_elsewhere_warns_and_opens(window: MainWindow, saved: Path) -> None:
    holder = {
        "user": "someone",
        "host": "elsewhere",
        "pid": 1,
        "since": "2999-01-01T00:00:00+00:00",
    }
    lock_path(saved).write_text(json.dumps(holder))
    assert opened(window, saved)
    assert window.session.case.title == "Saved"
    assert "FILE-OPEN-ELSEWHERE" in {problem.code for problem in window.session.problems()}
    assert json.loads(lock_path(saved).read_text()) == holder


def test_our_lock_goes_when_we_go(window: MainWindow, saved: Path) -> None:
    opened(window, saved)
    assert lock_path(saved).exists()
    window.files.leave()
    assert not lock_path(saved).exists()


@pytest.mark.parametrize(
    ("button", "leaves", "title"),
    [
        (QMessageBox.StandardButton.Save, True, "Other"),
        (QMessageBox.StandardButton.Discard, True, "Saved"),
        (QMessageBox.StandardButton.Cancel, False, "Saved"),
    ],
)
def test_unsaved_work_is_asked_about(
    window: MainWindow,
    saved: Path,
    monkeypatch: pytest.MonkeyPatch,
    button: QMessageBox.StandardButton,
    leaves: bool,
    title: str,
) -> None:
    opened(window, saved)
    window.session.apply("x", edits.set_case, title="Other")
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: button)
    assert window.files.new() is leaves
    case = read_case(saved).case
    assert case is not None and case.title == title
    assert window.session.case.title == ("" if leaves else "Other")


def test_a_sample_opens_as_a_copy(window: MainWindow, saved: Path) -> None:
    assert window.files.open_copy(saved)
    assert window.session.path is None and not window.session.dirty
    assert not lock_path(saved).exists()


def test_unsaved_work_is_kept_and_offered_after_a_crash(
    window: MainWindow, saved: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    opened(window, saved)
    window.session.apply("x", edits.set_case, title="Unsaved")
    window.recovery.keep_soon()
    folder = tmp_path / "recovery"
    qtbot.waitUntil(lambda: len(kept(folder)) == 1)
    copy = kept(folder)[0].copy
    left = tmp_path / "left"
    left.mkdir()
    crashed = left / copy.name
    crashed.write_bytes(copy.read_bytes())
    window.session.undo()
    assert kept(folder) == (), "saved work needs no copy"
    assert window.files.versions.recover(crashed)
    assert window.session.case.title == "Unsaved"
    assert window.session.dirty and window.session.path == saved
    assert window.files.save()
    assert not crashed.exists()


def test_exports_are_written_and_said(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, tmp_path / "out")
    window.menus.export.trigger()
    assert (tmp_path / "out.xlsx").stat().st_size > 0
    assert "out.xlsx" in window.notice.text and "snapshots" not in window.notice.text
    window.session.apply("Take", take, "First")
    choose(monkeypatch, tmp_path / "more")
    window.menus.export.trigger()
    assert "more.xlsx, without the snapshots" in window.notice.text
    choose(monkeypatch, tmp_path / "blank")
    window.menus.template.trigger()
    assert "blank.xlsx" in window.notice.text and "snapshots" not in window.notice.text


def test_a_large_case_is_written_out_and_saved_beside_the_window(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(results, "AT_ONCE", 0)
    here: list[bool] = []
    for module, name in ((write, "workbook_bytes"), (case_file, "case_text")):
        made = getattr(module, name)

        def watched(*given: object, made: Any = made, **more: object) -> object:
            here.append(threading.current_thread() is threading.main_thread())
            return made(*given, **more)

        monkeypatch.setattr(module, name, watched)
    choose(monkeypatch, tmp_path / "out")
    window.menus.export.trigger()
    bar = window.findChild(ReadingBar, "writing_bar")
    assert bar.isVisible() and not (tmp_path / "out.xlsx").exists()
    bar.cancel.click()
    assert not bar.isVisible()
    window.menus.export.trigger()
    qtbot.waitUntil(lambda: "out.xlsx" in window.notice.text)
    assert (tmp_path / "out.xlsx").stat().st_size > 0 and not bar.isVisible()
    window.session.apply("x", edits.set_case, title="Once")
    window.menus.save_as.trigger()
    qtbot.waitUntil(lambda: not window.session.dirty)
    window.session.apply("x", edits.set_case, title="Twice")
    monkeypatch.setattr(files, "ask_to_save", lambda *_asked: True)
    window.close()
    assert window.isVisible() and window.session.dirty
    qtbot.waitUntil(lambda: not window.isVisible())
    reading = read_case(tmp_path / "out.parley")
    assert reading.case is not None and reading.case.title == "Twice"
    assert here and not any(here)


def test_an_export_that_fails_lists_why(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, tmp_path / "none" / "out")
    assert not window.files.export_workbook()
    assert window.problem_list.model.rowCount() >= 1


def test_the_file_of_a_large_case_is_followed_in_the_turn_after_that_which_shows_it(
    window: MainWindow, saved: Path, case: Case, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(results, "AT_ONCE", 0)
    other, reading = saved.with_name("other.parley"), opening.read(saved)
    write_case(case, other)
    locked: list[Path] = []
    take = window.files.shared._take
    monkeypatch.setattr(window.files.shared, "_take", lambda at: locked.append(at) or take(at))
    window.files._opened(other, Opened(opening.read(other)))
    window.files._opened(saved, Opened(reading))
    assert window.session.case.title == "Saved" and locked == []
    qtbot.waitUntil(lambda: lock_path(saved).exists())
    assert locked == [saved] and not lock_path(other).exists()
    qtbot.waitUntil(lambda: [Path(one.path) for one in remembered.recent()] == [saved])
