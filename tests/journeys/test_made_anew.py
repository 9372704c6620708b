"""What is half typed, chosen, open or scrolled to stays where the window is made anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPlainTextEdit, QTreeView
from pytestqt.qtbot import QtBot

from desktop.kit import number_form
from desktop.kit.live_fields import LiveLine
from desktop.kit.number_line import NumberLine
from desktop.kit.theme import apply_theme
from desktop.pages.case.page import CasePage
from desktop.pages.firmness.page import FirmnessPage
from desktop.session import results
from desktop.shell.look import set_look, set_zoom
from desktop.shell.main_window import MainWindow
from mcda.casefile.case_file import read_case
from mcda.errors import Place
from mcda.model import edits
from mcda.model.case import Case
from mcda.places import resource
from tests.desktop.asked import asked_case
from tests.desktop.conftest import small_case

TYPED = "1x9?"
"""No number, no day, no percentage; a name, where one is asked for."""


@pytest.fixture(autouse=True)
def _usual(qapp: QApplication) -> Iterator[None]:
    yield
    number_form.use("")
    apply_theme(qapp, dark=False)


def another_size(window: MainWindow) -> None:
    set_zoom(window, 1.25)


def another_form(window: MainWindow) -> None:
    window.show_anew()


def another_look(window: MainWindow) -> None:
    set_look(window, True, strong=False)


def settled(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: not window.turning.working and window.page.whole and window.session.ready
    )
    QApplication.processEvents()


def fields(window: MainWindow) -> list[QLineEdit | QPlainTextEdit]:
    """Return the fields that can be typed into on the page that is seen and in its details."""
    parts = (window.page, window.details)
    found: list[QLineEdit | QPlainTextEdit] = [
        line for part in parts for line in part.findChildren(QLineEdit)
    ]
    found += [text for part in parts for text in part.findChildren(QPlainTextEdit)]
    return [one for one in found if one.isVisible() and one.isEnabled() and not one.isReadOnly()]


def text_of(field: QLineEdit | QPlainTextEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


@pytest.mark.parametrize(
    ("key", "change"),
    [
        ("case", another_size),
        ("scores", another_form),
        ("weights", another_size),
        ("firmness", another_form),
        ("round", another_size),
    ],
)
def test_what_is_typed_on_a_page_stays(
    window: MainWindow, qtbot: QtBot, key: str, change: Callable[[MainWindow], None]
) -> None:
    window.session.new(asked_case())
    window.work_on(key)
    settled(window, qtbot)
    for field in fields(window):
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, TYPED)
    settled(window, qtbot)
    case, before = window.session.case, [text_of(one) for one in fields(window)]
    change(window)
    settled(window, qtbot)
    assert [text_of(one) for one in fields(window)] == before
    assert window.session.case == case


@pytest.mark.parametrize("change", [another_size, another_form, another_look])
def test_a_refused_text_stays_framed_on_a_page_that_is_seen_again_later(
    window: MainWindow,
    qtbot: QtBot,
    change: Callable[[MainWindow], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In a large case another look makes the pages anew, too."""
    monkeypatch.setattr(results, "AT_ONCE", 0)
    window.session.new(small_case())
    window.work_on("case")
    settled(window, qtbot)
    title = _line(window, "Title")
    title.setFocus()
    title.selectAll()
    QApplication.clipboard().setText("x" * 100_000)
    title.paste()
    refused, why = title.text(), title.toolTip()
    assert title.property("wrong") and why
    window.work_on("weights")
    settled(window, qtbot)
    change(window)
    settled(window, qtbot)
    window.work_on("case")
    settled(window, qtbot)
    title = _line(window, "Title")
    assert title.text() == refused and title.property("wrong") and title.toolTip() == why
    assert window.session.case.title == "Small case"


