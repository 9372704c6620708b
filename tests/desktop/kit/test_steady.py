"""A label that says something else while a slider moves keeps its room, and has its own after."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from desktop.kit.laid import in_column
from desktop.kit.steady import Steady

SHORT, LONG = "One word", "Many words that take more than one line of the room there is. " * 4


def test_the_room_stays_until_the_slider_rests_and_then_is_as_said_at_once(qtbot):
    held, plain, page = QLabel(LONG), QLabel(LONG), QWidget()
    for label in (held, plain):
        label.setWordWrap(True)
        label.setStyleSheet("padding: 5px")
    in_column(held, plain, of=page).addStretch()
    qtbot.addWidget(page)
    page.resize(300, 500)
    page.show()
    steady, high = Steady(held), held.height()
    steady.say("First move", live=True)
    steady.say(SHORT, live=True)
    plain.setText(SHORT)
    assert (held.text(), held.height()) == (SHORT, high)
    qtbot.waitUntil(lambda: plain.height() < high)
    qtbot.waitUntil(lambda: held.height() == plain.height())
    assert held.maximumHeight() > high


def test_what_needs_more_room_has_it_at_once(qtbot):
    held, page = QLabel(SHORT), QWidget()
    held.setWordWrap(True)
    in_column(held, of=page).addStretch()
    qtbot.addWidget(page)
    page.resize(300, 500)
    page.show()
    steady, high = Steady(held), held.height()
    steady.say("Another", live=True)
    steady.say(LONG, live=True)
    assert held.maximumHeight() > 500
    qtbot.waitUntil(lambda: held.height() > high)
