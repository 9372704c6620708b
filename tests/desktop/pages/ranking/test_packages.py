"""The packages' part of the ranking page: badges of stability, red lines by name."""

from __future__ import annotations

import pytest

from desktop.kit import slices
from desktop.kit.slices import at_once
from desktop.pages.ranking import packages as ranking_packages
from desktop.pages.ranking.packages import PackagesPart
from desktop.pages.ranking.page import RankingPage
from desktop.session import results
from desktop.session.jobs import wait_for_all
from mcda.answer.acceptance_words import CROSSED, PERHAPS_CROSSED
from mcda.answer.reading_order import packages_to_read
from mcda.group.opinion_sentences import badge_words
from mcda.methods.leave_one_out import leave_one_out
from mcda.model import edits
from mcda.model.case import Preferences, RedLine, Score
from tests.large_case import large_case

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def part(session, qtbot) -> PackagesPart:
    made = PackagesPart(session)
    at_once(made.laid())
    qtbot.addWidget(made)
    return made


def test_packages_stand_in_the_order_of_the_report(part, session):
    part.show_case(None)
    answer, found = session.recommendation(), session.summary()
    rows = [row.id for row in part.summary_table.results.table.rows]
    assert rows == [found.packages[i].id for i in packages_to_read(answer, found)]
    assert rows[0] == answer.named[0].id
    assert not part.narrow.isVisibleTo(part)


def test_no_empty_card_stands_where_nobody_is_ranked(part, session):
    part.show_case(session.case.packages[0])
    assert part.why_card.isVisibleTo(part)
    who = session.stakeholder
    session.apply("Weights", edits.set_preferences, who, Preferences())
    # Neither where nothing is chosen, and the stakeholder has no leader to speak of.
    for package in (None, session.case.packages[0]):
        part.show_case(package)
        assert session.ranking(who) is None
        assert not part.why_card.isVisibleTo(part)


def test_of_many_packages_the_first_are_shown_and_any_is_found(part, session):
    session.new(large_case(3, 40, 3))
    best = session.summary().packages[
        packages_to_read(session.recommendation(), session.summary())[0]
    ]
    part.show_case(best)
    assert part.narrow.isVisibleTo(part)
    assert len(part.summary_table.results.table.rows) == 20
    assert len(part.lines.spec.packages) == 20
    assert part.narrow.said.text() == "20 of 40 are shown"
    part.narrow.field.setText("package 7:")
    assert [row.id for row in part.summary_table.results.table.rows] == ["p6"]
    assert [row.id for row in part.own_table.results.table.rows] == ["p6"]
    part.narrow.field.clear()
    part.narrow.most.setCurrentIndex(part.narrow.most.count() - 1)
    part.narrow.most.activated.emit(part.narrow.most.currentIndex())
    assert len(part.summary_table.results.table.rows) == 40


def test_of_a_large_case_others_are_shown_in_pieces(session, qtbot, monkeypatch):
    monkeypatch.setattr(results, "AT_ONCE", 0)
    monkeypatch.setattr(slices, "SLICE_S", 0.0)
    session.new(large_case(3, 40, 3))
    page = RankingPage(session)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.whole and session.ready)
    part = page.packages

    def rows(table):
        return [row.id for row in table.results.table.rows]

    part.narrow.field.setText("package 7:")
    assert len(rows(part.summary_table)) == 20
    qtbot.waitUntil(lambda: rows(part.own_table) == ["p6"])
    assert rows(part.summary_table) == ["p6"]
    part.narrow.field.setText("package 8:")
    page.packages.summary_table.chosen.emit("p7", "")
    qtbot.waitUntil(lambda: rows(part.own_table) == ["p7"])
    assert rows(part.summary_table) == ["p7"]
    wait_for_all()


def test_the_chosen_package_is_shown_wherever_it_stands(part, session):
    session.new(large_case(3, 40, 3))
    last = session.summary().packages[
        packages_to_read(session.recommendation(), session.summary())[-1]
    ]
    part.show_case(last)
    assert last.id in [row.id for row in part.summary_table.results.table.rows]
    assert last.name in part.lines.spec.packages


def test_anchored_topsis_is_badged_stable(part, session):
    part.show_case(None)
    assert part.removals.text().endswith("stable for everyone.")
    assert "stable" in part._own_card._subtitle.text()


def test_the_badge_is_what_leaving_out_finds(part, session):
    session.apply("Settings", edits.set_settings, normalisation="minmax")
    part.show_case(None)
    for key, ranking in session.summary().rankings.items():
        assert part.steady[key] == leave_one_out(ranking)
        assert badge_words(ranking, part.steady[key]).split(" if ")[0] in part.removals.text()


def test_a_large_case_is_tried_in_a_job(part, session, qtbot, monkeypatch):
    monkeypatch.setattr(ranking_packages, "AT_ONCE", 0)
    session.apply("Settings", edits.set_settings, normalisation="minmax")
    with qtbot.waitSignal(part.steady_known):
        part.show_case(None)
        assert part.steady == {}
        assert part.bar._late.isActive(), "it is shown where it takes longer"
    assert set(part.steady) == {"europe", "russia"}
    assert not part.bar._late.isActive() and part.bar.isHidden()
    wait_for_all()


def test_a_crossed_red_line_is_named_and_the_package_stays(part, session):
    line = RedLine(criterion="cost", limit=5.0)
    session.apply("Red line", edits.set_red_line, "russia", "cost", line)
    part.show_case(None)
    assert "Full package crosses a red line of RU on Cost of delivery" in part.red_lines.text()
    assert CROSSED in part.red_lines.text()
    perhaps = Score(low=4.0, high=7.0)
    session.apply("Score", edits.set_score, "russia", "full", "cost", perhaps)
    part.show_case(None)
    assert CROSSED not in part.red_lines.text()
    assert PERHAPS_CROSSED in part.red_lines.text()
    assert "full" in [row.id for row in part.summary_table.results.table.rows]
