"""Differences: the map by scores and by worth, and the blocs."""

from __future__ import annotations

import pytest

from desktop.pages.ranking.differences import DifferencesPart
from desktop.session import results
from mcda.model import edits

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def part(session, qtbot) -> DifferencesPart:
    made = DifferencesPart(session)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_map_goes_from_scores_to_worth(part):
    part.show_case()
    assert part.map.spec.title.startswith("Scores differ most on Refugee return of Full package")
    assert "Weights differ most" in part.said.text()
    part.by.choose("worth")
    assert part.map.spec.title.startswith("Weight times score")
    assert "Scores differ most" in part.said.text()


def test_blocs_stand_by_ranking_and_by_weights(part):
    part.show_case()
    assert part.by_ranking.spec.title
    assert part.by_weights.spec.title.startswith("By weights")


def test_a_cell_leads_to_its_score(part, qtbot):
    part.show_case()
    with qtbot.waitSignal(part.place_wanted) as heard:
        part.map.picked.emit(0, 2)
    place = heard.args[0]
    assert (place.stakeholder, place.package, place.criterion) == ("europe", "full", "returns")
    with qtbot.waitSignal(part.place_wanted) as heard:
        part.map.picked.emit(2, 3)
    assert (heard.args[0].package, heard.args[0].criterion) == ("", "cost")


def test_one_stakeholder_differs_from_nobody(part, session):
    session.apply("Remove", edits.remove_stakeholder, "russia")
    part.show_case()
    assert part.alone.isVisible()
    assert not part.map.isVisible()


def test_of_a_large_case_it_is_looked_for_beside_the_window(session, qtbot, monkeypatch):
    monkeypatch.setattr(results, "AT_ONCE", 0)
    part = DifferencesPart(session)
    qtbot.addWidget(part)
    part.show_case()
    assert part.found is None and not part.bar.isHidden()
    qtbot.waitUntil(lambda: part.found is not None)
    assert part.bar.isHidden() and part.map.spec is not None
