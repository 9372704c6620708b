"""The second opinion: every method that answers, and the reasons of those that don't."""

from __future__ import annotations

import pytest

from desktop.pages.ranking.opinion import OpinionPart
from desktop.session import results
from mcda.methods.register import REGISTER
from mcda.model import edits
from mcda.model.case import Score

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def part(session, qtbot) -> OpinionPart:
    made = OpinionPart(session)
    qtbot.addWidget(made)
    return made


def test_every_method_answers_or_says_why_not(part, session):
    part.show_case("full")
    table = part.table.results.table
    assert table.columns[0].id == session.case.settings.method
    answered = {column.id for column in table.columns}
    assert answered | set(part.found.refused) == set(REGISTER)
    for name in part.found.refused:
        assert REGISTER[name].title in part.refused.text()


def test_vikor_says_whether_its_conditions_hold(part):
    part.show_case("")
    assert "acceptable advantage" in part.reasons.text()
    assert "acceptable stability" in part.reasons.text()


def test_a_method_that_needs_every_score_is_refused_in_plain_words(part, session):
    session.apply("Open", edits.set_score, "", "full", "cost", Score(note="asked for"))
    part.show_case("")
    assert "promethee" in part.found.refused
    assert "the method's own normalisation" in part.refused.text()


def test_another_stakeholder_is_another_opinion(part, session):
    part.show_case("")
    before = part.found
    part.show_case("")
    assert part.found is before
    session.choose_stakeholder("russia")
    part.show_case("")
    assert part.found.ranking.stakeholder == "russia"


def test_choosing_a_row_chooses_the_package(part, qtbot):
    part.show_case("")
    with qtbot.waitSignal(part.chosen) as heard:
        part.table.setCurrentIndex(part.table.model().index(1, 0))
    assert heard.args == [part.table.results.table.rows[1].id]


def test_of_a_large_case_it_is_worked_out_beside_the_window(session, qtbot, monkeypatch):
    monkeypatch.setattr(results, "AT_ONCE", 0)
    part = OpinionPart(session)
    qtbot.addWidget(part)
    part.show_case("full")
    assert part.found is None and not part.bar.isHidden()
    qtbot.waitUntil(lambda: part.found is not None)
    assert part.bar.isHidden() and part.table.current_ids()[0] == "full"
