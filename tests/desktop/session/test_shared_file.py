"""What stands between the open case and its file is asked at the top, and answered there."""

from __future__ import annotations

import json
import os
import platform
import time
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop import save_dialog
from desktop.session import files, results
from desktop.session.session import Session
from desktop.session.shared_file import SharedFile
from desktop.shell.comparison import ComparisonWindow
from desktop.shell.look import set_zoom
from desktop.shell.main_window import MainWindow
from mcda.casefile.case_file import read_case, write_case
from mcda.casefile.lock import Holder, held, lock_path
from mcda.casefile.recovery import keep, kept
from mcda.model import edits
from mcda.model.case import Case
from tests.opened import opened


@pytest.fixture
def saved(case: Case, tmp_path: Path) -> Path:
    path = tmp_path / "saved.parley"
    write_case(case, path)
    return path


def titles(path: Path) -> tuple[str, str]:
    case = read_case(path).case
    assert case is not None
    return case.title, case.question


def change(window: MainWindow, **fields: str) -> None:
    window.session.apply("Change", edits.set_case, **fields)


def elsewhere(path: Path, **fields: str) -> None:
    """Change the file as another program does."""
    case = read_case(path).case
    assert case is not None
    write_case(edits.set_case(case, **fields), path)


def offers(window: MainWindow) -> list[str]:
    return [] if window.bar.isHidden() else [button.text() for button in window.bar.buttons]


def answer(window: MainWindow, words: str) -> None:
    next(button for button in window.bar.buttons if button.text() == words).click()


def other(path: Path) -> Holder:
    made = Holder("ann", "elsewhere", 4, datetime.now(UTC).isoformat())
    lock_path(path).write_text(json.dumps(asdict(made)))
    return made


def test_a_lock_of_another_is_asked_about_at_once_and_holds_saving(
    window: MainWindow, saved: Path
) -> None:
    other(saved)
    assert opened(window, saved)
    assert "ann" in window.bar.text and "elsewhere" in window.bar.text
    change(window, title="Mine")
    assert not window.files.save()
    assert titles(saved)[0] == "Small case"
    answer(window, "Edit all the same")
    assert offers(window) == [] and held(saved)
    assert window.files.save() and titles(saved)[0] == "Mine"


