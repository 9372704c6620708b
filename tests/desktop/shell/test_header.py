from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from desktop.session.session import Session
from desktop.shell.header import ElidedLabel, Header
from mcda.model import edits


def header(session: Session) -> Header:
    undo, redo = QAction("&Undo"), QAction("&Redo")
    return Header(session, undo, redo)


def test_the_header_follows_the_case_and_the_stakeholder(session: Session, qtbot: QtBot) -> None:
    made = header(session)
    qtbot.addWidget(made)
    assert "European states" in made.stakeholder_button.text()
    session.choose_stakeholder("russia")
    assert "Russia" in made.stakeholder_button.text()
    session.apply("Rename", edits.change_stakeholder, "russia", name="Moscow")
    assert "Moscow" in made.stakeholder_button.accessibleName()


def test_the_menu_lists_and_chooses_stakeholders(session: Session, qtbot: QtBot) -> None:
    made = header(session)
    qtbot.addWidget(made)
    menu = made.stakeholder_button.menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["European states", "Russia"]
    assert [action.isChecked() for action in menu.actions()] == [True, False]
    menu.actions()[1].trigger()
    assert session.stakeholder == "russia"


def test_a_long_line_is_cut_and_kept_whole_in_the_tool_tip(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.show()
    label.resize(80, 20)
    label.set_text("Which package leaves every party\nbetter off than waiting?")
    assert label.text().endswith("…")
    assert label.toolTip() == "Which package leaves every party better off than waiting?"
    label.resize(900, 20)
    assert not label.toolTip()
