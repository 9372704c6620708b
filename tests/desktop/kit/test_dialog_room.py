"""A dialog beside the window blocks nothing, stays on its screen, and goes when it is closed."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.kit.dialog_room import SHARE, Aside, give_room
from desktop.kit.laid import in_column


def test_it_is_named_and_gone_once_its_button_is_pressed(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = Aside("Keys", parent)
    buttons = made.closing()
    in_column(buttons, of=made, edges=16)
    made.show()
    assert made.windowTitle() == "Keys" and not made.isModal()
    with qtbot.waitSignal(made.destroyed):
        buttons.button(QDialogButtonBox.StandardButton.Close).click()


def test_it_opens_no_larger_than_its_screen(qtbot: QtBot) -> None:
    made = Aside("Verify", None)
    qtbot.addWidget(made)
    give_room(made, 100_000, 100_000)
    assert made.width() <= made.screen().availableSize().width() * SHARE
    assert made.height() <= made.screen().availableSize().height() * SHARE
