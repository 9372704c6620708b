from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.kit.laid import in_column, scrolled


def test_a_place_is_held_while_what_is_scrolled_is_made_anew(qtbot: QtBot) -> None:
    content = QWidget()
    column = in_column(of=content)
    area = scrolled(content)
    qtbot.addWidget(area)
    area.resize(200, 300)
    tall = QLabel("tall")
    tall.setFixedHeight(2000)
    column.addWidget(tall)
    with qtbot.waitExposed(area):
        area.show()
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() >= 1700)
    bar.setValue(1200)
    tall.hide()
    again = QLabel("again")
    again.setFixedHeight(1990)
    column.addWidget(again)
    qtbot.waitUntil(lambda: bar.value() == 1200 and content.height() == 1990)
    again.setFixedHeight(400)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() == 100)
    bar.setValue(40)
    again.setFixedHeight(1990)
    qtbot.waitUntil(lambda: bar.maximum() > 1500)
    assert bar.value() == 40, "where somebody went is where it stays"
