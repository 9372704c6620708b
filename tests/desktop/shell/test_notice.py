import pytest
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


@pytest.mark.parametrize("width", [1400, 760])
def test_two_at_once_cover_nothing_of_the_page(window: MainWindow, width: int) -> None:
    window.session.new(small_case())
    window.resize(width, 800)
    window.show()
    window.bar.say(
        "The file was changed elsewhere at 11:40. Saving waits for your choice.",
        *((words, lambda: None) for words in ("What differs", "Take theirs in", "Keep both")),
        stands=True,
    )
    window.notice.say("The package Joint campaign is removed, with 70 scores.", stay=True)
    parts = window.header.geometry(), window.status.geometry()
    first, second = window.bar.geometry(), window.notice.geometry()
    assert not first.intersects(second)
    assert parts[0].contains(first)
    assert any(part.adjusted(0, -8, 0, 0).contains(second) for part in parts), second
    window.bar.hide()
    assert window.header.geometry().contains(window.notice.geometry())
    window.bar.say("The file was changed again.", ("Keep mine", lambda: None), stands=True)
    assert not window.bar.geometry().intersects(window.notice.geometry())