def test_reading_only_lets_edit_and_asks_for_a_name(
    window: MainWindow, saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = other(saved)
    opened(window, saved)
    answer(window, "Read only")
    assert offers(window) == [] and "Read only" in window.status.standing.text()
    change(window, title="Mine")
    asked: list[str] = []

    def choose(dialog: QFileDialog) -> Path:
        asked.append(dialog.selectedFiles()[0])
        return Path(asked[-1])

    monkeypatch.setattr(save_dialog, "chosen", choose)
    assert window.files.save()
    assert [Path(one).name for one in asked] == ["saved (yours).parley"]
    assert titles(saved)[0] == "Small case"
    assert titles(tmp_path / "saved (yours).parley")[0] == "Mine"
    assert window.status.standing.text() == ""
    assert json.loads(lock_path(saved).read_text())["user"] == theirs.user


def test_the_lock_is_taken_when_the_other_goes(window: MainWindow, saved: Path) -> None:
    other(saved)
    opened(window, saved)
    lock_path(saved).unlink()
    window.files.shared.look()
    assert offers(window) == [] and held(saved)
    assert "FILE-OPEN-ELSEWHERE" not in {one.code for one in window.session.problems()}


def test_a_lock_that_stands_is_not_written_again(window: MainWindow, saved: Path) -> None:
    """Each writing would be a change in the folder, to be looked at and written again for ever."""
    opened(window, saved)
    before = lock_path(saved).stat()
    window.files.shared.look()
    assert lock_path(saved).stat() == before


def test_a_lock_that_cannot_be_read_is_asked_about(window: MainWindow, saved: Path) -> None:
    lock_path(saved).write_text(
        json.dumps({"user": "a", "host": platform.node(), "pid": 1, "since": "x"})
    )
    assert opened(window, saved)
    assert "Edit all the same" in offers(window)
    assert "FILE-LOCK-UNREADABLE" in {one.code for one in window.session.problems()}


def test_a_changed_file_is_noticed_by_itself(window: MainWindow, saved: Path, qtbot: QtBot) -> None:
    opened(window, saved)
    elsewhere(saved, title="Theirs")
    qtbot.waitUntil(lambda: bool(offers(window)), timeout=30_000)
    assert offers(window) == ["What differs", "Take theirs in", "Keep both", "Save mine over it"]


@pytest.mark.parametrize("looked", [True, False])
def test_a_changed_file_is_not_written_over(window: MainWindow, saved: Path, looked: bool) -> None:
    opened(window, saved)
    change(window, title="Mine")
    elsewhere(saved, title="Theirs")
    if looked:
        window.files.shared.look()
    assert not window.files.save()
    assert offers(window) and titles(saved)[0] == "Theirs"
    assert window.session.dirty


def test_a_change_in_the_last_moment_is_not_written_over(
    window: MainWindow, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(window, saved)
    change(window, title="Mine")
    elsewhere(saved, title="Theirs")
    monkeypatch.setattr(SharedFile, "may_save", lambda *_words: True)
    assert not window.files.save()
    assert titles(saved)[0] == "Theirs"
    assert offers(window)


def test_theirs_is_taken_in_as_one_step(window: MainWindow, saved: Path) -> None:
    opened(window, saved)
    change(window, title="Mine")
    elsewhere(saved, question="Theirs?")
    window.files.shared.look()
    answer(window, "Take theirs in")
    session = window.session
    assert (session.case.title, session.case.question) == ("Mine", "Theirs?")
    assert session.dirty and offers(window) == []
    session.undo()
    assert (session.case.title, session.case.question) == (
        "Mine",
        "Which package leaves both better off than waiting?",
    )
    session.redo()
    assert window.files.save() and titles(saved) == ("Mine", "Theirs?")


def test_what_both_changed_is_said(window: MainWindow, saved: Path) -> None:
    opened(window, saved)
    change(window, title="Mine")
    elsewhere(saved, title="Theirs")
    window.files.shared.look()
    answer(window, "Take theirs in")
    assert window.session.case.title == "Mine" and "Title" in window.notice.text
    (shown,) = window.findChildren(ComparisonWindow)
    assert shown.table.item(0, 1).text() == "Theirs"
    shown.close()


def test_without_work_of_ones_own_taking_theirs_leaves_nothing_to_save(
    window: MainWindow, saved: Path
) -> None:
    opened(window, saved)
    elsewhere(saved, title="Theirs")
    window.files.shared.look()
    answer(window, "Take theirs in")
    assert window.session.case.title == "Theirs" and not window.session.dirty
    window.session.undo()
    assert window.session.dirty, "the file holds another version now"


def test_both_are_kept(window: MainWindow, saved: Path) -> None:
    opened(window, saved)
    change(window, title="Mine")
    elsewhere(saved, title="Theirs")
    (saved.parent / "saved (yours).parley").write_text("taken")
    window.files.shared.look()
    answer(window, "Keep both")
    yours = saved.parent / "saved (yours 2).parley"
    assert (titles(saved)[0], titles(yours)[0]) == ("Theirs", "Mine")
    assert window.session.path == yours and offers(window) == []
    assert held(yours) and not lock_path(saved).exists()


def test_mine_goes_over_theirs_when_chosen(window: MainWindow, saved: Path) -> None:
    opened(window, saved)
    change(window, title="Mine")
    elsewhere(saved, title="Theirs")
    window.files.shared.look()
    answer(window, "What differs")
    assert offers(window), "looking decides nothing"
    answer(window, "Save mine over it")
    assert titles(saved)[0] == "Mine" and offers(window) == []
    for one in window.findChildren(ComparisonWindow):
        one.close()


def test_a_file_that_vanished_is_asked_about(window: MainWindow, saved: Path) -> None:
    opened(window, saved)
    saved.unlink()
    change(window, title="Mine")
    assert not window.files.save()
    assert not saved.exists()
    answer(window, "Save it here again")
    assert titles(saved)[0] == "Mine"


def test_the_same_case_in_other_bytes_is_no_change(window: MainWindow, saved: Path) -> None:
    opened(window, saved)
    saved.write_bytes(saved.read_bytes() + b"\n")
    window.files.shared.look()
    assert offers(window) == [] and not window.session.dirty
    change(window, title="Mine")
    assert window.files.save()


def test_unsaved_work_is_offered_when_its_file_is_opened(
    window: MainWindow, saved: Path, case: Case, tmp_path: Path
) -> None:
    copy = left_over(tmp_path, replace(case, title="Unsaved"), saved)
    assert opened(window, saved)
    assert offers(window) == ["Open it", "What differs", "Throw it away"]
    answer(window, "Open it")
    assert window.session.case.title == "Unsaved" and window.session.dirty
    assert window.files.save() and titles(saved)[0] == "Unsaved"
    assert not copy.exists() and offers(window) == []


def test_unsaved_work_is_thrown_away_and_taken_back(
    window: MainWindow, saved: Path, case: Case, tmp_path: Path
) -> None:
    copy = left_over(tmp_path, replace(case, title="Unsaved"), saved)
    opened(window, saved)
    answer(window, "Throw it away")
    assert not copy.exists() and offers(window) == []
    window.notice.buttons[0].click()
    assert copy.exists() and offers(window)[0] == "Open it"


def test_unsaved_work_that_says_what_the_file_says_is_cleared_away(
    window: MainWindow, saved: Path, case: Case, tmp_path: Path
) -> None:
    copy = left_over(tmp_path, case, saved)
    opened(window, saved)
    assert offers(window) == [] and not copy.exists()


def test_recovered_work_of_a_large_case_is_shown_before_its_file_is_followed(
    window: MainWindow,
    saved: Path,
    case: Case,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    monkeypatch.setattr(results, "AT_ONCE", 0)
    copy = left_over(tmp_path, replace(case, title="Unsaved"), saved)
    assert window.files.versions.recover(copy)
    assert window.session.case.title == "Unsaved" and not lock_path(saved).exists()
    qtbot.waitUntil(lambda: lock_path(saved).exists())


def test_recovered_work_on_another_version_is_not_saved_over_it(
    window: MainWindow, saved: Path, case: Case, tmp_path: Path
) -> None:
    copy = left_over(tmp_path, replace(case, title="Unsaved"), saved, base="another version")
    assert window.files.versions.recover(copy)
    assert "Take theirs in" in offers(window)
    assert not window.files.save()


def test_what_a_dead_writer_left_is_swept_on_opening(window: MainWindow, saved: Path) -> None:
    for name in (saved.name, lock_path(saved).name):
        saved.with_name(f".{name}.abcd_123.new").write_text("half")
    opened(window, saved)
    assert list(saved.parent.glob("*.new")) == []
    assert list(saved.parent.glob(".*.new")) == []


def test_a_click_that_is_under_way_is_not_lost(
    window: MainWindow, saved: Path, qtbot: QtBot
) -> None:
    other(saved)
    opened(window, saved)
    button = next(one for one in window.bar.buttons if one.text() == "Read only")
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    window.files.shared.look()
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert window.files.shared.read_only


def test_a_read_only_file_says_so_when_it_is_opened_and_is_left_alone(
    window: MainWindow, saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = saved.read_bytes()
    saved.chmod(0o444)
    opened(window, saved)
    assert window.files.shared.words == "Read only: saving asks for a name"
    window.session.apply("Change", edits.set_case, title="Mine")
    asked: list[Path] = []
    beside = tmp_path / "mine.parley"

    def ask(_window: object, _title: str, offered: Path, _kinds: object) -> Path:
        asked.append(offered)
        return (saved, beside)[len(asked) - 1]

    monkeypatch.setattr(files, "ask_where", ask)
    assert not window.files.save(), "chosen all the same, and refused"
    assert [one.code for one in window.session.file_problems] == ["FILE-READ-ONLY"]
    assert saved.read_bytes() == before and window.session.dirty
    assert window.files.save() and window.session.path == beside
    assert asked[0] != saved and not window.files.shared.words
    assert saved.read_bytes() == before


def test_no_page_moves_when_something_is_asked(window: MainWindow, saved: Path) -> None:
    opened(window, saved)
    assert window.page is not None
    before = window.page.mapTo(window, window.page.rect().topLeft()), window.page.size()
    elsewhere(saved, title="Theirs")
    window.files.shared.look()
    window.notice.say("Something happened.")
    assert (window.page.mapTo(window, window.page.rect().topLeft()), window.page.size()) == before
    assert not window.bar.geometry().intersects(window.header.search_box.geometry())


def test_a_question_outlives_another_size(window: MainWindow, saved: Path) -> None:
    other(saved)
    opened(window, saved)
    set_zoom(window, 1.15)
    assert "Read only" in offers(window)
    set_zoom(window, 1.0)


def test_without_a_file_nothing_is_asked(session: Session, window: MainWindow) -> None:
    window.files.shared.look()
    assert window.files.shared.question() is None
    assert window.files.new()
    assert offers(window) == []


def left_over(tmp_path: Path, case: Case, original: Path, base: str = "") -> Path:
    """Leave the safety copy of a process that is gone."""
    folder = tmp_path / "recovery"
    copy = keep(case, folder, original, base=base)
    line, _, rest = copy.read_bytes().partition(b"\n")
    about = {**json.loads(line), "started": "1", "pid": os.getpid()}
    copy.write_bytes(json.dumps(about).encode() + b"\n" + rest)
    assert kept(folder)[0].orphaned
    return copy


def test_where_the_clock_was_set_back_times_are_not_believed(
    window: MainWindow, saved: Path, case: Case, tmp_path: Path
) -> None:
    left_over(tmp_path, replace(case, title="Unsaved"), saved)
    later = time.time() + 86_400
    os.utime(saved, (later, later))
    opened(window, saved)
    assert "clock was set back" in window.bar.text
    assert offers(window) == ["Open it", "What differs", "Throw it away"]
