from __future__ import annotations

import numpy as np
import pytest

from mcda.negotiation.balance import Ratio, greatest_gains, ratio
from mcda.negotiation.ledger import ledger
from mcda.negotiation.zone import zone
from tests.mcda.negotiation.deals import deal

EXCHANGE = {"access": [[0, 0], [6, -3]], "easing": [[0, 0], [-2, 5], [-5, 10]]}
OWNERS = {"access": (1,), "easing": (0,)}


def test_the_ratio_weighs_what_is_given_up_for_each_other() -> None:
    found = ledger(deal(EXCHANGE, [0, 0], OWNERS), (1, 1))
    assert ratio(found, 0, 1).value == pytest.approx(6 * 3 / (2 * 5))
    assert ratio(found, 1, 0).value == pytest.approx(2 * 5 / (6 * 3))


def test_without_a_cost_there_is_no_ratio_and_the_measure_is_named() -> None:
    rows = {"access": [[0, 0], [6, 1]], "easing": [[0, 0], [-2, 5]]}
    found = ledger(deal(rows, [0, 0], OWNERS), (1, 1))
    assert ratio(found, 0, 1) == Ratio(None, 0)
    assert ratio(ledger(deal(rows, [0, 0], OWNERS), (0, 0)), 0, 1) == Ratio(None)


def test_the_greatest_gains_are_those_of_the_zone() -> None:
    small = deal(EXCHANGE, [0, None], OWNERS)
    best = greatest_gains(small, zone(small))
    assert best[0] == 6
    assert np.isnan(best[1])
    empty = deal(EXCHANGE, [50, 50], OWNERS)
    assert np.isnan(greatest_gains(empty, zone(empty))).all()
