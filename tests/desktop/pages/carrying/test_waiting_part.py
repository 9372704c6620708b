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


def test_drift_and_years_are_tried_and_the_curve_follows(page, trial):
    page.sections.choose("waiting")
    part = page.waiting
    side = next(iter(part.drifts))
    part._choose(trial.deal.sides[side].id)
    part.rate.setValue(5)
    before = part.curve.shown
    assert [one.name for one in before.curves] == ["fallback of the day", "waiting, then agreeing"]
    worth = dict(before.curves[1].points)
    assert worth[0.0] == pytest.approx(before.level[0])
    part.drifts[side].setValue(20)
    part.years[side].setValue(10)
    assert (trial.drifts[side], trial.years[side]) == (10.0, 10.0)
    after = part.curve.shown
    assert after.curves[0].points[-1][1] > before.curves[0].points[-1][1]
    assert any(words == "overtaken" for _x, _y, words in after.marks)
    part.drifts[side].setValue(3)
    assert any(words.startswith("ends in ") for words in part.picture.shown.words)
    assert not part.curve.grab().isNull()
