from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.pages.round.mending import MendingCard
from desktop.pages.round.page import RoundPage
from desktop.session.session import Session
from mcda.errors import Place, Problem
from mcda.round.intake import Intake, Unread
from tests.desktop.asked import asked_case, sent


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> RoundPage:
    session.new(asked_case())
    made = RoundPage(session)
    qtbot.addWidget(made)
    made.show()
    return made


def drop(path: Path) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.data = data  # type: ignore[attr-defined]  # kept alive as long as the event
    return event


def test_a_dropped_folder_is_read_and_every_problem_listed(
    page: RoundPage, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04 not a workbook")
    (tmp_path / "letter.txt").write_text("Dear all", encoding="utf-8")
    page.dropEvent(drop(tmp_path))
    assert page.sections.current == "intake"
    qtbot.waitUntil(lambda: not page.intake.busy)
    assert {one.path.name for one in page.state_of_round.intakes} == {"broken.xlsx", "letter.txt"}
    listed = [problem for one in page.state_of_round.intakes for problem in one.problems]
    assert page.intake.problems.count == len(listed) > 0
    assert not page.intake.review_button.isEnabled()
    page.intake.problems.asked_for.emit(listed[0])
    assert page.intake.table.current_id().endswith(listed[0].place.file)
    assert page.details()
    page.intake.forget_button.click()
    assert page.state_of_round.intakes == ()
    assert page.intake.problems.count == 0


def test_a_dropped_case_is_left_to_the_window(page: RoundPage, tmp_path: Path) -> None:
    event = drop(tmp_path / "other.parley")
    event.ignore()
    page.dropEvent(event)
    assert not event.isAccepted()
    assert not page.intake.busy


def test_reading_can_be_given_up(page: RoundPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.sections.choose("intake")
    page.intake.read([tmp_path])
    assert page.intake.bar.isVisible()
    page.intake.bar.cancel.click()
    assert not page.intake.busy
    assert page.intake.bar.isHidden()
    assert page.state_of_round.intakes == ()


def test_an_answer_that_could_not_be_read_is_mended_in_place(page: RoundPage) -> None:
    place = Place(file="anna.xlsx", cell="C4")
    facts = {"text": "8 (guess)", "expected": "a number", "remedy": "Ask what is meant"}
    problem = Problem.of("RETURN-NOT-A-SCORE", place, **facts)
    unread = Unread("full", "returns", "8 (guess)", "", problem)
    case = page.session.case
    anna = next(one for one in case.respondents if one.id == "anna")
    back = sent("anna", {"wait/returns": 5.0})
    page.state_of_round.add_files(
        [Intake(path=Path("anna.xlsx"), respondent=anna, round=back.round, returned=back,
                problems=(problem,), unread=(unread,))]
    )  # fmt: skip
    page.sections.choose("intake")
    mending = page.intake.mending
    (field,) = mending.fields
    assert isinstance(mending, MendingCard) and mending.isVisible()
    assert "“8 (guess)”" in field.accessibleName()
    page.sections.choose("review")
    # A file that is left out for its problem is not asked for as though none were read.
    assert "tick" in page.review.empty.findChildren(QLabel)[0].text()
    page.sections.choose("intake")
    field.setText("eight")
    field.returnPressed.emit()
    # What is no score stays as typed, framed, and nothing is taken.
    assert field.property("wrong") and page.intake.problems.count == 1
    why = [one.text() for one in mending.findChildren(QLabel) if one.property("look") == "error"]
    assert why == [field.toolTip()]
    field.setText("8")
    field.returnPressed.emit()
    assert not mending.isVisible() and page.intake.problems.count == 0
    (intake,) = page.state_of_round.intakes
    assert intake.returned is not None
    score = intake.returned.scores["full"]["returns"]
    assert score.low == 8.0 and "“8 (guess)”" in score.note
    assert page.session.case is case


def test_the_keyboard_goes_from_one_unread_answer_to_the_next(page: RoundPage) -> None:
    case = page.session.case
    anna = next(one for one in case.respondents if one.id == "anna")
    unread = tuple(
        Unread(package, "returns", "8 (guess)", "", Problem.of("RETURN-NOT-A-SCORE", at, **facts))
        for package, at in (
            ("staged", Place(file="anna.xlsx", cell="C4")),
            ("full", Place(file="anna.xlsx", cell="D4")),
        )
        for facts in ({"text": "8 (guess)", "expected": "a number", "remedy": "Ask"},)
    )
    back = sent("anna", {"wait/returns": 5.0})
    problems = tuple(one.problem for one in unread)
    page.state_of_round.add_files(
        [Intake(path=Path("anna.xlsx"), respondent=anna, round=back.round, returned=back,
                problems=problems, unread=unread)]
    )  # fmt: skip
    page.sections.choose("intake")
    mending = page.intake.mending
    first, second = mending.fields
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert mending.fields == [first, second] and QApplication.focusWidget() is second
    second.setText("9")
    first.setFocus()
    QTest.keyClicks(first, "8")
    QTest.keyClick(first, Qt.Key.Key_Return)
    (left,) = mending.fields
    # What was typed and not yet taken is still there.
    assert QApplication.focusWidget() is left and left.text() == "9"
    QTest.keyClick(left, Qt.Key.Key_Return)
    assert mending.isHidden() and QApplication.focusWidget() is page.intake.review_button
