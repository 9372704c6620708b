"""The sheet that is pointed at: what is painted, and what keys and menus say."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.kit.theme import SMALL_PX, font, theme
from desktop.pages.importing.part_words import KEYS
from desktop.pages.importing.sheet_cells import SheetModel
from desktop.pages.importing.sheet_grid import SheetGrid, tint
from mcda.foreign.point import Part, parts_of
from mcda.foreign.table_map import Kind, TableMap
from mcda.grids.grid import Sheet

ROWS = {row: {column: f"{row}.{column}" for column in range(1, 9)} for row in range(1, 80)}
TABLE = TableMap(
    sheet="S", head=2, labels=1, first=3, last=60, left=2, right=6, weights=1, columns_out=(4,)
)


@pytest.fixture
def grid(app: QApplication, qtbot: QtBot) -> SheetGrid:
    model = SheetModel()
    model.show_sheet(Sheet("S", ROWS), TABLE)
    made = SheetGrid(model)
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    return made


def test_every_part_has_a_key_of_its_own() -> None:
    assert len(set(KEYS.values())) == len(Part)


def test_parts_are_painted_on_their_tints(grid: SheetGrid) -> None:
    picture = grid.viewport().grab().toImage()
    for row, column, part in ((1, 2, "weights"), (2, 3, "head"), (3, 1, "labels"), (4, 2, "body")):
        box = grid.visualRect(grid.cells.index(row - 1, column - 1))
        assert picture.pixelColor(box.left() + 2, box.top() + 2).name() == tint(part).name()
    outside = grid.visualRect(grid.cells.index(4, 6))
    assert picture.pixelColor(outside.topLeft()).name() == theme().page.lower()


def test_a_far_cell_is_brought_into_sight(grid: SheetGrid) -> None:
    grid.go_to(70, 8)
    assert grid.viewport().rect().intersects(grid.visualRect(grid.currentIndex()))
    grid.show_area((2, 1, 9, 4))
    assert grid.currentIndex().row() == 1
    assert grid.viewport().rect().contains(grid.visualRect(grid.currentIndex()))
    grid.go_to(900, 1)
    assert grid.currentIndex().row() == 1


def test_an_area_is_four_cells_or_more(grid: SheetGrid, qtbot: QtBot) -> None:
    grid.setCurrentIndex(grid.cells.index(2, 1))
    assert grid.selected_area() is None
    block = QItemSelection(grid.cells.index(2, 1), grid.cells.index(4, 3))
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
    grid.selectionModel().select(block, flag)
    assert grid.selected_area() == (3, 2, 5, 4)
    with qtbot.waitSignal(grid.area_chosen) as chosen:
        qtbot.keyClick(grid, Qt.Key.Key_T)
    assert chosen.args == [(3, 2, 5, 4)]


def test_keys_of_parts_that_the_table_lacks_do_nothing(grid: SheetGrid, qtbot: QtBot) -> None:
    grid.setCurrentIndex(grid.cells.index(4, 3))
    with qtbot.waitSignal(grid.pointed) as pointed:
        qtbot.keyClick(grid, Qt.Key.Key_W)
    assert pointed.args == [Part.WEIGHTS, 5, 4]
    grid.cells.show_table(TableMap(**{**FRAME, "kind": Kind.JUDGEMENTS}), frozenset())
    with qtbot.assertNotEmitted(grid.pointed):
        qtbot.keyClick(grid, Qt.Key.Key_W)
        qtbot.keyClick(grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)


FRAME = {"sheet": "S", "head": 2, "labels": 1, "first": 3, "last": 5, "left": 2, "right": 4}


def test_the_menu_names_every_part(grid: SheetGrid, qtbot: QtBot) -> None:
    spot = grid.visualRect(grid.cells.index(3, 2)).center()
    menu = grid.menu_at(spot)
    assert menu is not None
    actions = {action.text().partition("\t")[0]: action for action in menu.actions()}
    assert len(actions) == len(parts_of(Kind.SCORES))
    with qtbot.waitSignal(grid.pointed) as pointed:
        actions["Here: weights"].trigger()
    assert pointed.args == [Part.WEIGHTS, 4, 3]


def test_the_menu_offers_the_selected_area(grid: SheetGrid, qtbot: QtBot) -> None:
    block = QItemSelection(grid.cells.index(2, 1), grid.cells.index(4, 3))
    grid.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    menu = grid.menu_at(grid.visualRect(grid.cells.index(3, 2)).center())
    assert menu is not None
    with qtbot.waitSignal(grid.area_chosen) as chosen:
        menu.actions()[0].trigger()
    assert chosen.args == [(3, 2, 5, 4)]
    assert grid.menu_at(QPoint(-5, -5)) is None


def test_nothing_is_pointed_at_unless_armed(grid: SheetGrid, qtbot: QtBot) -> None:
    left, spot = Qt.MouseButton.LeftButton, grid.visualRect(grid.cells.index(3, 2)).center()
    with qtbot.assertNotEmitted(grid.pointed):
        qtbot.mouseClick(grid.viewport(), left, pos=spot)
    grid.arm(Part.UNITS)
    with qtbot.waitSignal(grid.pointed) as pointed:
        qtbot.mouseClick(grid.viewport(), left, pos=spot)
    assert pointed.args == [Part.UNITS, 4, 3]


def test_a_head_is_whole_where_there_is_room_beside_the_columns(grid: SheetGrid) -> None:
    words = "Cost (USD m) - lower is better"
    rows = {1: {1: "Option", 2: words}, 2: {1: "Plan A", 2: "800"}}
    grid.resize(1200, 300)
    grid.cells.show_sheet(Sheet("S", rows), None)
    measure = QFontMetrics(font(SMALL_PX, bold=True)).horizontalAdvance
    assert grid.columnWidth(1) > measure(words)
    assert grid.horizontalScrollBar().maximum() == 0
    grid.resize(300, 300)
    assert grid.columnWidth(1) == theme().px(84)
