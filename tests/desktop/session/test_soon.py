from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.session import soon
from desktop.session.jobs import CancelledError, Handle
from desktop.session.session import Session
from desktop.session.soon import Soon
from mcda.model import edits
from mcda.sensitivity.firmness import one_way_of


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(soon, "LARGE", 0)


def test_a_usual_case_answers_at_once(session: Session) -> None:
    found = Soon(session)
    assert found.one_way("russia") is session.one_way("russia")
    assert not found.waits_for("russia")


@pytest.mark.usefixtures("large")
def test_a_large_case_answers_when_it_is_ready(session: Session, qtbot: QtBot) -> None:
    found = Soon(session)
    assert found.waits_for("russia")
    with qtbot.waitSignal(found.came):
        assert found.one_way("russia") is None
    answer = found.one_way("russia")
    direct = session.one_way("russia")
    assert answer is not None
    assert direct is not None
    assert answer.crossovers == direct.crossovers
    assert not found.waits_for("russia")


@pytest.mark.usefixtures("large")
def test_an_edit_drops_what_was_asked_for(session: Session, qtbot: QtBot) -> None:
    found = Soon(session)
    with qtbot.waitSignal(found.came):
        found.one_way("russia")
    session.apply("Change", edits.set_swing, "russia", "cost", 1.0)
    assert found.waits_for("russia") or found.one_way("russia") is None
    with qtbot.waitSignal(found.came):
        found.one_way("russia")
    answer = found.one_way("russia")
    assert answer is not None
    assert answer.ranking.case is session.case


def test_crossovers_nobody_waits_for_end_where_they_are(session: Session) -> None:
    """Work that was dropped must not hold up the next answer."""
    ranking = session.ranking("russia")
    assert ranking is not None
    seen: list[float] = []
    one_way_of(ranking, seen.append)
    assert seen == sorted(seen) and len(seen) > 3

    handle = Handle(lambda _share, _words: None)
    handle.stop()
    with pytest.raises(CancelledError):
        one_way_of(ranking, handle.progress)
