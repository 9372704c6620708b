from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.kit.theme import font, theme
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


def test_a_page_without_an_entry_leaves_none_marked(qtbot: QtBot) -> None:
    rail = Rail([("case", "Case"), ("scores", "Scores")])
    qtbot.addWidget(rail)
    rail.show_current("start")
    rail.show_current("scores")
    rail.show_current("importing")
    assert not any(entry.isChecked() for entry in rail.entries.values())
    assert rail.last == "scores"
    stops = [e for e in rail.entries.values() if e.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [rail.entries["scores"]]
    rail.show_current("case")
    assert [key for key, entry in rail.entries.items() if entry.isChecked()] == ["case"]


def test_long_words_reach_no_mark(qtbot: QtBot) -> None:
    rail = Rail([("case", "Case"), ("carrying", "Mise en œuvre de tout ce qui est convenu")])
    qtbot.addWidget(rail)
    entry = rail.entries["carrying"]
    words = QFontMetrics(font(bold=True)).horizontalAdvance(entry.text())
    assert rail.width() > entry.sizeHint().width() >= words + theme().px(12 + 8 + 12)
