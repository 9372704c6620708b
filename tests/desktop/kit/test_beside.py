from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.kit import focus
from desktop.kit.beside import Beside
from desktop.kit.card import on_card


@pytest.mark.parametrize("last_on_top", [False, True])
def test_parts_stand_beside_each_other_where_there_is_room(
    app: QApplication, qtbot: QtBot, last_on_top: bool
) -> None:
    first, second = QPushButton("first"), QPushButton("second")
    whole = Beside((first, second), (1, 1), 500, last_on_top=last_on_top)
    qtbot.addWidget(whole)
    whole.show()
    for width, beside in ((600, True), (400, False), (600, True)):
        whole.resize(width, 200)
        QApplication.processEvents()
        assert whole.beside is beside
        assert (first.y() == second.y()) is beside
        on_top = last_on_top and not beside
        assert focus.in_order(whole) == ([second, first] if on_top else [first, second])


def test_cards_beside_each_other_are_as_high_and_filled_from_the_top(
    app: QApplication, qtbot: QtBot
) -> None:
    short, tall = QPushButton("short"), QPushButton("tall")
    tall.setFixedHeight(300)
    cards = on_card(short, title="One"), on_card(tall, title="Other")
    whole = Beside(cards, (1, 1))
    qtbot.addWidget(whole)
    whole.show()
    whole.resize(800, 400)
    QApplication.processEvents()
    assert cards[0].height() == cards[1].height()
    assert short.y() == tall.y()
    assert short.height() == short.sizeHint().height()
