from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.shell.details_pane import DetailsPane


def shown(pane: DetailsPane) -> list[str]:
    return [made.text() for made in pane.findChildren(QLabel) if made.isVisible()]


def test_headings_and_texts_are_shown_in_order(qtbot: QtBot) -> None:
    pane = DetailsPane()
    qtbot.addWidget(pane)
    pane.show()
    pane.show_details([("Chosen", "Staged exchange"), ("Why", "Because.")])
    qtbot.waitUntil(lambda: shown(pane) == ["CHOSEN", "Staged exchange", "WHY", "Because."])
    pane.show_details([("Chosen", "Full package")])
    qtbot.waitUntil(lambda: shown(pane) == ["CHOSEN", "Full package"])


def test_an_editor_keeps_its_focus_while_texts_change(qtbot: QtBot) -> None:
    pane = DetailsPane()
    qtbot.addWidget(pane)
    editor = QLineEdit()
    pane.show_details([("Name", editor), ("Note", "one")])
    pane.show()
    pane.activateWindow()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    pane.show_details([("Name", editor), ("Note", "two")])
    assert editor.hasFocus()
    assert "two" in shown(pane)


def test_a_page_keeps_the_widget_that_is_no_longer_shown(qtbot: QtBot) -> None:
    pane = DetailsPane()
    qtbot.addWidget(pane)
    pane.show()
    editor = QLineEdit("kept")
    pane.show_details([("Name", editor)])
    pane.show_details([])
    assert not editor.isVisible()
    pane.show_details([("Name", editor)])
    assert editor.isVisible() and editor.text() == "kept"
