"""Investing now or waiting a year to learn the price."""

from __future__ import annotations

import pytest

from mcda.negotiation.waiting import learning, learning_crossover

METHOD = "waiting"
CITATION = "Dixit & Pindyck (1994) Investment under Uncertainty, ch. 2, pp. 26-35"
COST, PRICE, RATE = 1600, 200, 0.1


def test_the_value_of_waiting_a_year() -> None:
    now = [-COST + PRICE + price / RATE for price in (300, 100)]
    later = [-COST + price / RATE * (1 + RATE) for price in (300, 100)]
    found = learning((0.5, 0.5), now, (0, 0), 0, 1 / (1 + RATE), later)
    assert found.now == pytest.approx(600, abs=1e-9)
    assert found.wait == pytest.approx(772.7272727272727, abs=1e-9)
    assert found.gain == pytest.approx(172.72727272727275, abs=1e-9)
    at = learning_crossover((now[0], now[1]), (0, 0), 0, 1 / (1 + RATE), (later[0], later[1]))
    assert at is not None
    indifferent = learning((at, 1 - at), now, (0, 0), 0, 1 / (1 + RATE), later)
    assert indifferent.gain == pytest.approx(0, abs=1e-9)
