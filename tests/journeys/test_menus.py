"""Every list, table and picture of every page has a menu that the keyboard opens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QHeaderView, QMenu
from pytestqt.qtbot import QtBot

from desktop.kit.charts.view import ChartView
from desktop.kit.section_row import SectionRow
from desktop.pages.page import Page
from desktop.pages.register import WORK
from desktop.shell.main_window import MainWindow
from mcda.places import resource
from tests.opened import opened


@pytest.mark.parametrize("key", [entry.key for entry in WORK])
def test_every_list_table_and_picture_has_a_menu(
    key: str, window: MainWindow, qtbot: QtBot
) -> None:
    opened(window, resource("samples", "european-russian-quid-pro-quo.parley"))
    window.work_on(key)
    page = window.page
    qtbot.waitUntil(lambda: page.whole)
    bare = set(_without_menu(page))
    for row in page.findChildren(SectionRow):
        for section in row.buttons:
            row.choose(section)
            bare |= set(_without_menu(page))
    assert bare == set()


def test_no_two_entries_of_a_menu_have_one_letter(window: MainWindow) -> None:
    menus = window.menus
    for menu in (menus.file, menus.edit, menus.view, menus.help):
        letters = [action.text().partition("&")[2][:1].lower() for action in menu.actions()]
        held = [letter for letter in letters if letter]
        assert len(held) == len(set(held)), menu.title()


def _without_menu(page: Page) -> list[str]:
    found = []
    for view in (*page.findChildren(QAbstractItemView), *page.findChildren(ChartView)):
        inside = isinstance(view, QHeaderView) or _of_box(view) or not view.accessibleName()
        if inside or not view.isVisible() or view.focusPolicy() is Qt.FocusPolicy.NoFocus:
            continue
        spot = QPoint(8, 8)
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, spot, view.mapToGlobal(spot))
        QApplication.sendEvent(view, asked)
        menu = QApplication.activePopupWidget()
        if not (isinstance(menu, QMenu) and menu.actions()):
            found.append(view.accessibleName())
        if menu is not None:
            menu.close()
    return found


def _of_box(view: QAbstractItemView | ChartView) -> bool:
    above = view.parentWidget()
    while above is not None:
        if isinstance(above, QComboBox):
            return True
        above = above.parentWidget()
    return False
