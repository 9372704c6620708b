"""What is typed or pasted goes where it is looked for, from wherever one stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.kit.what import WhatIsThis
from desktop.kit.whole_box import WholeBox
from desktop.pages.case.page import CasePage
from desktop.pages.measures.page import MeasuresPage
from desktop.pages.round.page import RoundPage
from desktop.pages.scores.page import ScoresPage
from desktop.pages.scores.score_grid import ScoreGrid
from desktop.pages.weights.page import WeightsPage
from desktop.shell.main_window import MainWindow
from mcda.casefile.case_file import write_case
from mcda.errors import Place
from mcda.model import edits
from mcda.model.case import Case, WeightWay
from mcda.model.ids import of_id
from tests.desktop.conftest import small_case
from tests.opened import opened

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def case(window: MainWindow, qtbot: QtBot) -> Case:
    window.session.new(small_case())
    with qtbot.waitActive(window):
        window.activateWindow()
    return window.session.case


def here() -> QWidget:
    QApplication.processEvents()
    found = QApplication.focusWidget()
    assert found is not None
    return found


def first_level(window: MainWindow) -> QLineEdit:
    QApplication.processEvents()
    fields = [one for one in window.details.findChildren(QLineEdit) if one.isVisible()]
    return next(one for one in fields if one.accessibleName() == "Name of level 1")


def paste(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(here(), Qt.Key.Key_V, CONTROL)
    QApplication.processEvents()


def test_no_field_of_one_line_holds_a_break(window: MainWindow, case: Case) -> None:
    window.go_to(Place(package="full"), "case")
    field = next(f for f in window.details.findChildren(QLineEdit) if f.accessibleName() == "Name")
    field.setFocus()
    field.selectAll()
    paste("Full\r\nreturn\tplan\n")
    assert of_id(window.session.case.packages, "full").name == "Full return plan"
    page = window.work_on("case")
    assert isinstance(page, CasePage)
    page.packages.edit_name(page.packages.view.currentIndex())
    paste("From a cell\n")
    QTest.keyClick(here(), Qt.Key.Key_Return)
    QApplication.processEvents()
    assert "From a cell" in [package.name for package in window.session.case.packages]


def test_a_list_names_the_levels_and_begins_more(window: MainWindow, case: Case) -> None:
    window.go_to(Place(criterion="protection"), "case")
    names = [
        f for f in window.details.findChildren(QLineEdit) if "Name of level" in f.accessibleName()
    ]
    names[0].setFocus()
    paste("partial\nnone\nfull\nbeyond\n")
    after = of_id(window.session.case.criteria, "protection")
    told = [(level.name, level.value) for level in after.levels]
    assert told == [("partial", 0.0), ("none", 5.0), ("full", 10.0), ("beyond", 15.0)]
    assert after.best == 15.0
    before, scores = case.scores[""], window.session.case.scores[""]
    swapped = {"partial": "none", "none": "partial"}
    for package, row in before.items():
        low = row["protection"].low
        assert scores[package]["protection"].low == swapped.get(str(low), low)
    window.session.undo()
    assert window.session.case == case
    first_level(window).setFocus()
    paste("a\t2\nb\t4")
    told = [
        (one.name, one.value) for one in of_id(window.session.case.criteria, "protection").levels
    ]
    assert told == [("a", 2.0), ("b", 4.0), ("full", 10.0)]
    paste("b\nb")
    assert here().property("wrong")
    assert [x.name for x in of_id(window.session.case.criteria, "protection").levels][:2] == [
        "a",
        "b",
    ]


def test_what_was_pasted_is_chosen_for_the_next_step(window: MainWindow, case: Case) -> None:
    page = window.work_on("case")
    assert isinstance(page, CasePage)
    page.criteria.view.setFocus()
    paste("Order\n\tPolice\n\tCourts")
    new = [one.id for one in window.session.case.criteria[-3:]]
    assert page.criteria.selected_ids() == new
    page.packages.view.setFocus()
    paste("One more")
    QTest.keyClick(here(), Qt.Key.Key_D, CONTROL)
    QApplication.processEvents()
    assert [p.name for p in window.session.case.packages][-2:] == ["One more", "One more (2)"]


@pytest.fixture
def grid(window: MainWindow, case: Case, qtbot: QtBot) -> ScoreGrid:
    page = window.work_on("scores")
    assert isinstance(page, ScoresPage)
    qtbot.waitUntil(lambda: page.whole)
    page.grid.setFocus()
    page.grid.setCurrentIndex(page.grid.model().index(0, 0))
    return page.grid


def cells(grid: ScoreGrid) -> set[tuple[int, int]]:
    return {(index.row(), index.column()) for index in grid.selected()}


def at(index: QModelIndex) -> tuple[int, int]:
    return index.row(), index.column()


def test_the_grid_knows_the_keys_of_a_spreadsheet(window: MainWindow, grid: ScoreGrid) -> None:
    QTest.keyClick(grid, Qt.Key.Key_Space, SHIFT)
    assert cells(grid) == {(0, 0), (0, 1), (0, 2)} and not grid.findChildren(QLineEdit)
    QTest.keyClick(grid, Qt.Key.Key_Down)
    QTest.keyClick(grid, Qt.Key.Key_Space, CONTROL)
    assert cells(grid) == {(0, 0), (1, 0), (2, 0)}
    QTest.keyClick(grid, Qt.Key.Key_Right, CONTROL)
    assert at(grid.currentIndex()) == (1, 2) and cells(grid) == {(1, 2)}
    QTest.keyClick(grid, Qt.Key.Key_Left, CONTROL | SHIFT)
    assert cells(grid) == {(1, 0), (1, 1), (1, 2)}
    QTest.keyClick(grid, Qt.Key.Key_End, CONTROL)
    assert at(grid.currentIndex()) == (2, 2) and cells(grid) == {(2, 2)}
    QTest.keyClick(grid, Qt.Key.Key_Home, CONTROL | SHIFT)
    assert len(cells(grid)) == 9
    # Over a gap Ctrl with an arrow stops at what is filled next.
    grid.scores.clear([grid.model().index(1, 0)])
    grid.setCurrentIndex(grid.model().index(0, 0))
    QTest.keyClick(grid, Qt.Key.Key_Down, CONTROL)
    assert at(grid.currentIndex()) == (2, 0)


def test_fill_right_and_the_cell_after_a_paste_that_adds(
    window: MainWindow, grid: ScoreGrid
) -> None:
    first = window.session.case.packages[0].id
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Right)
    grid.scores.enter([grid.model().index(0, 0)], "5")
    grid.setCurrentIndex(grid.model().index(0, 1))
    QTest.keyClick(grid, Qt.Key.Key_R, CONTROL)
    assert window.session.case.scores[grid.scores.layer][first]["protection"].low == "partial"
    QGuiApplication.clipboard().setText("1\n2\n3\n4")
    grid.setCurrentIndex(grid.model().index(0, 0))
    QTest.keyClick(grid, Qt.Key.Key_V, CONTROL)
    QApplication.processEvents()
    page = window.page
    assert isinstance(page, ScoresPage)
    QTest.keyClick(here(), Qt.Key.Key_Tab)
    QTest.keyClick(here(), Qt.Key.Key_Return)
    QApplication.processEvents()
    assert len(window.session.case.packages) == 4
    assert at(grid.currentIndex()) == (0, 0)


@pytest.fixture
def weights(window: MainWindow, case: Case) -> WeightsPage:
    page = window.work_on("weights")
    assert isinstance(page, WeightsPage)
    page.when_whole(page.take_focus)
    return page


def by_letter(qtbot: QtBot, page: WeightsPage, key: Qt.Key, way: WeightWay) -> None:
    """Press Alt with the letter of a way; Qt lets the button be seen to go down first."""
    QTest.keyClick(here(), key, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: page.way is way)


def test_a_way_leads_the_keyboard_on_to_its_first_question(
    window: MainWindow, qtbot: QtBot, weights: WeightsPage
) -> None:
    by_letter(qtbot, weights, Qt.Key.Key_P, WeightWay.PAIRWISE)
    assert here() is weights.pairwise.scale
    QTest.mouseClick(weights.ways.buttons[WeightWay.BEST_WORST], Qt.MouseButton.LeftButton)
    assert isinstance(here(), WholeBox)
    QTest.mouseClick(weights.ways.buttons[WeightWay.SWING], Qt.MouseButton.LeftButton)
    assert here() is weights.points.fields["returns"]
    button = weights.ways.buttons[WeightWay.SWING]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Left)
    assert weights.ways.isAncestorOf(here())


def test_a_number_on_the_question_is_the_answer(qtbot: QtBot, weights: WeightsPage) -> None:
    by_letter(qtbot, weights, Qt.Key.Key_P, WeightWay.PAIRWISE)
    QApplication.processEvents()
    QTest.mouseClick(weights.pairwise.question, Qt.MouseButton.LeftButton)
    QTest.keyClick(here(), Qt.Key.Key_3)
    assert weights.pairwise.scale.value == 3


def test_tab_stops_once_at_a_criterion_and_arrows_move_its_points(
    window: MainWindow, qtbot: QtBot, weights: WeightsPage
) -> None:
    by_letter(qtbot, weights, Qt.Key.Key_S, WeightWay.SWING)
    walked = []
    for _n in range(3):
        walked.append(here())
        QTest.keyClick(here(), Qt.Key.Key_Tab)
    assert walked == list(weights.points.fields.values())
    walked[0].setFocus()
    QTest.keyClicks(here(), "50")
    QTest.keyClick(here(), Qt.Key.Key_Up)
    QTest.keyClick(here(), Qt.Key.Key_PageDown)
    who = window.session.stakeholder
    assert window.session.case.preferences[who].swing["returns"] == 46
    slider = weights.points.sliders["cost"]
    slider.setFocus()
    QTest.keyClicks(slider, "7")
    assert here() is weights.points.fields["cost"]
    assert window.session.case.preferences[who].swing["cost"] == 7


def test_enter_after_a_judged_group_goes_on_to_the_next(
    window: MainWindow, qtbot: QtBot, weights: WeightsPage
) -> None:
    by_letter(qtbot, weights, Qt.Key.Key_B, WeightWay.BEST_WORST)
    asked = []
    for _n in range(2):
        box = here()
        asked.append(box.accessibleName())
        QTest.keyClicks(box, "3")
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert asked == ["People over Cost of delivery", "Refugee return over Civil protection"]


def test_saving_leads_to_the_question_that_it_waits_for(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "case.parley"
    write_case(small_case(), file)
    assert opened(window, file)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.session.apply("Change", edits.set_case, title="Mine")
    write_case(edits.set_case(small_case(), title="Theirs"), file)
    window.files.shared.look()
    qtbot.waitUntil(lambda: not window.bar.isHidden())
    QTest.keyClick(window, Qt.Key.Key_S, CONTROL)
    assert here() is window.bar.buttons[0]


def test_a_list_is_pasted_where_nobody_is_asked_yet(
    window: MainWindow, qtbot: QtBot, case: Case
) -> None:
    page = window.work_on("round")
    assert isinstance(page, RoundPage)
    qtbot.waitUntil(lambda: page.whole)
    page.take_focus()
    assert "stakeholder" in page.empty.buttons[1].toolTip()
    paste("Anna\tanna@example.org\tRussia\nBen\tben@example.org\tEurope\n")
    told = [(one.name, one.stakeholder) for one in window.session.case.respondents]
    assert told == [("Anna", "russia"), ("Ben", "europe")]


def test_f1_explains_what_has_the_keyboard(
    window: MainWindow, qtbot: QtBot, weights: WeightsPage
) -> None:
    by_letter(qtbot, weights, Qt.Key.Key_S, WeightWay.SWING)
    QTest.keyClick(here(), Qt.Key.Key_F1)
    (shown,) = window.findChildren(WhatIsThis)
    assert "share" in shown.text.text()
    shown.close()


def test_a_list_names_measures_and_adds_what_is_more(
    window: MainWindow, qtbot: QtBot, case: Case
) -> None:
    page = window.work_on("measures")
    assert isinstance(page, MeasuresPage)
    page.take_focus()
    paste("Truce\nAid\tconvoys\n")
    assert [one.name for one in window.session.case.measures] == ["Truce", "Aid"]
    assert all(one.owners == (window.session.stakeholder,) for one in window.session.case.measures)
    qtbot.waitUntil(page.list.measures.table.isVisible)
    table = page.list.measures.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(1, 0))
    paste("Aid convoys\nMonitors")
    told = [one.name for one in window.session.case.measures]
    assert told == ["Truce", "Aid convoys", "Monitors"]
    page.list.measures.add_button.setFocus()
    paste("Buffer zone\n")
    assert window.session.case.measures[-1].name == "Buffer zone"
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Insert)
    assert len(window.session.case.measures) == 5 and isinstance(here(), QLineEdit)
