"""The table of texts: some columns are edited, the row chosen stays."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.shell.history.tables import EditTable


def test_only_what_may_be_edited_is_and_is_handed_on(qtbot: QtBot) -> None:
    table = EditTable("Table", ["A", "B"], (1,))
    qtbot.addWidget(table)
    table.fill([("a", "b"), ("c", "d")])
    assert not table.item(0, 0).flags() & Qt.ItemFlag.ItemIsEditable
    typed: list[tuple[int, int, str]] = []
    table.typed.connect(lambda *what: typed.append(what))
    table.item(1, 1).setText("e")
    assert typed == [(1, 1, "e")]
    table.selectRow(1)
    table.fill([("a", "b"), ("c", "e"), ("f", "g")])
    assert table.chosen_rows() == [1] and len(typed) == 1
