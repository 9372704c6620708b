"""No part of the window is ever a window of its own, which would take the keyboard away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.pages.register import WORK
from desktop.shell.main_window import MainWindow
from mcda.model.edits.several import change_stakeholders
from tests.large_case import large_case


class Shown(QObject):
    """Notes which widgets are shown as windows."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


def test_pages_and_another_size_show_no_second_window_and_keep_the_keyboard(
    window: MainWindow, qapp: QApplication, qtbot: QtBot
) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    shown = Shown()
    qapp.installEventFilter(shown)
    try:
        window.session.new(change_stakeholders(large_case(14, 3, 3), ["s1", "s2"], bloc="West"))
        for entry in WORK:
            window.work_on(entry.key)
            qtbot.waitUntil(lambda: window.page.whole)
        window.work_on("case")
        qtbot.keyClick(qapp.focusWidget(), Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        assert window.zoom > 1
        qtbot.waitUntil(lambda: window.page.whole)
    finally:
        qapp.removeEventFilter(shown)
    assert shown.names == []
    qtbot.keyClicks(qapp.focusWidget(), "Peace")
    assert window.session.case.title.endswith("Peace")
