from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.kit.frozen import Frozen
from desktop.kit.result_table import ResultTable
from desktop.kit.results import Column, Entry, Row, Table

pytestmark = pytest.mark.qt_log_ignore("does not support")


def wide(columns: int, kept: int = 2) -> Table:
    heads = tuple(Column(f"Column {c}", id=f"c{c}") for c in range(columns))
    rows = tuple(
        Row(f"Package {r}", tuple(Entry(f"{9 - r}", float(9 - r)) for _ in heads), f"p{r}")
        for r in range(5)
    )
    return Table("Package", heads, rows, kept=kept)


@pytest.fixture
def table(app: object, qtbot: QtBot) -> ResultTable:
    made = ResultTable("Packages")
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.set_table(wide(20))
    made.show()
    return made


def test_the_first_columns_stay_where_they_are_and_uncover_the_current_cell(
    table: ResultTable,
) -> None:
    (kept,) = table.findChildren(Frozen)
    assert kept.isVisible() and kept.width() == table.columnWidth(0) + table.columnWidth(1)
    bar, model = table.horizontalScrollBar(), table.model()
    bar.setValue(bar.maximum())
    assert kept.x() == table.viewport().x() and kept.isColumnHidden(2)
    for column in range(19, 1, -1):
        table.setCurrentIndex(model.index(0, column))
        assert table.visualRect(table.currentIndex()).left() >= kept.width()
    assert kept.currentIndex() == table.currentIndex()


def test_a_head_that_stays_sorts_the_table(table: ResultTable) -> None:
    (kept,) = table.findChildren(Frozen)
    for expected in ("Package 4", "Package 0"):
        kept.horizontalHeader().sectionClicked.emit(0)
        assert table.model().headerData(0, Qt.Orientation.Vertical) == expected


def test_nothing_stays_where_all_has_room_and_never_most_of_it(table: ResultTable) -> None:
    (kept,) = table.findChildren(Frozen)
    table.set_table(wide(3))
    assert kept.isHidden()
    # Of more than has room the first stay.
    table.set_table(wide(20, kept=12))
    assert not kept.isHidden() and 0 < kept.width() <= 0.6 * table.viewport().width()
    table.set_table(wide(20, kept=1))
    assert kept.isVisible() and kept.width() == table.columnWidth(0)
