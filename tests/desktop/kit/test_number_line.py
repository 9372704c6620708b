from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.kit import number_form
from desktop.kit.number_line import NumberLine


def test_a_number_is_read_as_people_write_it(qtbot: QtBot) -> None:
    read: list[float | None] = []
    line = NumberLine("Worst", read.append)
    qtbot.addWidget(line)
    line.show_value(2.0)
    assert line.text() == "2" and read == []
    line.selectAll()
    QTest.keyClicks(line, "7,5")
    assert read == [7.0, 7.0, 7.5]
    line.selectAll()
    QTest.keyClicks(line, "x")
    assert line.property("wrong") and len(read) == 3
    line.clear()
    line.textEdited.emit("")
    assert not line.property("wrong") and read[-1] is None


def test_what_is_being_typed_is_not_rewritten(qtbot: QtBot) -> None:
    line = NumberLine("Worst", lambda _value: None)
    qtbot.addWidget(line)
    line.show()
    line.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    QTest.keyClicks(line, "7.50")
    line.show_value(7.5)
    assert line.text() == "7.50"
    line.show_value(8.0)
    assert line.text() == "8"


def test_on_leaving_a_number_stands_as_it_was_read(qtbot: QtBot) -> None:
    number_form.use(",")
    try:
        for typed, shown in (
            ("1.500", "1.500"),
            ("1.50", "1,5"),
            ("1 500", "1500"),
            ("1,50", "1,5"),
            ("", "1"),
        ):
            line = NumberLine("Influence", lambda _value: None, blank=1)
            qtbot.addWidget(line)
            line.show_value(7.0)
            line.selectAll()
            QTest.keyClicks(line, typed) if typed else QTest.keyClick(line, Qt.Key.Key_Delete)
            assert line.text() == typed
            QTest.keyClick(line, Qt.Key.Key_Return)
            assert line.text() == shown
    finally:
        number_form.use(".")


def test_an_empty_line_may_stand_for_a_number_and_a_whole_one_takes_no_fraction(
    qtbot: QtBot,
) -> None:
    read: list[float | None] = []
    line = NumberLine("Turn", read.append, whole=True, blank=1)
    qtbot.addWidget(line)
    line.show()
    line.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.show_value(1)
    line.clear()
    line.textEdited.emit("")
    line.show_value(1)
    assert line.text() == "", "what is being emptied is not filled in again"
    QTest.keyClicks(line, "2.5")
    assert line.property("wrong") and "whole" in line.toolTip()
    assert read == [1, 2, 2, 1], "what was taken of it is given back"
    line.clearFocus()
    line.show_value(1)
    assert line.text() == "2.5" and line.property("wrong"), "what was typed stays to be mended"
    line.show_value(3)
    assert line.text() == "3" and not line.property("wrong")


def test_a_line_that_is_right_again_has_its_own_tool_tip(qtbot: QtBot) -> None:
    line = NumberLine("Worst", lambda _value: None)
    qtbot.addWidget(line)
    line.setToolTip("The worst plausible score")
    for text, tip in (("2", "The worst"), ("x", "Not a number"), ("y", "Not a number")):
        line.selectAll()
        QTest.keyClicks(line, text)
        assert line.toolTip().startswith(tip)
    line.show_value(3.0)
    assert line.toolTip() == "The worst plausible score"


def test_of_what_cannot_be_taken_nothing_is_left_behind(qtbot: QtBot) -> None:
    held = 45.0

    def change(value: float) -> None:
        nonlocal held
        held = value

    line = NumberLine("Fallback", change)
    qtbot.addWidget(line)
    line.show_value(held)
    for typed in ("6-8", "12,5 %", "1e400"):
        line.selectAll()
        QTest.keyClicks(line, typed)
        assert held == 45.0 and line.property("wrong"), typed
    line.selectAll()
    QTest.keyClicks(line, "47,5")
    line.selectAll()
    QTest.keyClicks(line, "x")
    assert held == 47.5, "a whole number that was typed before stays"


def test_a_text_that_was_not_taken_goes_with_the_thing_that_it_was_typed_for(qtbot: QtBot) -> None:
    line = NumberLine("Worst", lambda _value: None)
    qtbot.addWidget(line)
    line.show_value(2.0, "cost")
    line.selectAll()
    QTest.keyClicks(line, "abc")
    line.show_value(2.0, "cost")
    assert line.text() == "abc" and line.property("wrong")
    line.show_value(2.0, "access")
    assert line.text() == "2" and not line.property("wrong")
