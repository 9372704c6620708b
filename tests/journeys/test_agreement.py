"""From the answer to the decision: a change tried, left, kept, undone, and what was decided."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.pages.agreement.answer_part import AnswerPart
from desktop.pages.agreement.page import AgreementPage
from desktop.shell.main_window import MainWindow
from mcda.casefile.case_file import write_case
from mcda.model.decision import CaseDecision
from tests.desktop.conftest import small_case
from tests.journeys.conftest import Answers

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_from_the_answer_to_the_decision_and_back(
    window: MainWindow, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "case.parley"
    write_case(small_case(), path)
    answers.paths = [path]
    qtbot.keyClick(window, Qt.Key.Key_O, CONTROL)
    session = window.session
    qtbot.waitUntil(lambda: session.is_open)
    opened = session.case
    qtbot.keyClick(window, Qt.Key.Key_7, CONTROL)
    page = window.page
    assert isinstance(page, AgreementPage)
    part = page.tab("answer")
    assert isinstance(part, AnswerPart)
    qtbot.waitUntil(lambda: part._latest.current)
    said = page.sentence()

    tried = part.breaks.buttons[0]
    tried.setFocus()
    qtbot.keyClick(tried, Qt.Key.Key_Space)
    assert page.sentence() != said
    assert window.focusWidget() is part.band.back
    qtbot.keyClick(part.band.back, Qt.Key.Key_Space)
    assert page.sentence() == said
    assert window.focusWidget() is part.table
    assert session.case is opened

    part.breaks.buttons[0].click()
    part.band.keep.click()
    assert session.case != opened
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert session.case == opened
    # How firm it is, is told again once it is known again.
    qtbot.waitUntil(lambda: page.sentence() == said)

    form = part.beside.decision
    assert form.isVisible()
    form.write.setFocus()
    qtbot.keyClick(form.write, Qt.Key.Key_Space)
    assert window.focusWidget() is form.package
    form.package.setCurrentIndex(form.package.findData("full"))
    form.package.activated.emit(form.package.currentIndex())
    assert "the answer names" in form.stands.text()
    for name, text in (("reason", "quicker"), ("by", "Anna"), ("date", "2026-11-30")):
        form.fields[name].setFocus()
        qtbot.keyClicks(form.fields[name], text)
    decided = CaseDecision(package="full", reason="quicker", by="Anna", date="2026-11-30")
    assert session.case.decision == decided

    qtbot.keyClick(window, Qt.Key.Key_S, CONTROL)
    assert not session.dirty
    session.close()
    answers.paths = [path]
    qtbot.keyClick(window, Qt.Key.Key_O, CONTROL)
    qtbot.waitUntil(lambda: session.is_open)
    assert session.case.decision == decided
    window.show_page("agreement")
    assert form.package.currentText() == "Full package"
    assert form.fields["words"].isVisible()
