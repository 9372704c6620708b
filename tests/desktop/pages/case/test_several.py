"""Lists of the case through the real window: paste, duplicate, several at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from desktop.pages.case.page import CasePage
from desktop.pages.case.panel import Panel
from desktop.shell.main_window import MainWindow
from mcda.errors import Place
from mcda.model.case import Direction

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(window: MainWindow) -> CasePage:
    window.activateWindow()
    shown = window.show_page("case")
    assert isinstance(shown, CasePage)
    return shown


def names(page: CasePage, panel: Panel) -> list[str]:
    case = page.session.case
    things = {page.stakeholders: case.stakeholders, page.packages: case.packages}
    return [thing.name for thing in things.get(panel, case.criteria)]


def test_names_are_pasted_into_every_list_as_one_step(
    window: MainWindow, page: CasePage, qtbot: QtBot
) -> None:
    for panel in (page.stakeholders, page.criteria, page.packages):
        before = names(page, panel)
        QGuiApplication.clipboard().setText(f"Kyiv\n{before[0].upper()}\nTbilisi\n")
        qtbot.keyClick(panel.view, Qt.Key.Key_V, CONTROL)
        assert names(page, panel) == [*before, "Kyiv", "Tbilisi"]
        assert before[0].upper() in window.notice.text
        page.session.undo()
        assert names(page, panel) == before


def test_names_are_copied_one_a_line(page: CasePage, qtbot: QtBot) -> None:
    page.packages.view.selectAll()
    qtbot.keyClick(page.packages.view, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text().split("\n") == names(page, page.packages)


def test_duplicating_opens_the_new_name_for_typing(page: CasePage, qtbot: QtBot) -> None:
    for panel in (page.stakeholders, page.criteria, page.packages):
        panel.view.setCurrentIndex(panel.view.model().index(0, 0))
        before = len(names(page, panel))
        qtbot.keyClick(panel.view, Qt.Key.Key_D, CONTROL)
        editor = panel.view.viewport().findChild(QLineEdit)
        assert isinstance(editor, QLineEdit)
        editor.selectAll()
        qtbot.keyClicks(editor, "Copy of it")
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda panel=panel: "Copy of it" in names(page, panel))  # type: ignore[misc]
        page.session.undo()
        assert len(names(page, panel)) == before


def select(page: CasePage, *ids: str) -> None:
    view, model = page.criteria.view, page.criteria_model
    view.setCurrentIndex(model.index_of(ids[0]))
    for id_ in ids[1:]:
        view.selectionModel().setCurrentIndex(
            model.index_of(id_), QItemSelectionModel.SelectionFlag.Select
        )


def test_one_edit_holds_for_all_selected_criteria(window: MainWindow, page: CasePage) -> None:
    select(page, "returns", "cost")
    heading, form = page.details()[0]
    assert heading == "Several criteria" and form is page._several
    page._several.direction.buttons[Direction.COST].click()
    page._several.worst.setText("9")
    page._several.worst.textEdited.emit("9")
    found = {c.id: c for c in page.session.case.criteria}
    assert found["returns"].direction == found["cost"].direction == Direction.COST
    assert found["returns"].worst == found["cost"].worst == 9.0
    assert page.criteria.selected_ids() == ["returns", "cost"]
    page.session.undo()
    page.session.undo()
    assert {c.id: c for c in page.session.case.criteria}["returns"].direction == "benefit"


def test_all_criteria_are_chosen_at_once_where_none_was(page: CasePage) -> None:
    page.session.choose(Place())
    page.criteria.view.selectAll()
    assert len(page.criteria.selected_ids()) == 4
    assert page.details()[0][1] is page._several
    page.session.choose(Place(package="wait"))
    assert page.criteria.selected_ids() == []


def test_several_are_removed_as_one_step(window: MainWindow, page: CasePage, qtbot: QtBot) -> None:
    page.packages.view.selectAll()
    qtbot.keyClick(page.packages.view, Qt.Key.Key_Delete)
    assert page.session.case.packages == ()
    assert "undo" in window.notice.text.lower()
    page.session.undo()
    assert len(page.session.case.packages) == 3


def test_the_menu_of_a_list_offers_what_its_keys_do(page: CasePage) -> None:
    view = page.criteria.view
    index = page.criteria_model.index_of("cost")
    view.setCurrentIndex(index)
    view.customContextMenuRequested.emit(view.visualRect(index).center())
    (menu,) = [m for m in page.criteria.findChildren(QMenu) if m.isVisible()]
    words = " ".join(action.text() for action in menu.actions())
    for one in ("F2", "Ctrl+D", "Del", "Ctrl+V", "Ins"):
        assert one in words
    menu.close()


def test_levels_move_with_their_numbers_and_anchors_follow(
    window: MainWindow, page: CasePage, qtbot: QtBot
) -> None:
    window.go_to(Place(criterion="protection"))
    levels = page._criterion.levels
    first = levels.rows[0][1]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    def present() -> list[tuple[str, float]]:
        criterion = next(c for c in page.session.case.criteria if c.id == "protection")
        return [(level.name, level.value) for level in criterion.levels]

    assert present() == [("partial", 5.0), ("none", 0.0), ("full", 10.0)]
    levels.add_button.click()
    assert present()[-1][1] == 15.0
    criterion = next(c for c in page.session.case.criteria if c.id == "protection")
    assert (criterion.worst, criterion.best) == (0.0, 15.0)
