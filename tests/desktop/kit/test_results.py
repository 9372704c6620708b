"""The one model of result tables."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from desktop.kit.results import Column, Entry, ResultModel, ResultRole, Row, Table

TABLE = Table(
    "Package",
    (Column("Rank", id="rank"), Column("Who", "Who blocks it", trailing=False)),
    (
        Row("A", (Entry("1", 1.0), Entry("nobody", 0.0)), "a"),
        Row("B", (Entry("2", 2.0), Entry("EU", 1.0, spoken="the European states")), "b"),
    ),
)


def test_the_model_keeps_qt_s_rules(qtmodeltester):
    model = ResultModel()
    model.set_table(TABLE)
    qtmodeltester.check(model)


def test_roles():
    model = ResultModel()
    model.set_table(TABLE)
    index = model.index(1, 1)
    assert index.data() == "EU"
    assert index.data(ResultRole.SORT) == 1.0
    assert index.data(ResultRole.ROW_ID) == "b"
    assert model.index(1, 0).data(ResultRole.COLUMN_ID) == "rank"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "B, Who blocks it: the European states"
    assert model.headerData(1, Qt.Orientation.Vertical) == "B"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Rank"


def test_other_entries_in_the_same_frame_reset_nothing(qtbot):
    model = ResultModel()
    model.set_table(TABLE)
    rows = (replace(TABLE.rows[0], entries=(Entry("2", 2.0), Entry("EU", 1.0))), TABLE.rows[1])
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.set_table(replace(TABLE, rows=rows))
    with qtbot.waitSignal(model.modelReset):
        model.set_table(replace(TABLE, rows=TABLE.rows[:1]))
