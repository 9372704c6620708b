from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from desktop.kit import score_model
from desktop.kit.whose_row import SHARED
from desktop.pages.scores.page import ScoresPage
from desktop.session.session import Session
from desktop.shell.main_window import MainWindow
from mcda.errors import Place
from mcda.model.case import COMMON, Case, Score, frozen
from tests.desktop.conftest import small_case


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> ScoresPage:
    made = ScoresPage(session)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def test_typing_into_a_cell_as_in_a_spreadsheet(
    page: ScoresPage, session: Session, qtbot: QtBot
) -> None:
    page.grid.setCurrentIndex(page.model.index(0, 0))
    qtbot.keyClick(page.grid, Qt.Key.Key_4)
    editor = page.grid.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, "2,5")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    wanted = Score.of(42.5)
    qtbot.waitUntil(lambda: session.case.score("europe", "wait", "returns") == wanted)
    qtbot.waitUntil(lambda: page.grid.currentIndex().row() == 1)


def test_copy_and_paste_a_block(page: ScoresPage, session: Session, qtbot: QtBot) -> None:
    page.whose.buttons[SHARED].click()
    QGuiApplication.clipboard().setText("1\tfull\r\n2\tnone\r\n")
    page.grid.setCurrentIndex(page.model.index(1, 0))
    qtbot.keyClick(page.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert session.case.score(COMMON, "staged", "protection") == Score.of("full")
    assert session.case.score(COMMON, "full", "protection") == Score.of("none")
    row = QItemSelection(page.model.index(2, 0), page.model.index(2, 2))
    page.grid.selectionModel().select(row, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    qtbot.keyClick(page.grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "2\tnone\t6"


def test_what_is_no_score_is_shown_with_what_was_expected(page: ScoresPage) -> None:
    page.model.paste(0, 0, [["many"]])
    text = page.question.words.text()
    assert page.question.isVisible()
    assert "“many”" in text
    assert "0 to 60" in text
    page.model.paste(0, 0, [["12"]])
    assert not page.question.isVisible()


def test_a_place_is_gone_to_in_the_layer_that_holds_it(page: ScoresPage) -> None:
    page.go_to(Place(stakeholder="russia", package="full", criterion="returns"))
    assert page.layer == "russia"
    assert page.grid.currentIndex() == page.model.index(2, 0)
    page.go_to(Place(package="wait", criterion="cost"))
    assert page.layer == COMMON


def test_details_edit_the_reasoning(page: ScoresPage, session: Session, qtbot: QtBot) -> None:
    session.choose_stakeholder("russia")
    page.go_to(Place(stakeholder="russia", package="full", criterion="returns"))
    assert page.details()[0][0] == "Full package · Refugee return"
    qtbot.keyClicks(page._editor.source, "Survey")
    score = session.case.score("russia", "full", "returns")
    assert score == Score.of(30.0, note="Its own view", source="Survey")
    assert session.undo_stack.count() == 1
    page._editor.use_common.click()
    assert session.case.score("russia", "full", "returns") == Score.of(50.0)


def test_an_empty_case_invites(session: Session, qtbot: QtBot) -> None:
    session.new(Case(id="new"))
    page = ScoresPage(session)
    qtbot.addWidget(page)
    page.show()
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.go_elsewhere) as asked:
        page.empty.buttons[0].click()
    assert asked.args is not None
    assert asked.args[0] == "case"


def test_a_case_without_scores_opens_on_the_common_ones(session: Session, qtbot: QtBot) -> None:
    session.new(replace(session.case, scores=frozen()))
    page = ScoresPage(session)
    qtbot.addWidget(page)
    assert page.layer == COMMON
    session.new(small_case())
    assert page.layer == session.stakeholder


def test_the_keyboard_leaves_the_grid(window: MainWindow, qtbot: QtBot) -> None:
    """Tab walks the cells and goes on after the last; Ctrl+Tab and Esc go at once."""
    window.activateWindow()
    window.work_on("scores")
    page = window.page
    assert isinstance(page, ScoresPage)
    qtbot.waitUntil(page.grid.hasFocus)
    cells = page.model.rowCount() * page.model.columnCount()
    for _ in range(cells):
        qtbot.keyClick(page.grid, Qt.Key.Key_Tab)
    assert not page.grid.hasFocus()
    for key, keys in (
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Backtab, Qt.KeyboardModifier.NoModifier),
    ):
        page.grid.setFocus()
        page.grid.setCurrentIndex(page.model.index(0, 0))
        qtbot.keyClick(page.grid, key, keys)
        assert not page.grid.hasFocus()


def test_tab_from_the_last_cell_typed_into_leaves_too(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    window.work_on("scores")
    page = window.page
    assert isinstance(page, ScoresPage)
    last = page.model.index(page.model.rowCount() - 1, page.model.columnCount() - 1)
    page.grid.setCurrentIndex(last)
    page.grid.edit(last)
    editor = page.grid.findChild(QLineEdit)
    assert editor is not None
    editor.setText("3")
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert page.grid.currentIndex() == last and not page.grid.hasFocus()
    assert "3" in last.data()


def test_ctrl_d_fills_down_as_one_step(page: ScoresPage, session: Session, qtbot: QtBot) -> None:
    page.whose.buttons[SHARED].click()
    block = QItemSelection(page.model.index(0, 0), page.model.index(2, 1))
    page.grid.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    qtbot.keyClick(page.grid, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    for package in ("wait", "staged", "full"):
        assert session.case.score(COMMON, package, "returns") == Score.of(20.0)
        assert session.case.score(COMMON, package, "protection") == Score.of("none")
    assert session.undo_stack.count() == 1
    page.grid.setCurrentIndex(page.model.index(0, 2))
    session.undo()
    page.grid.setCurrentIndex(page.model.index(1, 2))
    page.grid.fill_down()
    assert session.case.score(COMMON, "staged", "cost") == Score.of(2.0)


def test_ctrl_enter_gives_what_is_typed_to_all_selected(
    page: ScoresPage, session: Session, qtbot: QtBot
) -> None:
    page.whose.buttons[SHARED].click()
    page.grid.setCurrentIndex(page.model.index(0, 0))
    block = QItemSelection(page.model.index(0, 0), page.model.index(2, 0))
    page.grid.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    qtbot.keyClick(page.grid, Qt.Key.Key_4)
    editor = page.grid.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    found = [session.case.score(COMMON, p.id, "returns") for p in session.case.packages]
    assert found == [Score.of(4.0)] * 3
    assert session.undo_stack.count() == 1


def test_the_handle_is_dragged_down(page: ScoresPage, session: Session, qtbot: QtBot) -> None:
    page.whose.buttons[SHARED].click()
    page.grid.setCurrentIndex(page.model.index(0, 2))
    view, start = page.grid.viewport(), page.grid.handle.spot().center()
    end = page.grid.visualRect(page.model.index(2, 2)).center()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, end)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    assert [session.case.score(COMMON, p.id, "cost") for p in session.case.packages] == [
        Score.of(2.0)
    ] * 3
    assert session.undo_stack.count() == 1


def test_the_handle_stands_at_the_last_of_the_selected_cells(page: ScoresPage) -> None:
    chosen = page.grid.selectionModel()
    flag = QItemSelectionModel.SelectionFlag
    low = QItemSelection(page.model.index(1, 0), page.model.index(2, 1))
    chosen.select(low, flag.ClearAndSelect)
    chosen.select(QItemSelection(page.model.index(0, 2), page.model.index(1, 2)), flag.Select)
    last = page.grid.visualRect(page.model.index(2, 1))
    assert last.contains(page.grid.handle.spot())
    chosen.clear()
    assert page.grid.handle.spot().isEmpty()


def test_of_a_copied_block_every_score_is_written_once(
    page: ScoresPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.model.paste(0, 0, [["7", "full", "7"], ["7", "full", "7"], ["7", "none", "8"]])
    written: list[object] = []
    monkeypatch.setattr(
        score_model, "_written", lambda *ends: written.append(ends) or f"n{len(written)}"
    )
    page.grid.selectAll()
    written.clear()
    page.grid.copy()
    assert QGuiApplication.clipboard().text() == "n1\tn2\tn1\nn1\tn2\tn1\nn1\tn3\tn4"


def test_a_level_is_picked_from_its_list(page: ScoresPage, session: Session, qtbot: QtBot) -> None:
    page.whose.buttons[SHARED].click()
    page.grid.setCurrentIndex(page.model.index(0, 1))
    qtbot.keyClick(page.grid, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    (menu,) = [m for m in page.grid.findChildren(QMenu) if m.isVisible()]
    assert [action.text() for action in menu.actions()] == ["none", "partial", "full"]
    menu.actions()[2].trigger()
    menu.close()
    assert session.case.score(COMMON, "wait", "protection") == Score.of("full")


def test_the_menu_marks_estimates_and_copies_headings(page: ScoresPage, session: Session) -> None:
    page.whose.buttons[SHARED].click()
    page.grid.setCurrentIndex(page.model.index(0, 2))
    page.grid.customContextMenuRequested.emit(page.grid.handle.spot().center())
    (menu,) = [m for m in page.grid.findChildren(QMenu) if m.isVisible()]
    next(a for a in menu.actions() if a.isCheckable()).trigger()
    menu.close()
    score = session.case.score(COMMON, "wait", "cost")
    assert score is not None and score.estimate and score.low == 2.0
    page.grid.copy_with_headings()
    assert QGuiApplication.clipboard().text() == "\tCost of delivery\nWaiting\t2"


def test_the_reasoning_is_reached_by_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    window.work_on("scores")
    page = window.page
    assert isinstance(page, ScoresPage)
    qtbot.waitUntil(page.grid.hasFocus)
    qtbot.keyClick(page.grid, Qt.Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    assert page._editor.note.hasFocus()


def test_the_details_say_what_is_wrong_with_a_score(page: ScoresPage, session: Session) -> None:
    own = {"full": frozen({"cost": Score.of(-3.0)})}
    scores = {**session.case.scores, "russia": frozen(own)}
    session.new(replace(session.case, scores=frozen(scores)))
    session.choose_stakeholder("russia")
    page.go_to(Place(stakeholder="russia", package="full", criterion="cost"))
    said = {head: words for head, words in page.details() if isinstance(words, str)}
    (found,) = [p for p in session.check() if p.code == "SCORE-OUTSIDE-SCALE"]
    assert said["Problem"] == found.sentence
    page.go_to(Place(package="full", criterion="cost"))
    page.whose.buttons[SHARED].click()
    assert "Problem" not in dict(page.details())


def test_coming_back_from_another_page_the_details_are_of_the_cell(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_page("scores")
    for number in (3, 1):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
    window.session.choose(Place(stakeholder="russia"))
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    page = window.page
    assert isinstance(page, ScoresPage)
    qtbot.waitUntil(page.grid.hasFocus)
    assert window.session.chosen.package and window.session.chosen.criterion
