from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.pages.weights.weights_table import WeightsTable
from desktop.session.session import Session


def test_shows_every_stakeholder_and_chooses_one(session: Session, qtbot: QtBot) -> None:
    table = WeightsTable(session)
    qtbot.addWidget(table)
    table.refresh()
    texts = [[table.shares.index(r, c).data() for c in range(3)] for r in range(3)]
    assert texts[0] == ["Refugee return", "30.0\xa0%", "23.5\xa0%"]
    table.table.clicked.emit(table.shares.index(0, 2))
    assert session.stakeholder == "russia"


def test_the_mean_stands_beside_each_ones_own(session: Session, qtbot: QtBot) -> None:
    table = WeightsTable(session)
    qtbot.addWidget(table)
    table.refresh()
    texts = [table.shares.index(0, column).data() for column in (1, 2, 3)]
    own = [float(text.removesuffix("\xa0%")) for text in texts]
    assert abs(own[2] - (own[0] + own[1]) / 2) < 0.1
    table.table.clicked.emit(table.shares.index(0, 3))
    assert session.stakeholder == "europe"
