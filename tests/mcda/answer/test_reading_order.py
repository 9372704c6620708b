from __future__ import annotations

from tests.mcda.report.sections.told import told


def test_every_package_is_listed_once() -> None:
    assert sorted(told().reading_order) == list(range(len(told().summary.packages)))


def test_fewer_blockers_come_first_and_the_status_quo_last() -> None:
    found, summary = told().recommendation, told().summary
    order = [summary.packages[i] for i in told().reading_order]
    named = len(found.named)
    assert tuple(order[:named]) == found.named
    against = [len(found.standings[p.id].blocked_by) for p in order[named:-1]]
    assert against == sorted(against)
    assert order[-1].status_quo
