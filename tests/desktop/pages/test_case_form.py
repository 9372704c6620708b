from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop.pages.case_form import Choice, Form, NumberLine, offer


def test_a_number_is_read_as_people_write_it(qtbot: QtBot) -> None:
    read: list[float | None] = []
    line = NumberLine("Worst", read.append)
    qtbot.addWidget(line)
    line.show_number(2.0)
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
    line.show_number(7.5)
    assert line.text() == "7.50"
    line.show_number(8.0)
    assert line.text() == "8"


def test_one_button_of_a_choice_is_pressed_or_none(qtbot: QtBot) -> None:
    chosen: list[str] = []
    choice = Choice("Direction", {"up": "Up", "down": "Down"}, chosen.append)
    qtbot.addWidget(choice)
    choice.show_choice("up")
    assert choice.buttons["up"].isChecked()
    choice.show_choice("")
    assert not any(button.isChecked() for button in choice.buttons.values())
    assert chosen == []
    choice.buttons["down"].click()
    assert chosen == ["down"]


def test_a_box_is_filled_only_when_its_choices_change(qtbot: QtBot) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    offer(box, [("a", "A"), ("b", "B")])
    box.setCurrentIndex(1)
    offer(box, [("a", "A"), ("b", "B")])
    assert box.currentData() == "b"
    offer(box, [("a", "A")])
    assert box.count() == 1


def test_a_form_hides_a_part_with_its_heading(qtbot: QtBot) -> None:
    form = Form("Criterion")
    qtbot.addWidget(form)
    field = QComboBox()
    part = form.add("Unit", field)
    form.show()
    assert field.isVisible()
    part.hide()
    assert not field.isVisible()
