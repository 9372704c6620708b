from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.pages.weights.weights_table import WeightsTable
from desktop.session.session import Session
from mcda.model import edits
from mcda.model.case import Preferences
from mcda.model.edits.several import change_stakeholders
from tests.large_case import large_case


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


def test_the_mean_says_of_how_many_it_is_and_one_alone_has_none(
    session: Session, qtbot: QtBot
) -> None:
    session.new(large_case(4, 2, 2))
    table = WeightsTable(session)
    qtbot.addWidget(table)
    heads, means = [], []
    for gone in ("s3", "s2", "s1"):
        table.refresh()
        heads.append(table.shares.shown.heads[-1])
        means.append(table.shares.shown.columns[-1][0])
        session.apply("Take away", _without_weights, gone)
    table.refresh()
    heads.append(table.shares.shown.heads[-1])
    assert heads == ["Mean", "Mean of 3", "Mean of 2", "Mean"]
    assert all(means) and table.shares.shown.columns[-1] == (None, None)


def test_of_one_bloc_the_mean_is_still_of_all(session: Session, qtbot: QtBot) -> None:
    session.new(change_stakeholders(large_case(4, 2, 2), ["s1", "s3"], bloc="West"))
    table = WeightsTable(session)
    qtbot.addWidget(table)
    table.refresh()
    mean = table.shares.shown.columns[-1]
    session.looked_at.look_at("west")
    table.refresh()
    assert table.shares.shown.heads[1:] == ("Party number 2", "Party number 4", "Mean of all")
    assert table.shares.shown.columns[-1] == mean
    table.table.clicked.emit(table.shares.index(0, 2))
    assert session.stakeholder == "s3"


def _without_weights(case, stakeholder):
    return edits.set_preferences(case, stakeholder, Preferences())
