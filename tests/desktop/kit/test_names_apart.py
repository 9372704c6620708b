"""Names that a narrow place cuts stay distinct from the others of their list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel

from desktop.kit.charts.look import elided_apart
from desktop.kit.names_apart import column, cut_apart, heads
from desktop.kit.theme import font, theme

LONG = "Ministry of Foreign Affairs and International Cooperation of "
NAMES = [f"{LONG}France", f"{LONG}Germany", "Iran"]


@pytest.fixture
def model(qapp: object) -> QStandardItemModel:
    made = QStandardItemModel(3, 1)
    made.setVerticalHeaderLabels(NAMES)
    for row, name in enumerate(NAMES):
        made.setData(made.index(row, 0), name)
    return made


def test_heads_and_rows_that_begin_alike_are_told_apart(model: QStandardItemModel) -> None:
    for among in (heads(model, Qt.Orientation.Vertical), column(model.index(0, 0))):
        shown = [cut_apart(name, among, font(), theme().px(160)) for name in NAMES]
        assert len(set(shown)) == 3 and shown[2] == "Iran"
        assert shown[0].endswith("France") and shown[1].endswith("Germany")


def test_a_chart_s_names_are_told_apart(qapp: object) -> None:
    shown = [elided_apart(name, tuple(NAMES), 160.0, ("Inter",), 12.0, False) for name in NAMES]
    assert len(set(shown)) == 3 and shown[2] == "Iran"
