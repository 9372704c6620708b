from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.pages.round.line_table import LineTable
from desktop.pages.round.lines import Line, LineCell, LineColumn, LinesModel

COLUMNS = (
    LineColumn("on", "On", 60),
    LineColumn("name", "Name", 120, share=1),
    LineColumn("kind", "Kind", 100),
)
KINDS = (("a", "First"), ("b", "Second"))


@pytest.fixture
def table(app: QApplication, qtbot: QtBot) -> LineTable:
    model = LinesModel(COLUMNS)
    model.set_lines(
        [
            Line(
                id_,
                name,
                (
                    LineCell(ticked=False),
                    LineCell(name, typed=True),
                    LineCell("First", choices=KINDS, value="a"),
                ),
            )
            for id_, name in (("x", "Anna"), ("y", "Boris"))
        ]
    )
    made = LineTable("People", model)
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(500, 200)
    made.show()
    return made


def test_space_ticks_and_other_keys_ask(table: LineTable, qtbot: QtBot) -> None:
    said: list[tuple[object, ...]] = []
    table.lines.edited.connect(lambda *what: said.append(what))
    table.remove_asked.connect(lambda id_: said.append(("remove", id_)))
    table.add_asked.connect(lambda: said.append(("add",)))
    table.move_asked.connect(lambda *what: said.append(("move", *what)))
    table.key_typed.connect(lambda *what: said.append(("key", *what)))
    table.setCurrentIndex(table.lines.index(1, 0))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    qtbot.keyClick(table, Qt.Key.Key_Insert)
    qtbot.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(table, "k")
    assert said == [
        ("y", "on", True),
        ("remove", "y"),
        ("add",),
        ("move", "y", -1),
        ("key", "y", "k"),
    ]


def test_a_name_is_typed_in_place(table: LineTable, qtbot: QtBot) -> None:
    said: list[tuple[object, ...]] = []
    table.lines.edited.connect(lambda *what: said.append(what))
    table.choose("x", edit="name")
    editor = table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    assert editor.accessibleName().startswith("Anna, Name")
    editor.setText("Anne")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(said))
    assert said == [("x", "name", "Anne")]


def test_a_choice_is_one_click_away(table: LineTable, qtbot: QtBot) -> None:
    said: list[tuple[object, ...]] = []
    table.lines.edited.connect(lambda *what: said.append(what))
    index = table.lines.index(1, 2)
    qtbot.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center()
    )
    combo = table.findChild(QComboBox)
    assert isinstance(combo, QComboBox)
    assert [combo.itemText(i) for i in range(combo.count())] == ["First", "Second"]
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    assert said == [("y", "kind", "b")]


def test_a_click_on_a_tick_asks_once(table: LineTable, qtbot: QtBot) -> None:
    said: list[tuple[object, ...]] = []
    table.lines.edited.connect(lambda *what: said.append(what))
    spot = table.visualRect(table.lines.index(0, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert said == [("x", "on", True)]


def test_the_line_stays_current_when_others_come(table: LineTable) -> None:
    table.choose("y")
    lines = table.lines.lines
    table.lines.set_lines([lines[1], lines[0], Line("z", "Vera", lines[0].cells)])
    assert table.current_id() == "y"


def test_no_text_is_cut_while_another_column_has_room_to_spare(table: LineTable) -> None:
    long = "Armed and political opposition, with all its allies"
    table.lines.set_lines(
        [Line("x", "Anna", (LineCell(), LineCell("A"), LineCell(long, choices=KINDS, value="a")))]
    )
    measure = table.fontMetrics().horizontalAdvance
    table.resize(800, 200)
    assert table.columnWidth(2) > measure(long) + 16
    assert sum(table.columnWidth(i) for i in range(3)) <= 800
    table.resize(300, 200)
    assert table.columnWidth(2) > 150, "short columns give what they do not need"


def test_a_high_window_shows_more_lines(table: LineTable, qtbot: QtBot) -> None:
    cells = (LineCell(), LineCell("A"), LineCell("B"))
    table.lines.set_lines([Line(str(i), "Anna", cells) for i in range(60)])
    holder = QWidget()
    qtbot.addWidget(holder)
    QVBoxLayout(holder).addWidget(table)
    holder.resize(700, 600)
    holder.show()
    low = table.height()
    holder.resize(700, 1400)
    assert table.height() > 1.3 * low and table.height() < 900
    table.setParent(None)
