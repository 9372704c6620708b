"""The details of a thing change its name and its plain fields, each with words of its own."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from desktop.pages.case.details import ThingDetails
from desktop.pages.case.package import PackageDetails
from desktop.session.session import Session


def test_a_run_of_typing_is_one_step_that_says_what_it_changed(
    session: Session, qtbot: QtBot
) -> None:
    made = PackageDetails(session)
    qtbot.addWidget(made)
    assert isinstance(made, ThingDetails)
    made.show_package(session.case.packages[2])
    QTest.keyClicks(made.fields["short"], "all")
    assert session.undo_stack.undoText() == "Change “Short name” of Full package"
    session.undo()
    assert session.case.packages[2].short == ""
    QTest.keyClicks(made.fields["name"], "A ")
    assert session.case.packages[2].name == "A Full package"
    assert session.undo_stack.undoText().startswith("Rename package (")


def test_each_click_is_a_step(session: Session, qtbot: QtBot) -> None:
    made = PackageDetails(session)
    qtbot.addWidget(made)
    made.show_package(session.case.packages[2])
    box = made.fields["status_quo"]
    assert isinstance(box, QCheckBox)
    box.click()
    box.click()
    assert not session.case.packages[2].status_quo
    session.undo()
    assert session.case.packages[2].status_quo and not session.case.packages[0].status_quo
    assert session.undo_stack.undoText() == "Change “Status quo” of Full package"
