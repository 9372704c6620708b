"""Holding: at once it does not hold, in tranches it does; both only tried out."""

from __future__ import annotations

import pytest

from mcda.negotiation.holding import held_at

pytestmark = pytest.mark.qt_log_ignore("does not support")


def first_rows(part):
    """Return the entries of each owner's first row, the agreement as it is tried."""
    return {row.name: row.entries for row in reversed(part.table.results.table.rows)}


def test_money_in_tranches_holds_what_money_at_once_does_not(page, trial):
    page.sections.choose("holding")
    part = page.holding
    assert "does not hold by itself" in page.sentence()
    rows = first_rows(part)
    assert rows["Damascus government"][-1].text == "never"
    assert rows["Russia"][-1].text == "always"
    button = next(one for one in part.turns if "Support" in one.text())
    button.click()
    assert list(trial.loose.values()) == [True]
    assert "It holds by itself from a patience" in page.sentence()
    rows = first_rows(part)
    assert rows["Damascus government"][-1].text.startswith("0.")
    part.back.click()
    assert "does not hold by itself" in page.sentence()


def test_money_at_once_and_in_tranches_stand_side_by_side(page, trial):
    page.sections.choose("holding")
    part = page.holding
    made = {}
    for row in part.table.results.table.rows:
        made.setdefault(row.name, []).append([entry.text for entry in row.entries])
    at_once, tranches = made["Damascus government"]
    assert at_once[0] == "as it is" and "in tranches" in tranches[0]
    # Gain, no wish to drop, can be answered, no way out after, answer is believed, holds from.
    assert at_once[2] == tranches[2] == "+5"
    assert at_once[5:] == ["no", "yes", "yes", "no", "never"]
    assert tranches[5:] == ["no", "yes", "yes", "no", "0.90"]
    assert "Support" in tranches[0] and "Support" in tranches[3] and "Support" not in at_once[3]
    assert made["Russia"][0][0] == "either way" and made["Russia"][0][-1] == "always"
    states = part.picture.shown
    assert states.owner == "Damascus" and [one.holds for one in states.branches] == [False, True]
    assert states.branches[0].left > 0 > states.branches[1].left
    told = part.picture.accessibleDescription()
    assert "as it is: dropping +5" in told and "in tranches" in told
    assert part.patience.shown.shaded is not None
    for picture in (part.picture, part.patience):
        assert not picture.grab().isNull()
    part.table.choose("russia", "")
    part._choose(next(row.id for row in part.table.results.table.rows if row.name == "Russia"))
    assert part.picture.shown.owner == "Russia"


def test_too_many_states_are_judged_owner_by_owner(page, monkeypatch):
    monkeypatch.setattr("mcda.negotiation.holding.MOST_STATES", 5)
    monkeypatch.setattr(
        "desktop.pages.carrying.holding_part.held_at",
        lambda deal, target, together: held_at(deal, target, most=5, together=together),
    )
    page.sections.choose("holding")
    row = page.holding.table.results.table.rows[0]
    assert row.entries[5].text == "no"
    assert "too many to look at each" in page.holding.states.text()
