from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mcda.negotiation.deal import Condition, Fallback, Side
from mcda.negotiation.gains import gains, standing
from tests.mcda.negotiation.deals import deal, with_interval

ROWS = {"x": [[0, 0], [6, -3]], "y": [[0, 0], [-2, 5], [-5, 10]]}


def test_against_a_number_an_interval_widens_the_gain() -> None:
    found = replace(
        with_interval(deal(ROWS, [0, 0]), 0.5),
        sides=(Side("A", "A", fallback=Fallback(1, 2)), Side("B", "B")),
    )
    stands = standing(found, found.codes([(1, 0)]))
    assert stands.low[0, 0] == 6 - 1 - 2
    assert stands.gain[0, 0] == 6 - 1.5
    assert stands.high[0, 0] == 6 + 1 - 1
    assert np.isnan(stands.gain[0, 1])
    assert not stands.fails[0, 1]


@given(
    st.tuples(st.integers(0, 1), st.integers(0, 2)), st.tuples(st.integers(0, 1), st.integers(0, 2))
)
def test_against_a_package_what_is_common_cancels(
    package: tuple[int, int], fallback: tuple[int, int]
) -> None:
    joint = ((Condition(0, 1), Condition(1, 1)), (4.0, 1.0))
    wide = with_interval(deal(ROWS, [0, 0], joints=[joint]), 0.5)
    sides = tuple(Side(n, n, fallback=Fallback(composition=fallback)) for n in "AB")
    found = replace(wide, sides=sides)
    stands = standing(found, found.codes([package]))
    difference = found.worth_of(package) - found.worth_of(fallback)
    assert np.allclose(stands.gain[0], difference, atol=1e-12, rtol=0)
    differing = sum(a != b for a, b in zip(package, fallback, strict=True))
    assert np.allclose(stands.high[0] - stands.low[0], 2.0 * differing, atol=1e-12, rtol=0)


def test_gains_that_are_exact_are_one_table() -> None:
    found = gains(deal(ROWS, [1, None]))
    assert found.low is found.high
    assert found.middle.constant.tolist() == [-1, 0]
