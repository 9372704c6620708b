from __future__ import annotations

from mcda.report.sections.order import reading_order
from tests.mcda.report.sections.told import told


def test_every_package_is_listed_once() -> None:
    assert sorted(reading_order(told())) == list(range(len(told().summary.packages)))


def test_fewer_blockers_come_first_and_the_status_quo_last() -> None:
    found, summary = told().recommendation, told().summary
    order = [summary.packages[i] for i in reading_order(told())]
    named = len(found.named)
    assert tuple(order[:named]) == found.named
    against = [len(found.standings[p.id].blocked_by) for p in order[named:-1]]
    assert against == sorted(against)
    assert order[-1].status_quo
