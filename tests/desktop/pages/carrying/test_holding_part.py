"""Holding: at once it does not hold, in tranches it does; both only tried out."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.qt_log_ignore("does not support")


def test_money_in_tranches_holds_what_money_at_once_does_not(page, trial):
    page.sections.choose("holding")
    part = page.holding
    assert "does not hold by itself" in page.sentence()
    rows = {row.name: row.entries for row in part.table.results.table.rows}
    assert rows["Damascus government"][-1].text == "never"
    assert rows["Russia"][-1].text == "always"
    button = next(one for one in part.turns if "Support" in one.text())
    button.click()
    assert list(trial.loose.values()) == [True]
    assert "It holds by itself from a patience" in page.sentence()
    rows = {row.name: row.entries for row in part.table.results.table.rows}
    assert rows["Damascus government"][-1].text.startswith("0.")
    part.back.click()
    assert "does not hold by itself" in page.sentence()


def test_too_many_states_leave_the_tests_open(page, monkeypatch):
    monkeypatch.setattr("mcda.negotiation.holding.MOST_STATES", 5)
    page.sections.choose("holding")
    row = page.holding.table.results.table.rows[0]
    assert row.entries[4].text == "–"
    assert "at most 5" in page.holding.states.text()
