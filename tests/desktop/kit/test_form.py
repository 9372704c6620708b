from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop.kit.form import Choice, Form


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


def test_a_form_hides_a_part_with_its_heading(qtbot: QtBot) -> None:
    form = Form("Criterion")
    qtbot.addWidget(form)
    field = QComboBox()
    part = form.add("Unit", field)
    form.show()
    assert field.isVisible()
    part.hide()
    assert not field.isVisible()
