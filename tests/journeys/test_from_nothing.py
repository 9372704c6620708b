"""A case built from nothing in the window, ranked, and undone back to nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.pages.case.criterion import CriterionDetails
from desktop.pages.case.page import CasePage
from desktop.pages.case.panel import Panel
from desktop.pages.scores.page import ScoresPage
from desktop.pages.weights.page import WeightsPage
from desktop.shell.main_window import MainWindow
from mcda.errors import Place
from mcda.model.case import COMMON, Direction, Score

CONTROL = Qt.KeyboardModifier.ControlModifier


def add(panel: Panel, name: str, qtbot: QtBot) -> None:
    """Press the add button and type the new thing's name over the proposed one."""
    panel.add_button.click()
    editor = panel.view.viewport().findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, name)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.view.viewport().findChild(QLineEdit) is None)


def test_a_case_from_nothing(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    session = window.session
    begun = session.case
    page = window.show_page("case")
    assert isinstance(page, CasePage)
    add(page.stakeholders, "Russia", qtbot)
    for name in ("Safe returns", "Cost"):
        add(page.criteria, name, qtbot)
    for name in ("Waiting", "Exchange"):
        add(page.packages, name, qtbot)
    assert [p.name for p in session.case.packages] == ["Waiting", "Exchange"]
    first, second = session.case.criteria
    for criterion, direction, worst, best in (
        (first, Direction.BENEFIT, "0", "60"),
        (second, Direction.COST, "10", "0"),
    ):
        window.go_to(Place(criterion=criterion.id))
        form = window.details.findChild(CriterionDetails)
        assert form is not None
        form.direction.buttons[direction].click()
        for field, text in ((form.fields["worst"], worst), (form.fields["best"], best)):
            field.setFocus()
            qtbot.keyClicks(field, text)
            qtbot.keyClick(field, Qt.Key.Key_Tab)

    scores = window.show_page("scores")
    assert isinstance(scores, ScoresPage)
    scores.whose.buttons["shared"].click()
    QGuiApplication.clipboard().setText("10\t2\n45\t6")
    scores.grid.setCurrentIndex(scores.model.index(0, 0))
    qtbot.keyClick(scores.grid, Qt.Key.Key_V, CONTROL)
    exchange = session.case.packages[1].id
    assert session.case.score(COMMON, exchange, first.id) == Score.of(45.0)

    weights = window.show_page("weights")
    assert isinstance(weights, WeightsPage)
    for criterion, points in zip(session.case.criteria, ("60", "40"), strict=True):
        field = weights.points.fields[criterion.id]
        field.setFocus()
        qtbot.keyClicks(field, points)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    ranking = session.ranking(session.stakeholder)
    assert ranking is not None
    assert ranking.leader.name == "Exchange"
    assert "Exchange" in window.show_page("ranking").sentence()

    while session.undo_stack.canUndo():
        qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert session.case == begun


def test_a_list_is_written_as_on_a_sheet(window: MainWindow, qtbot: QtBot) -> None:
    """Letters begin a row, Enter ends it, and Escape gives up one that was begun by mistake."""
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    session, page = window.session, window.show_page("case")
    assert isinstance(page, CasePage)

    def press(key: Qt.Key) -> None:
        qtbot.keyClick(QApplication.focusWidget(), key)

    def write(words: str) -> None:
        for letter in words:
            qtbot.keyClicks(QApplication.focusWidget(), letter)

    for panel, named in (
        (page.stakeholders, lambda: session.case.stakeholders),
        (page.criteria, lambda: session.case.criteria),
        (page.packages, lambda: session.case.packages),
    ):
        panel.view.setFocus()
        for name in ("First of all", "Second", "Third"):
            write(name)
            press(Qt.Key.Key_Return)
            qtbot.waitUntil(panel.view.hasFocus)
        assert [one.name for one in named()] == ["First of all", "Second", "Third"]
        before = session.case
        press(Qt.Key.Key_Return)
        assert len(named()) == 4
        press(Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda before=before: session.case == before)
        assert panel.view.hasFocus()
        press(Qt.Key.Key_Home)
        press(Qt.Key.Key_Return)
        assert panel.view.currentIndex().data() == "Second"
        assert session.case == before
