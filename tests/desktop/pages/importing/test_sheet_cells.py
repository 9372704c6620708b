"""Cells of a foreign sheet, as they are shown and spoken."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from desktop.pages.importing.sheet_cells import BEYOND, CellRole, SheetModel
from mcda.foreign.table_map import TableMap
from mcda.grids.grid import Fault, FaultKind, Sheet

VERTICAL, HORIZONTAL = Qt.Orientation.Vertical, Qt.Orientation.Horizontal
SHEET = Sheet(
    "Scores",
    {
        1: {1: "Option", 2: "Cost,\nin € bn"},
        2: {1: "Stay", 2: 0.14},
        3: {1: "Go", 2: Fault(FaultKind.NO_VALUE, "=B2*2")},
    },
    percents=frozenset({(2, 2)}),
)
TABLE = TableMap(sheet="Scores", head=1, labels=1, first=2, last=3, left=2, right=2)


def test_cells_and_their_parts(qtmodeltester: ModelTester) -> None:
    model = SheetModel()
    model.show_sheet(SHEET, TABLE)
    qtmodeltester.check(model)
    assert (model.rowCount(), model.columnCount()) == (3 + BEYOND, 2 + BEYOND)
    assert model.index(0, 1).data() == "Cost, in € bn"
    assert model.index(1, 1).data() == "14 %"
    assert model.index(2, 1).data() == "?"
    assert model.index(2, 1).data(CellRole.FAULTY)
    parts = [model.index(row, 1).data(CellRole.PART) for row in range(4)]
    assert parts == ["head", "body", "body", ""]
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "A2, labels, Stay"
    assert model.headerData(1, HORIZONTAL) == "B"
    assert model.headerData(1, VERTICAL) == "2"


def test_another_map_and_marks() -> None:
    model = SheetModel()
    model.show_sheet(SHEET, None)
    assert model.index(0, 0).data(CellRole.PART) == ""
    model.show_table(TABLE, frozenset({"B3"}))
    assert model.index(2, 1).data(CellRole.MARKED)
    assert not model.index(1, 1).data(CellRole.MARKED)
    assert model.index(1, 1).data(CellRole.PART) == "body"


def test_a_text_file_has_numbered_columns() -> None:
    model = SheetModel()
    model.show_sheet(Sheet("t", {1: {1: "a"}}, by_line=True), None)
    assert model.headerData(1, HORIZONTAL) == "2"
