from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.pages.scores.score_details import ScoreDetails
from desktop.session.session import Session
from tests.desktop.asked import asked_case, sent, taken


def test_a_score_that_a_round_made_tells_where_it_comes_from(
    session: Session, qtbot: QtBot
) -> None:
    session.new(
        taken(
            asked_case(),
            sent("anna", {"full/returns": 10.0}),
            sent("boris", {"full/returns": 50.0}),
        )
    )
    shown = ScoreDetails(session)
    qtbot.addWidget(shown)
    shown.show_score("russia", "full", "returns", "")
    assert shown.history.text() == "Round 1: 10 – 50 (30)"
    assert not shown.origin.isVisibleTo(shown)
    shown.show_origin.click()
    assert shown.origin.isVisibleTo(shown)
    assert "anna_R1.xlsx" in shown.origin.text()
    shown.show_score("russia", "full", "cost", "")
    assert not shown.history.isVisibleTo(shown)
    assert not shown.origin.isVisibleTo(shown)
