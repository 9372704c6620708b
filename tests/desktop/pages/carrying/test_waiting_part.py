"""Waiting: bars of years, and a rate that is tried out."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.qt_log_ignore("does not support")


def test_every_package_has_a_bar_and_a_rate_can_be_tried(page, trial):
    page.sections.choose("waiting")
    part = page.waiting
    assert part.picture.shown.names == tuple(one.name for one in trial.deal.packages)
    assert not part.picture.grab().isNull()
    assert "Ground measures first: 0" in part.picture.accessibleDescription()
    costs = [row.entries[4].text for row in part.table.results.table.rows]
    part.rate.setValue(40)
    assert trial.rate == pytest.approx(0.4)
    assert [row.entries[4].text for row in part.table.results.table.rows] != costs
    part.back.click()
    assert [row.entries[4].text for row in part.table.results.table.rows] == costs
