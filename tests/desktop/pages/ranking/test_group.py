"""The group: every way to rank beside each stakeholder's own rank."""

from __future__ import annotations

import pytest

from desktop.pages.ranking.group import GroupPart
from desktop.session import results
from mcda.answer.reading_order import packages_to_read
from mcda.model import edits

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def part(session, qtbot) -> GroupPart:
    made = GroupPart(session)
    qtbot.addWidget(made)
    return made


def test_no_group_ranking_stands_without_each_one_and_the_worst_off(part, session):
    part.show_case("full")
    ids = [column.id for column in part.table.results.table.columns]
    assert ids == [
        *("value", "maximin", "borda", "copeland", "kemeny"),
        "worst",
        *("europe", "russia"),
    ]
    row = next(row for row in part.table.results.table.rows if row.id == "full")
    assert row.entries[0].text == str(part.found.by_name("value").ranks[2])
    assert row.entries[7].text.rstrip("✕?▼▽") == str(session.summary().ranks[2, 1])
    assert part.agreement.spec.values[0][1] == part.found.tau[0, 1]


def test_one_stakeholder_alone_has_no_agreement(part, session):
    session.apply("Remove", edits.remove_stakeholder, "russia")
    part.show_case("")
    assert part.agreement.spec is None
    assert not part.majority.text()


def test_choosing_a_cell_names_package_and_stakeholder(part, qtbot):
    part.show_case("")
    ids = [row.id for row in part.table.results.table.rows]
    with qtbot.waitSignal(part.chosen) as heard:
        part.table.setCurrentIndex(part.table.model().index(ids.index("staged"), 7))
    assert heard.args == ["staged", "russia"]
    with qtbot.waitSignal(part.chosen) as heard:
        part.table.setCurrentIndex(part.table.model().index(ids.index("full"), 0))
    assert heard.args == ["full", ""]


def test_packages_stand_in_the_order_of_the_other_tables(part, session):
    part.show_case("")
    order = packages_to_read(session.recommendation(), session.summary())
    assert order != sorted(order)
    ids = [session.summary().packages[i].id for i in order]
    assert [row.id for row in part.table.results.table.rows] == ids


def test_a_large_case_is_ranked_for_the_group_beside_the_window(session, qtbot, monkeypatch):
    monkeypatch.setattr(results, "AT_ONCE", 0)
    part = GroupPart(session)
    qtbot.addWidget(part)
    part.show_case("full")
    assert part.found is None and not part.bar.isHidden()
    qtbot.waitUntil(lambda: part.found is not None)
    assert part.bar.isHidden() and part.table.current_ids()[0] == "full"
