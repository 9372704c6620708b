from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.shell.main_window import MainWindow
from desktop.shell.notice import Notice
from tests.desktop.conftest import small_case


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


def test_two_at_once_are_both_to_be_read(window: MainWindow) -> None:
    window.session.new(small_case())
    window.bar.say("The file was changed meanwhile.", ("Keep mine", lambda: None), stands=True)
    window.notice.say("The package was removed.", stay=True)
    first, second = window.bar.geometry(), window.notice.geometry()
    assert not first.intersects(second) and second.top() == first.bottom() + 1
    window.bar.hide()
    assert window.notice.geometry().top() == window.header.geometry().top()
    window.bar.say("The file was changed again.", ("Keep mine", lambda: None), stands=True)
    assert window.bar.geometry().top() == window.notice.geometry().bottom() + 1
