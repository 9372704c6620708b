from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.session import Session
from desktop.widgets.weights_table import WeightsTable


def test_shows_every_stakeholder_and_chooses_one(session: Session, qtbot: QtBot) -> None:
    table = WeightsTable(session)
    qtbot.addWidget(table)
    table.refresh()
    cells = [[table.table.item(r, c) for c in range(3)] for r in range(3)]
    texts = [[cell.text() if cell else "" for cell in row] for row in cells]
    assert texts[0] == ["Refugee return", "30.0 %", "23.5 %"]
    table.table.cellClicked.emit(0, 2)
    assert session.stakeholder == "russia"
