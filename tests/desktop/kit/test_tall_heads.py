"""Heads of several lines: none is cut, and none touches another."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QStandardItemModel
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from desktop.kit.tall_heads import TallHeads
from desktop.kit.theme import font


def table_of(qtbot: QtBot, names: list[str]) -> tuple[QTableView, TallHeads]:
    table = QTableView()
    qtbot.addWidget(table)
    model = QStandardItemModel(1, len(names), table)
    for column, name in enumerate(names):
        model.setHeaderData(column, Qt.Orientation.Horizontal, name)
    heads = TallHeads(table)
    table.setHorizontalHeader(heads)
    table.setModel(model)
    return table, heads


def test_a_name_folds_between_words_and_its_column_holds_the_longest(qtbot: QtBot) -> None:
    table, heads = table_of(qtbot, ["Returns under thresholds\n↑ %"])
    measure = QFontMetrics(font(bold=True))
    assert heads.needed(0) >= measure.horizontalAdvance("thresholds")
    assert heads.needed(0) < heads.needed(0, folded=False)
    table.setColumnWidth(0, heads.needed(0))
    assert heads._lines(0) == ["Returns", "under", "thresholds", "↑ %"]
    high = heads.sizeHint().height()
    table.setColumnWidth(0, heads.needed(0, folded=False))
    assert heads._lines(0) == ["Returns under thresholds", "↑ %"]
    assert heads.sizeHint().height() < high


def test_heads_in_turn_touch_neither_each_other(qtbot: QtBot) -> None:
    names = [
        "Package",
        "DA\nReconciliation",
        "\nIdlib",
        "\nConstitution",
        "\nAid",
        "\nReconstruction",
    ]
    table, heads = table_of(qtbot, names)
    columns = range(1, len(names))
    widths = heads.stand_in_turn(columns, 30)
    for column, width in zip(columns, widths, strict=True):
        table.setColumnWidth(column, width)
    measure = QFontMetrics(font(bold=True))
    middles = [heads.sectionPosition(c) + heads.sectionSize(c) / 2 for c in columns]
    spans = [measure.horizontalAdvance(names[c].split("\n")[-1]) / 2 for c in columns]
    for i in range(len(columns) - 2):
        assert middles[i] + spans[i] < middles[i + 2] - spans[i + 2]
    assert middles[-1] + spans[-1] < heads.length()
    assert sum(widths) < sum(heads.needed(c, folded=False) for c in columns)
    # The same text on the other level is another picture.
    heads.resize(600, heads.sizeHint().height())
    before = heads.grab().toImage()
    heads.in_turn = range(0)
    assert heads.grab().toImage() != before
