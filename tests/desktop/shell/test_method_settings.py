from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.kit.method_words import method_title, methods, normalisation_title, normalisations
from desktop.session.session import Session
from desktop.shell.about import About
from desktop.shell.glossary import Words
from desktop.shell.method_settings import MethodSettings
from mcda.methods.register import REGISTER
from mcda.model import edits
from mcda.model.settings_names import BY_FIELD, NORMALISATIONS
from tests.laws.test_whole_method import SPOTIS


def test_a_choice_holds_at_once_and_is_undone(session: Session, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    popover = MethodSettings(session, parent)
    assert popover.methods["topsis"].isChecked() and popover.normalisations["anchored"].isChecked()
    popover.methods["weighted-sum"].click()
    popover.normalisations["minmax"].click()
    assert session.case.settings.method == "weighted-sum"
    assert session.case.settings.normalisation == "minmax"
    assert session.undo_stack.undoText() == "Normalise by min-max"
    session.undo()
    session.undo()
    assert popover.methods["topsis"].isChecked() and popover.normalisations["anchored"].isChecked()


def test_a_method_that_is_entered_can_be_chosen(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = "Looks at the distance from the best score."
    monkeypatch.setitem(REGISTER, SPOTIS.name, replace(SPOTIS, main=True, line=line))
    monkeypatch.setitem(BY_FIELD, "method", (*BY_FIELD["method"], SPOTIS.name))
    parent = QWidget()
    qtbot.addWidget(parent)
    popover = MethodSettings(session, parent)
    button = popover.methods["spotis"]
    assert (button.text(), button.accessibleDescription()) == ("SPOTIS", line)
    button.click()
    assert session.undo_stack.undoText() == "Use SPOTIS"
    assert session.case.settings.method == "spotis"


def test_a_normalisation_that_the_method_lacks_cannot_be_chosen(
    session: Session, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    popover = MethodSettings(session, parent)
    for name in REGISTER:
        session.apply("x", edits.set_settings, method=name)
        offered = {key for key, button in popover.normalisations.items() if button.isEnabled()}
        assert offered == set(REGISTER[name].normalisations) & set(popover.normalisations)


def test_every_method_and_normalisation_has_words() -> None:
    main = {name for name, method in REGISTER.items() if method.main}
    assert {choice.name for choice in methods()} == main
    assert {choice.name for choice in normalisations()} == set(NORMALISATIONS)
    assert all(choice.line.endswith(".") for choice in (*methods(), *normalisations()))
    assert method_title("topsis") == "TOPSIS" and method_title("unknown") == "unknown"
    assert normalisation_title("minmax") == "Min-max"


def test_dialogs_free_themselves(session: Session, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    for made in (About(parent), Words(parent)):
        made.show()
        with qtbot.waitSignal(made.destroyed):
            made.close()


def test_every_setting_with_names_can_be_chosen_and_explains_itself(
    session: Session, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    session.apply("x", edits.set_settings, method="ahp")
    popover = MethodSettings(session, parent)
    rest = {f: names for f, names in BY_FIELD.items() if f not in ("method", "normalisation")}
    assert set(popover.boxes) == set(rest)
    for field, names in rest.items():
        box = popover.boxes[field]
        choices = [box.itemData(i) for i in range(box.count())]
        assert tuple(choice.name for choice in choices) == names
        assert all(choice.line.endswith(".") for choice in choices)
        box.setCurrentIndex(1)
        box.activated.emit(1)
        assert getattr(session.case.settings, field) == names[1]
        assert box.accessibleDescription() == choices[1].line


def test_a_setting_of_another_method_waits(session: Session, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    popover = MethodSettings(session, parent)
    assert popover.boxes["distance"].isEnabled()
    assert not popover.boxes["synthesis"].isEnabled()
    popover.methods["ahp"].click()
    assert not popover.boxes["distance"].isEnabled()
    assert popover.boxes["synthesis"].isEnabled()


def test_a_number_from_0_to_1_is_taken_as_v_and_undone(session: Session, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    popover = MethodSettings(session, parent)
    assert popover.shares["vikor_v"].text() == "0.5"
    popover.shares["vikor_v"].typed.emit("0,625")
    assert session.case.settings.vikor_v == 0.625
    for unfit in ("1.5", "-1", "", "x"):
        popover.shares["vikor_v"].typed.emit(unfit)
        assert popover.shares["vikor_v"].property("wrong"), unfit
        assert session.case.settings.vikor_v == 0.625
    session.undo()
    assert (session.case.settings.vikor_v, popover.shares["vikor_v"].text()) == (0.5, "0.5")
