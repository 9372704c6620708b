from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.shell.notice import Notice


def test_escape_closes_a_notice_unless_it_stands(qtbot: QtBot) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    notice.say("Russia is removed.", stay=True)
    qtbot.keyClick(notice.buttons[0], Qt.Key.Key_Escape)
    assert notice.isHidden()
    notice.say("Changed on disk.", ("Take it in", lambda: None), stands=True)
    qtbot.keyClick(notice.buttons[0], Qt.Key.Key_Escape)
    assert not notice.isHidden()


def test_a_notice_offers_and_goes(qtbot: QtBot) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    assert notice.isHidden()
    done: list[str] = []
    notice.say("Russia is removed.", ("Undo", lambda: done.append("undo")), stay=True)
    assert not notice.isHidden() and notice.text == "Russia is removed."
    notice.buttons[0].click()
    assert done == ["undo"] and notice.isHidden()
    notice.say("Something else.")
    assert [button.text() for button in notice.buttons] == ["Close"]
    notice.buttons[0].click()
    assert notice.isHidden()
