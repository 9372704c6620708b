"""The table's cells in words."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.pages.agreement.party_model import HEADS, Cell


def test_each_cell_is_spoken_with_its_stakeholder_and_head(answer):
    model = answer.model
    for column in Cell:
        index = model.index(0, column)
        spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
        assert spoken.startswith(model.lines[0].stakeholder.name)
        assert index.data(Qt.ItemDataRole.ToolTipRole)
    assert model.columnCount() == len(HEADS)


def test_the_bar_is_told_as_its_gain(answer):
    model = answer.model
    bar = model.index(0, Cell.BAR).data(Qt.ItemDataRole.ToolTipRole)
    assert bar.startswith(model.index(0, Cell.GAIN).data())
