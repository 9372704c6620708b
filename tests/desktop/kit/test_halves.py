from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.kit import focus
from desktop.kit.halves import Halves


@pytest.mark.parametrize("second_on_top", [False, True])
def test_halves_stand_beside_each_other_where_there_is_room(
    app: QApplication, qtbot: QtBot, second_on_top: bool
) -> None:
    first, second = QPushButton("first"), QPushButton("second")
    halves = Halves(first, second, 500, (1, 1), second_on_top=second_on_top)
    qtbot.addWidget(halves)
    halves.show()
    for width, beside in ((600, True), (400, False), (600, True)):
        halves.resize(width, 200)
        QApplication.processEvents()
        assert halves.beside is beside
        assert (first.y() == second.y()) is beside
        on_top = second_on_top and not beside
        assert focus.in_order(halves) == ([second, first] if on_top else [first, second])
