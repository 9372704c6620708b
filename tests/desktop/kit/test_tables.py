"""What tables have in common."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableWidget

from desktop.kit.tables import TYPED_OVER, set_up, take_blocks


def test_tab_leaves_a_table_and_long_heads_are_cut(app, qtbot):
    table = QTableWidget(2, 2)
    qtbot.addWidget(table)
    set_up(table, "Scores")
    assert table.accessibleName() == "Scores"
    assert not table.tabKeyNavigation()
    assert table.horizontalHeader().textElideMode() == Qt.TextElideMode.ElideRight


def test_blocks_are_typed_over(app, qtbot):
    table = QTableWidget(2, 2)
    qtbot.addWidget(table)
    take_blocks(table)
    assert table.editTriggers() == TYPED_OVER
    assert table.selectionMode() == QAbstractItemView.SelectionMode.ContiguousSelection
