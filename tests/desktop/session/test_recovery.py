import errno
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from desktop.session.jobs import Job, wait_for_all
from desktop.session.recovery import Recovery, recovery_folder
from desktop.session.session import Session
from desktop.shell.main_window import MainWindow
from mcda.casefile.recovery import kept, read_kept
from mcda.model import edits


def test_a_copy_follows_unsaved_work(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    recovery = Recovery(session, tmp_path)
    recovery.keep_soon()
    wait_for_all()
    assert kept(tmp_path) == (), "there is nothing unsaved"
    session.apply("x", edits.set_case, title="One")
    recovery.keep_soon()
    qtbot.waitUntil(lambda: len(kept(tmp_path)) == 1)
    case = read_kept(kept(tmp_path)[0]).case
    assert case is not None and case.title == "One"
    session.undo()
    assert kept(tmp_path) == ()


def test_a_copy_that_is_still_being_written_is_discarded_too(
    session: Session, tmp_path: Path
) -> None:
    recovery = Recovery(session, tmp_path)
    session.apply("x", edits.set_case, title="One")
    recovery.keep_soon()
    session.undo()
    wait_for_all()
    assert kept(tmp_path) == ()


def test_a_recovered_copy_goes_once_its_work_is_kept_anew(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    recovered = tmp_path / "old.parley-recovery"
    recovered.write_text("?")
    recovery = Recovery(session, tmp_path)
    session.apply("x", edits.set_case, title="One")
    recovery.adopt(recovered)
    recovery.keep_soon()
    qtbot.waitUntil(lambda: not recovered.exists(), timeout=30_000)
    assert len(kept(tmp_path)) == 1


def test_the_copy_waits_a_little_after_a_change(session: Session, tmp_path: Path) -> None:
    recovery = Recovery(session, tmp_path)
    assert not recovery.waiting
    session.apply("x", edits.set_case, title="One")
    assert recovery.waiting
    session.undo()
    assert not recovery.waiting


def test_a_copy_that_cannot_be_written_is_said_for_as_long_as_there_is_none(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    recovery = Recovery(session, blocked / "below")
    session.apply("x", edits.set_case, title="One")
    recovery.keep_soon()
    qtbot.waitUntil(lambda: bool(recovery.words), timeout=30_000)
    assert recovery.copies == () and recovery.waiting, "it is tried again"
    before = recovery.words
    recovery.keep_soon()
    qtbot.waitUntil(lambda: recovery.job is not None and not recovery.job.running, timeout=30_000)
    assert recovery.words == before, "since when does not change"
    blocked.unlink()
    recovery.keep_soon()
    qtbot.waitUntil(lambda: not recovery.words, timeout=30_000)
    assert len(kept(blocked / "below")) == 1


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "disk full"), (errno.EACCES, "can't be written to"), (errno.EIO, "could not")],
)
def test_why_there_is_no_copy_is_said(
    window: MainWindow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    words: str,
) -> None:
    def full(*_words: object, **_more: object) -> None:
        raise OSError(number, "reason")

    monkeypatch.setattr("mcda.disk.leftover.tempfile.mkstemp", full)
    window.session.apply("x", edits.set_case, title="One")
    window.recovery.keep_soon()
    qtbot.waitUntil(lambda: bool(window.status.standing.text()), timeout=30_000)
    assert "No safety copy since " in window.status.standing.text()
    assert words in window.status.standing.text()
    monkeypatch.undo()
    window.session.undo()
    assert window.status.standing.text() == "", "nothing is unsaved"


def test_a_copy_does_not_wait_for_other_work(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    busy = threading.Event()
    pool = QThreadPool.globalInstance()
    jobs = [Job(lambda _handle: busy.wait(60)).start() for _ in range(pool.maxThreadCount() + 1)]
    try:
        recovery = Recovery(session, tmp_path)
        session.apply("x", edits.set_case, title="One")
        recovery.keep_soon()
        qtbot.waitUntil(lambda: len(kept(tmp_path)) == 1, timeout=30_000)
    finally:
        busy.set()
        wait_for_all()
    assert len(jobs) > pool.maxThreadCount()


def test_the_usual_folder_is_the_users_own() -> None:
    assert recovery_folder().name == "recovery"
