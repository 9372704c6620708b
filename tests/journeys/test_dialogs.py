"""The windows beside the main one: what Enter does there, and how one leaves."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.kit.style_sheet import style_sheet
from desktop.kit.theme import CONTRAST, DARK, apply_theme
from desktop.shell.main_window import MainWindow
from desktop.shell.settings import SettingsWindow
from tests.desktop.conftest import small_case

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
    window.session.new(small_case())
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


def test_settings_stay_on_the_screen_at_twice_the_size(
    qapp: QApplication, window: MainWindow
) -> None:
    apply_theme(qapp, dark=False, zoom=2.0)
    try:
        shown = SettingsWindow(window)
        shown.show()
        assert shown.height() <= qapp.primaryScreen().availableSize().height()
        assert shown.author.height() == shown.author.sizeHint().height()
    finally:
        apply_theme(qapp, dark=False)


def test_what_cannot_be_used_now_is_framed_otherwise_where_all_is_light() -> None:
    assert "border-style: dashed" in style_sheet(CONTRAST)
    assert "border-style: dashed" not in style_sheet(DARK)
