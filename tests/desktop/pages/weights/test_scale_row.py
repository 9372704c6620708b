from __future__ import annotations

from fractions import Fraction

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.pages.weights.scale_row import ScaleRow


@pytest.fixture
def row(app: QApplication, qtbot: QtBot) -> ScaleRow:
    made = ScaleRow()
    qtbot.addWidget(made)
    made.resize(17 * 30, made.sizeHint().height())
    made.answered.connect(lambda value: made.show_question("Aid", "Border", value))
    made.show_question("Aid", "Border", None)
    return made


def test_keys_answer(row: ScaleRow, qtbot: QtBot) -> None:
    qtbot.keyClick(row, Qt.Key.Key_3)
    assert row.value == Fraction(3)
    qtbot.keyClick(row, Qt.Key.Key_Right)
    assert row.value == Fraction(2)
    for _ in range(2):
        qtbot.keyClick(row, Qt.Key.Key_Right)
    assert row.value == Fraction(1, 2)
    qtbot.keyClick(row, Qt.Key.Key_9)
    assert row.value == Fraction(1, 9)
    qtbot.keyClick(row, Qt.Key.Key_Right)
    assert row.value == Fraction(1, 9)
    qtbot.keyClick(row, Qt.Key.Key_Delete)
    assert row.value is None


def test_a_click_answers(row: ScaleRow, qtbot: QtBot) -> None:
    height = row.height() - 10
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(5, height))
    assert row.value == Fraction(9)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(17 * 30 // 2, height))
    assert row.value == Fraction(1)


def test_enter_and_s_ask_for_another(row: ScaleRow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(row.next_wanted):
        qtbot.keyClick(row, Qt.Key.Key_Return)
    with qtbot.waitSignal(row.skipped):
        qtbot.keyClick(row, Qt.Key.Key_S)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "not judged"),
        (Fraction(1), "both matter equally"),
        (Fraction(3), "Aid: moderately more important"),
        (Fraction(1, 8), "Border: between very strongly and extremely more important"),
        (Fraction(5, 2), "Aid: 5/2 times as important"),
    ],
)
def test_says_the_answer(row: ScaleRow, value: Fraction | None, words: str) -> None:
    row.show_question("Aid", "Border", value)
    assert row.words() == words
    assert row.accessibleDescription() == words
