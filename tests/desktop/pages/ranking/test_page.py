"""The ranking page: everybody side by side, one ranking, why, and the working."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from desktop.pages.ranking.page import RankingPage
from desktop.session.session import Session
from mcda.errors import Place
from mcda.model import edits
from mcda.model.case import Case, Score, WeightWay

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def page(session: Session, qtbot) -> RankingPage:
    made = RankingPage(session)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    return made


def names(table) -> list[str]:
    model = table.model()
    return [model.headerData(row, Qt.Orientation.Vertical) for row in range(model.rowCount())]


def test_the_table_never_shows_the_mean_without_the_worst_off(page, session):
    heads = [column.text for column in page.packages.summary_table.results.table.columns]
    assert heads == ["European states", "Russia", "Mean", "Worst off", "Blocked by"]
    summary = session.summary()
    row = next(r for r in page.packages.summary_table.results.table.rows if r.id == "full")
    assert row.entries[1].cell.rank == summary.ranks[2, 1]
    assert row.entries[2].text == f"{summary.mean_values[2]:.0f}"


def test_the_sentence_names_the_recommended_package(page):
    assert "<b>Staged exchange</b>" in page.sentence()


def test_what_was_chosen_elsewhere_is_chosen_here_too(page, session):
    table = page.packages.summary_table
    for package in ("full", "wait"):
        page.hide()
        session.choose(Place(package=package, stakeholder="russia", criterion="cost"))
        page.show()
        assert table.current_ids()[0] == package
        assert package in {one.id for one in session.case.packages}
        name = next(one.name for one in session.case.packages if one.id == package)
        assert name in page.details()[0][1]


def test_choosing_a_cell_chooses_package_and_stakeholder(page, session):
    table = page.packages.summary_table
    full = [row.id for row in table.results.table.rows].index("full")
    table.setCurrentIndex(table.model().index(full, 1))
    assert session.chosen == Place(package="full", stakeholder="russia")
    assert session.stakeholder == "russia"
    assert page.packages.own_table.current_ids()[0] == "full"
    assert "Full package" in page.packages.lines.spec.title
    assert any("For RU" in heading for heading, _ in page.details())


def test_sorting_keeps_the_selection(page):
    table = page.packages.summary_table
    table.choose("full", "russia")
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        table.sortByColumn(2, order)
        assert table.current_ids() == ("full", "russia")
        assert len(table.selectionModel().selectedRows()) == 1


def test_sorting_by_a_stakeholder_lists_its_ranking(page, session):
    page.packages.summary_table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    order = [package.name for package in session.ranking("russia").order]
    assert names(page.packages.summary_table) == order


def test_an_edit_keeps_the_selection_and_the_sorting(page, session):
    page.packages.summary_table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    page.packages.summary_table.choose("full", "russia")
    session.apply("Change score", edits.set_score, "", "full", "cost", Score.of(0.0))
    assert page.packages.summary_table.current_ids() == ("full", "russia")
    assert names(page.packages.summary_table)[0] == session.ranking("europe").leader.name


def test_copying_gives_the_table_as_sorted(page):
    table = page.packages.summary_table
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    heads = ["Package", "European states: rank", "European states: value"]
    assert lines[0].split("\t")[:3] == heads
    assert [line.split("\t")[0] for line in lines[1:]] == names(table)


def test_two_packages_are_compared_for_the_chosen_stakeholder(page, session):
    session.choose_stakeholder("russia")
    page.packages.pair.offer(session.case.packages, ("full", "wait"))
    page.packages.pair.changed.emit()
    assert (page.packages.why.spec.ahead, page.packages.why.spec.behind) == (
        "Full package",
        "Waiting",
    )
    assert "For RU, " in page.packages.why.spec.title


def test_the_working_is_shown_on_request(page, session, qtbot):
    working = page.working.working
    assert not working.isVisible()
    page.show_step(1)
    steps = session.ranking(session.stakeholder).steps
    assert working.isVisible()
    assert working.captions.currentText() == steps[1].caption
    shown = working.table.results.table
    assert [row.name for row in shown.rows] == list(steps[1].rows)


def test_limits_and_doubts_are_marked(page, session):
    session.apply(
        "Change score",
        edits.set_score,
        "europe",
        "full",
        "cost",
        Score(low=4.0, high=9.0, estimate=True),
    )
    row = next(r for r in page.packages.own_table.results.table.rows if r.id == "full")
    assert row.entries[-1].text.endswith("1 estimate; 1 interval")
    assert "\N{EN DASH}" in row.entries[3].text


def test_who_cannot_be_ranked_is_named_and_the_others_are_shown(page, session):
    session.apply("Clear", edits.set_swing, "russia", "returns", -1.0)
    assert session.ranking("russia") is None
    assert "RU" in page.sentence()
    row = page.packages.summary_table.results.table.rows[0]
    assert row.entries[1].text == "–"


def test_an_empty_case_invites(session, qtbot):
    session.new(Case(id="new"))
    made = RankingPage(session)
    qtbot.addWidget(made)
    made.show()
    assert made.empty.isVisible()
    assert made.details() == []


def test_a_place_is_gone_to(page, session):
    page.go_to(Place(package="wait", stakeholder="russia"))
    assert page.packages.summary_table.current_ids() == ("wait", "russia")


def test_sections_are_reached_by_keys_and_worked_out_when_first_seen(page, qtbot):
    assert page.opinion.found is None
    assert page.group.found is None
    page.sections.buttons["packages"].setFocus()
    QTest.keyClick(page.sections.buttons["packages"], Qt.Key.Key_Right)
    assert page.sections.current == "opinion"
    assert page.opinion.isVisible()
    assert not page.packages.isVisible()
    assert page.opinion.found is not None
    assert page.group.found is None


def test_an_edit_brings_the_section_that_is_seen_up_to_date(page, session):
    page.sections.choose("group")
    before = page.group.found
    session.apply("Change score", edits.set_score, "", "full", "cost", Score.of(0.0))
    assert page.group.found is not before
    assert page.group.found.summary is session.summary()


def test_a_place_opens_the_packages(page):
    page.sections.choose("working")
    page.go_to(Place(package="wait", stakeholder="russia"))
    assert page.sections.current == "packages"


def test_what_removing_a_package_does_stands_in_the_details(page):
    headings = [heading for heading, _ in page.details()]
    assert "If a package is removed" in headings


def test_the_details_are_of_a_package_also_for_one_who_is_not_ranked(page, session):
    session.choose(Place())
    session.apply("Forget", edits.set_way, "russia", WeightWay.BEST_WORST)
    session.choose_stakeholder("russia")
    assert session.ranking("russia") is None
    told = dict(page.details())
    assert told["For RU"].startswith("Not ranked yet")
    assert "For all" in told
    session.apply("Forget", edits.set_way, "europe", WeightWay.BEST_WORST)
    assert not page.details()
