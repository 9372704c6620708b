"""Tab Trades: the sweetener for a blocker is found, compared and kept."""

from __future__ import annotations

import pytest

from desktop.pages.agreement.trades_part import TradesPart

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def trades(tab, qtbot) -> TradesPart:
    part = tab("trades")
    assert isinstance(part, TradesPart)
    at = part.subject.findText("Without US")
    part.subject.setCurrentIndex(at)
    part.subject.activated.emit(at)
    qtbot.waitUntil(lambda: part._offers() is not None)
    return part


def test_who_is_not_suited_is_asked_for_unasked(trades):
    assert trades.blocker.currentText() == "United States (not suited)"
    assert trades.sentence().startswith("US is ")
    assert trades.cards["sweet"].buttons
    assert trades.picture.spec is not None


def test_another_blocker_is_looked_at_when_chosen(trades, qtbot):
    at = trades.blocker.findText("Iran")
    trades.blocker.setCurrentIndex(at)
    trades.blocker.activated.emit(at)
    qtbot.waitUntil(lambda: trades._offers() is not None)
    offers = trades._offers()
    assert offers is not None
    assert offers.deal.sides[offers.sweet.blocker].id == "iran"


def test_a_sweetener_is_kept_as_a_package(trades):
    before = trades.session.case
    trades.cards["sweet"].buttons[-1].click()
    offers = trades._offers()
    assert offers is not None
    picked = trades._picked(offers)
    assert picked is not None
    trades.keeping.ask.click()
    trades.keeping.keep.click()
    made = trades.session.case.packages[-1]
    assert made.name == "Without US, changed"
    assert len(made.composition) == sum(level > 0 for level in picked[0].composition)
    trades.session.undo()
    assert trades.session.case == before
