from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.pages.weights.consistency_bar import ConsistencyBar


def test_says_the_ratio_or_that_there_is_none(app: QApplication, qtbot: QtBot) -> None:
    bar = ConsistencyBar()
    qtbot.addWidget(bar)
    bar.show_ratio(0.0712)
    assert bar.accessibleName() == "Consistency ratio 0.07"
    bar.show_ratio(None)
    assert bar.accessibleName() == "Consistency ratio: too few judgements"