def test_what_the_case_holds_otherwise_by_now_is_not_typed_over(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.session.new(small_case())
    window.work_on("case")
    settled(window, qtbot)
    title = _line(window, "Title")
    title.setFocus()
    title.selectAll()
    QApplication.clipboard().setText("x" * 100_000)
    title.paste()
    window.work_on("weights")
    set_zoom(window, 1.25)
    window.session.apply("Name it", edits.set_case, title="By another door")
    window.work_on("case")
    settled(window, qtbot)
    assert _line(window, "Title").text() == "By another door"
    assert window.session.case.title == "By another door"


@pytest.mark.parametrize("key", ["case", "weights"])
def test_closing_asks_about_what_a_field_could_not_take(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    """A text too long, and one that is no number; both are there when the window stays."""
    window.session.new(small_case())
    window.work_on(key)
    settled(window, qtbot)
    asked: list[str] = []
    stay = QMessageBox.StandardButton.Cancel.value
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()) or stay)
    lines = [one for one in fields(window) if isinstance(one, LiveLine)]
    line = lines[0] if key == "case" else next(i for i in lines if isinstance(i, NumberLine))
    line.setFocus()
    line.selectAll()
    QApplication.clipboard().setText("x" * (100_000 if key == "case" else 3))
    line.paste()
    assert line.property("wrong")
    assert not window.close() and "saved nowhere" in asked[0]
    set_zoom(window, 1.25)
    settled(window, qtbot)
    assert not window.close() and len(asked) == 2
    line = next(one for one in fields(window) if one.property("wrong"))
    assert isinstance(line, LiveLine)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "30")
    window.menus.undo.trigger()
    assert window.close() and len(asked) == 2


def test_chosen_cells_open_branches_places_and_the_keyboard_stay(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1280, 720)
    window.session.new(_first_sample())
    page = window.work_on("case")
    settled(window, qtbot)
    assert isinstance(page, CasePage)
    tree = page.findChild(QTreeView)
    assert tree is not None
    model = tree.model()
    shut = next(i for i in (model.index(r, 0) for r in range(9)) if model.rowCount(i))
    tree.setExpanded(shut, False)
    tops = [one for one in window.session.case.criteria if not one.parent]
    window.go_to(Place(criterion=tops[1].id))
    chosen, row = window.session.chosen, tree.currentIndex().data()
    bar = page.scroll_area.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    name, value = QApplication.focusWidget().accessibleName(), bar.value()
    set_zoom(window, 1.25)
    settled(window, qtbot)
    tree = window.page.findChild(QTreeView)
    assert tree is not None
    assert not tree.isExpanded(tree.model().index(shut.row(), 0))
    assert tree.currentIndex().data() == row and window.session.chosen == chosen
    assert QApplication.focusWidget().accessibleName() == name
    assert window.page.scroll_area.verticalScrollBar().value() == round(1.25 * value)


def test_the_two_weights_of_the_map_stay(window: MainWindow, qtbot: QtBot) -> None:
    window.session.new(small_case())
    page = window.work_on("firmness")
    settled(window, qtbot)
    assert isinstance(page, FirmnessPage)
    page.sections.choose("map")
    qtbot.waitUntil(lambda: page.map.across.count() > 2)
    at = next(
        i for i in range(3) if i not in (page.map.across.currentIndex(), page.map.up.currentIndex())
    )
    page.map.across.setFocus()
    page.map.across.setCurrentIndex(at)
    page.map.across.activated.emit(at)
    chosen = page.map.across.currentText(), page.map.up.currentText()
    set_zoom(window, 1.25)
    settled(window, qtbot)
    page = window.page
    assert isinstance(page, FirmnessPage)
    qtbot.waitUntil(lambda: page.map.across.count() > 2)
    assert (page.map.across.currentText(), page.map.up.currentText()) == chosen


def _line(window: MainWindow, name: str) -> LiveLine:
    found = [one for one in window.page.findChildren(LiveLine) if one.accessibleName() == name]
    return next(one for one in found if one.isVisible())


def _first_sample() -> Case:
    case = read_case(resource("samples", "us-russia-compatibility.parley")).case
    assert case is not None
    return case
