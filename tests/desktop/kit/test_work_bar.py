from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.kit.work_bar import WorkBar
from desktop.session.latest import Latest


def test_it_shows_while_something_is_done_and_offers_a_way_out(
    app: QApplication, qtbot: QtBot
) -> None:
    bar = WorkBar(Latest())
    qtbot.addWidget(bar)
    assert bar.isHidden()
    bar.begin("Reading")
    bar.show_progress(0.25, "3 / 12")
    assert not bar.isHidden()
    assert bar.share == 0.25
    with qtbot.waitSignal(bar.cancelled):
        bar.cancel.click()
    bar.end()
    assert bar.isHidden()
