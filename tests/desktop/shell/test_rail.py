from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.pages.progress import PageState
from desktop.shell.rail import Rail


def test_an_entry_asks_for_its_page_by_mouse_and_key(qtbot: QtBot) -> None:
    rail = Rail([("case", "Case"), ("scores", "Scores")])
    qtbot.addWidget(rail)
    asked: list[str] = []
    rail.chosen.connect(asked.append)
    QTest.mouseClick(rail.entries["scores"], Qt.MouseButton.LeftButton)
    QTest.keyClick(rail.entries["case"], Qt.Key.Key_Return)
    assert asked == ["scores", "case"]


def test_a_state_is_also_said_in_words(qtbot: QtBot) -> None:
    rail = Rail([("case", "Case"), ("scores", "Scores")])
    qtbot.addWidget(rail)
    rail.show_state("scores", PageState.NEEDS, "2 scores missing")
    entry = rail.entries["scores"]
    assert entry.accessibleDescription() == "2 scores missing"
    assert entry.toolTip() == "Scores: 2 scores missing (Ctrl+2)"


def test_every_state_looks_different_in_grey(qtbot: QtBot) -> None:
    rail = Rail([("case", "Case")])
    qtbot.addWidget(rail)
    rail.show()
    entry = rail.entries["case"]
    pictures = []
    for state in PageState:
        rail.show_state("case", state, "")
        image = entry.grab().toImage().convertToFormat(entry.grab().toImage().Format.Format_Mono)
        pictures.append(bytes(image.constBits()))
    assert len(set(pictures)) == len(PageState)
