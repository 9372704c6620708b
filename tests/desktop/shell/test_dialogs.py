"""The windows beside the main one: what Enter does there, and how one leaves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.shell.main_window import MainWindow

ENTER = {
    "snapshots": "Take a snapshot",
    "settings": "Close",
    "about": "Close",
    "page_setup": "Close",
}
"""What Enter presses where it presses anything."""


@pytest.mark.parametrize(
    "name", ["settings", "about", "keys", "words", "verify", "snapshots", "steps", "page_setup"]
)
def test_enter_and_escape_do_what_is_expected(window: MainWindow, qtbot: QtBot, name: str) -> None:
    getattr(window.menus, name).trigger()
    (shown,) = [found for found in window.findChildren(QDialog) if found.isVisible()]
    pressed = [b for b in shown.findChildren(QPushButton) if b.autoDefault() and b.isVisible()]
    assert {button.text() for button in pressed} <= {ENTER.get(name, "")}
    for widget in shown.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            told = QAccessible.queryAccessibleInterface(widget)
            assert told is not None
            proxied = widget.objectName() == "qt_spinbox_lineedit"
            assert told.text(QAccessible.Text.Name) or proxied, type(widget)
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
