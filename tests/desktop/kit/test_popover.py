from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.kit.popover import Popover


def test_a_popover_opens_on_the_screen_and_frees_itself(qtbot: QtBot) -> None:
    anchor = QPushButton("x")
    qtbot.addWidget(anchor)
    anchor.show()
    anchor.move(5000, 5000)
    popover = Popover(anchor)
    popover.body.addWidget(QLabel("content"))
    popover.open_at(anchor)
    assert anchor.screen().availableGeometry().contains(popover.geometry().center())
    with qtbot.waitSignal(popover.destroyed):
        popover.close()
