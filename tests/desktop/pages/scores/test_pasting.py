"""What a pasted block leaves open is asked on the page; the answer goes in as one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.kit import focus
from desktop.pages.scores import pasting
from desktop.pages.scores.page import ScoresPage
from desktop.session.jobs import wait_for_all
from desktop.session.session import Session
from mcda.model import edits
from mcda.model.case import COMMON

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> ScoresPage:
    made = ScoresPage(session)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.whose.show_common(True)
    made.show()
    return made


def paste(page: ScoresPage, qtbot: QtBot, text: str, row: int = 0, column: int = 0) -> None:
    QGuiApplication.clipboard().setText(text)
    page.grid.setCurrentIndex(page.model.index(row, column))
    qtbot.keyClick(page.grid, Qt.Key.Key_V, CONTROL)


def answer(page: ScoresPage, words: str) -> None:
    next(one for one in page.question.buttons if one.text() == words).click()


def low(session: Session, package: str, criterion: str) -> object:
    score = session.case.score(COMMON, package, criterion)
    return None if score is None else score.low


def test_names_put_the_scores_where_they_belong_and_it_is_said(
    page: ScoresPage, session: Session, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.said) as said:
        paste(page, qtbot, "\tCost of delivery\tNoise\nFull package\t1\t5\nWaiting\t9\t6\n", 2, 2)
    assert "2 packages, 1 criterion" in said.args[0]
    assert "Left out: Noise" in said.args[0]
    assert (low(session, "full", "cost"), low(session, "wait", "cost")) == (1.0, 9.0)
    session.undo()
    assert low(session, "full", "cost") == 6.0


@pytest.mark.parametrize("at_grid", [False, True])
def test_escape_leaves_what_is_asked_of_a_block(
    page: ScoresPage, session: Session, qtbot: QtBot, *, at_grid: bool
) -> None:
    before = session.case
    with qtbot.waitActive(page):
        page.activateWindow()
    paste(page, qtbot, "1\t2\t3\t4\t5\t6\t7\n" * 9)
    assert page.question.isVisible()
    asked = page.grid if at_grid else page.question.buttons[0]
    asked.setFocus()
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.question.isHidden)
    assert session.case == before and page.grid.hasFocus()


def test_a_large_block_is_read_beside_the_window_and_goes_where_it_was_meant(
    page: ScoresPage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pasting, "MOST_AT_ONCE", 2)
    paste(page, qtbot, "31\tfull\n32\tnone\n")
    assert low(session, "wait", "returns") == 20.0
    session.apply("Change the title", edits.set_case, title="Another")
    qtbot.waitUntil(lambda: low(session, "wait", "returns") == 31.0)
    assert low(session, "staged", "returns") == 32.0
    assert session.case.title == "Another"
    paste(page, qtbot, "41\tfull\n42\tnone\n")
    page.next_view(1)
    wait_for_all()
    QCoreApplication.processEvents()
    assert not page.pasting._reading.awaited
    assert {low(session, one, "returns") for one in ("wait", "staged")} == {31.0, 32.0}


def test_packages_that_are_new_are_asked_about(
    page: ScoresPage, session: Session, qtbot: QtBot
) -> None:
    block = "\tCost of delivery\nWaiting\t3\nTalks\t4\n"
    paste(page, qtbot, block)
    assert "Talks" in page.question.words.text()
    answer(page, "Leave out")
    assert low(session, "wait", "cost") == 3.0
    assert len(session.case.packages) == 3
    session.undo()
    before = session.case
    paste(page, qtbot, block)
    answer(page, "Add 1 package")
    assert session.case.packages[-1].name == "Talks"
    assert low(session, session.case.packages[-1].id, "cost") == 4.0
    assert not page.question.isVisible()
    session.undo()
    assert session.case == before


def test_a_block_larger_than_the_grid_is_asked_about(
    page: ScoresPage, session: Session, qtbot: QtBot
) -> None:
    before = session.case
    paste(page, qtbot, "1\n2\n3\n", 1, 2)
    assert session.case == before
    assert "1 row" in page.question.words.text()
    answer(page, "Don't paste")
    assert session.case == before
    paste(page, qtbot, "1\n2\n3\n", 1, 2)
    answer(page, "Cut it off")
    assert (low(session, "staged", "cost"), low(session, "full", "cost")) == (1.0, 2.0)
    session.undo()
    paste(page, qtbot, "1\n2\n3\n", 1, 2)
    answer(page, "Add 1 package")
    assert low(session, session.case.packages[3].id, "cost") == 3.0
    session.undo()
    assert session.case == before
    paste(page, qtbot, "1\t2\n", 0, 2)
    assert [one.text() for one in page.question.buttons] == ["Cut it off", "Don't paste"]


def test_a_number_that_can_be_read_in_two_ways_is_asked_about(
    page: ScoresPage, session: Session, qtbot: QtBot
) -> None:
    paste(page, qtbot, "12,500\n950\n", 0, 2)
    assert [one.text() for one in page.question.buttons][:2] == ["12.5", "12500"]
    answer(page, "12500")
    assert (low(session, "wait", "cost"), low(session, "staged", "cost")) == (12500.0, 950.0)


def test_names_that_may_be_scores_are_asked_about(
    page: ScoresPage, session: Session, qtbot: QtBot
) -> None:
    block = "\tCost of delivery\nWaiting\t3\nWaiting\t4\n"
    paste(page, qtbot, block, 0, 1)
    assert "may be names" in page.question.words.text()
    answer(page, "Put by name")
    assert low(session, "wait", "cost") == 4.0


def test_another_case_takes_the_question_away(
    page: ScoresPage, session: Session, qtbot: QtBot
) -> None:
    paste(page, qtbot, "1\n2\n3\n", 1, 2)
    session.new(session.case)
    assert not page.question.isVisible()


def test_a_cell_with_a_line_break_stays_one_cell(
    page: ScoresPage, session: Session, qtbot: QtBot
) -> None:
    paste(page, qtbot, '"note\nline"\tpartial\n30\tnone\n')
    assert low(session, "staged", "returns") == 30.0
    assert low(session, "wait", "protection") == "partial"
    assert "note" in page.question.words.text()


def places(page: ScoresPage) -> list[QPoint]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    return [one.mapTo(page, QPoint()) for one in (page.grid, page.whose, page._paste)]


@pytest.mark.parametrize("shown", [(1100, 700), (700, 320)])
def test_what_is_asked_and_told_moves_nothing_and_leaves_the_chosen_cell_in_sight(
    page: ScoresPage, qtbot: QtBot, shown: tuple[int, int]
) -> None:
    page.resize(*shown)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    bar = page.scroll_area.verticalScrollBar()
    for block, told in (("1\n2\n3\n4\n5\n", False), ("x\n", True)):
        for rows in (0, 2):
            page.grid.setCurrentIndex(page.model.index(rows, 0))
            page.grid.setFocus()
            bar.setValue(bar.maximum() if rows else 0)
            stood, at = places(page), bar.value()
            paste(page, qtbot, block, rows)
            assert page.question.isVisible()
            assert (places(page), bar.value()) == (stood, at)
            assert page.question.visibleRegion().boundingRect() == page.question.rect()
            assert not page.question.geometry().intersects(page._place_of_cell())
            assert (page.grid if told else page.question.buttons[0]).hasFocus()
            assert page.question.buttons[0] in focus.in_order(page)
            page.question.leave()
            assert page.question.isHidden() and page.grid.hasFocus()
            assert (places(page), bar.value()) == (stood, at)
