from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.jobs import wait_for_all
from desktop.recovery import Recovery, recovery_folder
from desktop.session import Session
from mcda.io.recovery import kept, read_kept
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


def test_the_copy_waits_a_little_after_a_change(session: Session, tmp_path: Path) -> None:
    recovery = Recovery(session, tmp_path)
    assert not recovery.waiting
    session.apply("x", edits.set_case, title="One")
    assert recovery.waiting
    session.undo()
    assert not recovery.waiting


def test_a_folder_that_cannot_be_written_disturbs_nobody(session: Session, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    recovery = Recovery(session, blocked / "below")
    session.apply("x", edits.set_case, title="One")
    recovery.keep_soon()
    wait_for_all()
    assert recovery.copies == ()


def test_the_usual_folder_is_the_users_own() -> None:
    assert recovery_folder().name == "recovery"
