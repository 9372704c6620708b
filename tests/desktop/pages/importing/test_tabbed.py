"""Views under tabs: named, counted and hidden where there is nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.pages.importing.tabbed import Tabbed


def test_a_tab_shows_its_view(app: QApplication, qtbot: QtBot) -> None:
    tabbed, one, other = Tabbed(), QLabel("one"), QLabel("other")
    qtbot.addWidget(tabbed)
    tabbed.add(one, "One")
    tabbed.add(other, "Other")
    tabbed.name(other, "Other (3)")
    tabbed.choose(other)
    assert tabbed.current() is other
    assert tabbed.bar.tabText(1) == "Other (3)"
    tabbed.name(one, "One", shown=False)
    assert not tabbed.bar.isTabVisible(0)
