from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.pages.round.sending import Sending
from desktop.pages.round.state import RoundState
from desktop.session.session import Session
from tests.desktop.asked import asked_case, sent, taken


def made(session: Session, qtbot: QtBot) -> Sending:
    sending = Sending(session, RoundState(session))
    qtbot.addWidget(sending)
    sending.show_case()
    return sending


def test_each_gets_a_workbook_and_a_filled_one_is_never_written_over(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    session.new(asked_case())
    sending = made(session, qtbot)
    sending.write(tmp_path / "out")
    qtbot.waitUntil(lambda: not sending.busy)
    files = sorted((tmp_path / "out").glob("*.xlsx"))
    assert len(files) == 3
    assert "3 workbooks" in sending.words.text()
    files[0].write_bytes(b"filled in")
    sending.write(tmp_path / "out")
    qtbot.waitUntil(lambda: not sending.busy)
    assert files[0].read_bytes() == b"filled in"
    assert [one.code for one in session.file_problems] == ["ROUND-OUT-FILE-THERE"]
    assert sending.wrong.isVisibleTo(sending)


def test_those_who_are_missing_can_be_reminded(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    session.new(taken(asked_case(), sent("anna", {"full/cost": 1.0})))
    sending = made(session, qtbot)
    assert sending.missing_only.isVisibleTo(sending)
    sending.write(tmp_path, missing=True)
    qtbot.waitUntil(lambda: not sending.busy)
    assert len(list(tmp_path.glob("*.xlsx"))) == 2


def test_writing_can_be_given_up(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    session.new(asked_case())
    sending = made(session, qtbot)
    sending.write(tmp_path / "out")
    sending.bar.cancel.click()
    assert not sending.busy
    assert sending.send.isEnabled()
