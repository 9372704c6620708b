from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.pages.register import WORK, keys_of
from desktop.shell.keys import KeysWindow, going, in_lists, in_scores
from desktop.shell.main_window import MainWindow
from desktop.shell.menus import CONTEXT_MENU
from mcda.places import resource
from tests.opened import opened


def test_the_page_lists_every_key_of_the_menus_and_pages(window: MainWindow) -> None:
    window.menus.keys.trigger()
    (shown,) = window.findChildren(KeysWindow)
    text = shown.text.toPlainText()
    named = window.menus.named()
    assert len(named) > 15
    for words, keys in (*named, *going(), *in_lists(), *in_scores()):
        assert words in text and keys in text
    shown.close()


def test_every_key_that_the_window_listens_to_is_listed(window: MainWindow) -> None:
    """Keys are found in the code by their looks, so that none is forgotten on the page."""
    text = KeysWindow(window.menus.named(), window).text.toPlainText()
    looks = re.compile(r'"((?:(?:Ctrl|Alt|Shift)\+)+(?:[A-Z]\w*|[0-9])|F\d+)"')
    code = (Path(__file__).parents[3] / "desktop").rglob("*.py")
    found = {key for path in code for key in looks.findall(path.read_text(encoding="utf-8"))}
    assert len(found) > 20
    assert not {key for key in found if key not in text}


def test_the_menu_of_what_has_the_keyboard_opens_by_a_key(window: MainWindow, qtbot: QtBot) -> None:
    opened(window, resource("samples", "us-russia-compatibility.parley"))
    page = window.work_on("case") or window.page
    with qtbot.waitActive(window):
        window.activateWindow()
    view = page.packages.view  # type: ignore[attr-defined]
    view.setFocus()
    assert CONTEXT_MENU == "Shift+F10"
    qtbot.keyClick(view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu) and len(popup.actions()) > 3
    popup.close()


def test_no_key_of_the_menus_means_two_things(window: MainWindow) -> None:
    every = [key for _words, keys in window.menus.named() for key in keys.split(", ")]
    every += [keys_of(n) for n in range(1, len(WORK) + 1)]
    assert len(every) == len(set(every))
    assert all(QKeySequence(key).count() == 1 for key in every)
