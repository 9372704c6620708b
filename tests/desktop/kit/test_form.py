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


def test_the_longer_of_two_choices_takes_the_more_room(qtbot: QtBot) -> None:
    choice = Choice("Scale", {"numbers": "Few", "levels": "Named levels of it"}, lambda _key: None)
    qtbot.addWidget(choice)
    wanted = {key: one.sizeHint().width() for key, one in choice.buttons.items()}
    choice.resize(sum(wanted.values()) + 12, 40)
    choice.show()
    for key, button in choice.buttons.items():
        assert button.width() >= wanted[key]
