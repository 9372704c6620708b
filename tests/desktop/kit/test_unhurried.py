from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.kit import slices, unhurried
from desktop.kit.charts.value_cell import ROW
from desktop.kit.result_table import ResultTable
from desktop.kit.results import Column, Entry, Row, Table


@pytest.mark.usefixtures("app")
def test_very_many_cells_are_painted_turn_by_turn_and_all_of_them(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slices, "SLICE_S", 0.0)
    rows = tuple(Row(f"P{r}", tuple(Entry(f"{c}") for c in range(30)), f"p{r}") for r in range(20))
    columns = tuple(Column(f"C{c}", "", f"c{c}") for c in range(30))
    view = ResultTable("Many")
    qtbot.addWidget(view)
    view.set_table(Table("P", columns, rows))
    view.resize(900, 10 * ROW)
    put_off: list[bool] = []
    may = view.unhurried.may
    monkeypatch.setattr(
        view.unhurried, "may", lambda cell: put_off.append(not may(cell)) or not put_off[-1]
    )
    view.show()
    rest = view.unhurried
    qtbot.waitUntil(
        lambda: bool(put_off) and not put_off[-1] and rest._rest.isEmpty(), timeout=5000
    )
    painted, late = put_off.count(False), put_off.count(True)
    first = put_off.index(True)
    assert first == 16, "a turn that has no time left paints few"
    assert late > 0 and painted > unhurried.LEAST, "the rest follows by itself"
