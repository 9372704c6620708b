from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda.model.rule_kinds import RuleKind
from mcda.negotiation.adjusted_winner import divide, start
from mcda.negotiation.deal import Condition, DealRule
from tests.mcda.negotiation.deals import deal

points = st.lists(st.tuples(st.integers(1, 50), st.integers(1, 50)), min_size=1, max_size=6)


@given(points)
def test_both_end_with_the_same_share_of_their_hundred(pairs: list[tuple[int, int]]) -> None:
    table = np.array(pairs, dtype=np.float64).T
    one, other = 100 * table / table.sum(axis=1, keepdims=True)
    found = divide(one, other)
    held = float((found.shares * one).sum()), float(((1 - found.shares) * other).sum())
    assert held == pytest.approx(found.points)
    assert held[0] == pytest.approx(held[1])
    assert held[0] >= 50 - 1e-9
    parts = (found.shares > 1e-9) & (found.shares < 1 - 1e-9)
    assert parts.sum() <= 1


@pytest.mark.parametrize("up", [1 - 2**-50, 1.0, 1 + 2**-50])
def test_of_ratios_that_only_rounding_tells_apart_the_first_passes(up: float) -> None:
    found = divide(np.array([10.0, 60.0, 30.0]), np.array([5.0 * up, 30.0, 65.0]))
    assert found.split == 0


def test_a_start_takes_what_both_want_and_rounds_what_is_divided() -> None:
    rows = {"sites": [[0, 0], [3, 2]], "money": [[0, 0], [-6, 8]], "access": [[0, 0], [6, -4]]}
    found = start(deal(rows, [0, 0]), 0, 1)
    assert found is not None
    assert found.contested == (1, 2)
    assert found.points.ravel().tolist() == pytest.approx([50, 50, 200 / 3, 100 / 3])
    assert found.division.shares.tolist() == pytest.approx([1 / 7, 1.0])
    assert found.packages == ((1, 1, 1), (1, 0, 1))
    rule = DealRule("r", RuleKind.EXCLUDES, when=(Condition(1, 1), Condition(2, 1)))
    fewer = start(deal(rows, [0, 0], rules=[rule]), 0, 1)
    assert fewer is not None and fewer.packages == ((1, 0, 1),)


def test_nothing_is_divided_where_nothing_is_contested() -> None:
    assert start(deal({"x": [[0, 0], [1, 1]]}, [0, 0]), 0, 1) is None
