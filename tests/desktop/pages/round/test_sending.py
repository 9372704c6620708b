from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.pages.round.page import RoundPage
from desktop.pages.round.sending import Sending
from desktop.pages.round.state import RoundState
from desktop.session import files
from desktop.session.session import Session
from desktop.shell.main_window import MainWindow
from mcda.casefile.case_file import read_case
from mcda.model import edits
from mcda.model.case import Case
from mcda.model.round import Shown
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


def test_what_went_out_is_told_of_its_own_round_alone(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    session.new(asked_case())
    page = RoundPage(session)
    qtbot.addWidget(page)
    page.show()
    sending = page.who.sending
    sending.write(tmp_path / "out")
    qtbot.waitUntil(lambda: not sending.busy)
    page.sections.choose("moved")
    page.head.new.click()
    assert page.sections.current == "who"
    assert str(tmp_path) not in sending.words.text() and sending.open.isHidden()


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


def sealed(case: Case) -> Case:
    return replace(case, rounds=tuple(replace(one, secret="ab" * 32) for one in case.rounds))


def test_nothing_is_sent_before_the_secret_is_saved(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.session.new(sealed(asked_case()))
    page = window.show_page("round")
    assert isinstance(page, RoundPage)
    sending, out = page.who.sending, tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(out))
    monkeypatch.setattr(files, "ask_where", lambda *_args: None)
    sending.send.click()
    assert [one.code for one in window.session.file_problems] == ["ROUND-OUT-NOT-SAVED"]
    assert not out.exists() and sending.wrong.isVisibleTo(sending)
    monkeypatch.setattr(files, "ask_where", lambda *_args: tmp_path / "case.parley")
    sending.send.click()
    qtbot.waitUntil(lambda: not sending.busy)
    assert len(list(out.glob("*.xlsx"))) == 3 and not sending.wrong.isVisibleTo(sending)
    saved = read_case(tmp_path / "case.parley").case
    assert saved is not None and saved.rounds[0].secret == "ab" * 32
    window.session.apply("Change title", edits.set_case, title="Later")
    monkeypatch.setattr(files, "ask_where", lambda *_args: pytest.fail("it is kept already"))
    sending.send.click()
    qtbot.waitUntil(lambda: not sending.busy)
    assert window.session.dirty, "what is not of the round is nobody's business here"


def test_what_the_workbooks_say_of_the_asking_is_edited_and_told(
    session: Session, qtbot: QtBot
) -> None:
    session.new(taken(asked_case(), sent("anna", {"full/cost": 1.0})))
    page = RoundPage(session)
    qtbot.addWidget(page)
    page.show()
    assert not page.who.shown.isVisible(), "nothing was before"
    page.who.told["asker"].widget.typed.emit("Policy unit")
    page.who.told["due"].widget.typed.emit("2026-12-18")
    page.who.told["return_to"].widget.typed.emit("unit@example.org")
    first = session.case.rounds[0]
    told = (first.asker, first.due, first.return_to)
    assert told == ("Policy unit", "2026-12-18", "unit@example.org")
    page.head.add()
    second = session.case.rounds[1]
    assert (second.asker, second.due, second.return_to) == ("Policy unit", "", "unit@example.org")
    assert page.who.shown.isVisible()
    page.who.shown.setCurrentIndex(page.who.shown.findData(str(Shown.RANGE)))
    page.who.shown.activated.emit(page.who.shown.currentIndex())
    assert session.case.rounds[1].shown is Shown.RANGE
    assert "range of last answers" in page.who.sending.words.text()
    session.undo()
    assert "nothing in" in page.who.sending.words.text()
