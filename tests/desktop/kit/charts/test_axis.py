"""Axis ticks are round and span the data."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop.kit.charts.axis import decimals, ticks


def test_round_numbers():
    assert ticks(0.31, 0.74) == (0.2, 0.4, 0.6, 0.8)
    assert decimals(ticks(0.31, 0.74)) == 1


def test_no_span_still_gives_an_axis():
    steps = ticks(0.5, 0.5)
    assert steps[0] < 0.5 < steps[-1]


@given(st.floats(-100, 100), st.floats(-100, 100))
def test_ticks_span_what_they_are_asked_to(low, high):
    assume(high - low > 1e-6)
    steps = ticks(low, high)
    assert steps[0] <= low + 1e-6
    assert steps[-1] >= high - 1e-6
    assert 2 <= len(steps) <= 7
    gaps = [b - a for a, b in pairwise(steps)]
    assert gaps == pytest.approx([gaps[0]] * len(gaps))
