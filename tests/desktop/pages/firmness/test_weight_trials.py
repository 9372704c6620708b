"""The words of a row of weights that are tried out."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.kit.charts.canvas import Side
from desktop.pages.firmness.weight_trials import _Words, two_lines


def test_what_happens_keeps_its_weight_where_it_takes_two_lines() -> None:
    words = "Recovery aid through Damascus above 34.3 %"
    assert two_lines(words, 100.0, len) == [words]
    assert two_lines(words, 24.0, len) == ["Recovery aid through", "Damascus above 34.3 %"]
    assert two_lines("Unbreakable", 3.0, len) == ["Unbreakable"]


def test_short_names_stand_where_the_whole_ones_are_too_wide(
    app: QApplication, qtbot: QtBot
) -> None:
    short = "Campaign below 3.1 %, Departure above 27.6 %"
    whole = f"Joint campaign, politics later, {short}, Transition starting with departure"
    both, alone = (_Words(Side.LEADING, small=True) for _ in range(2))
    both.show_words(whole, short)
    alone.show_words(short)
    for shown in (both, alone):
        qtbot.addWidget(shown)
        shown.resize(180, 34)
    assert both.grab().toImage() == alone.grab().toImage()
    both.resize(900, 34)
    alone.resize(900, 34)
    assert both.grab().toImage() != alone.grab().toImage()
