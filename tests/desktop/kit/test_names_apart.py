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


def test_a_list_is_asked_for_once_until_it_changes(
    model: QStandardItemModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each of the rows that are painted asks for all of them."""
    asked: list[object] = []
    row_count = model.rowCount
    monkeypatch.setattr(model, "rowCount", lambda *at: asked.append(at) or row_count(*at))
    sides = heads(model, Qt.Orientation.Vertical), column(model.index(0, 0))
    assert [list(among()) for among in sides] == [NAMES, NAMES]
    once = len(asked)
    for among in sides * 5:
        among()
    assert len(asked) == once
    model.setData(model.index(1, 0), "Norway")
    model.setVerticalHeaderLabels(["Chad", *NAMES[1:]])
    assert [among()[:2] for among in sides] == [("Chad", NAMES[1]), (NAMES[0], "Norway")]
    model.removeRow(0)
    assert [list(among()) for among in sides] == [NAMES[1:], ["Norway", NAMES[2]]]
