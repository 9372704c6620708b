from pytestqt.qtbot import QtBot

from desktop.shell.notice import Notice


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
