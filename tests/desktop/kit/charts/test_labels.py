"""Labels keep their distance and move as little as they can."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.kit.charts.labels import fitting, spread


def test_labels_that_do_not_collide_stay():
    assert spread([10.0, 50.0, 90.0], 14, 0, 100) == [10.0, 50.0, 90.0]


def test_two_at_one_place_part_evenly():
    assert spread([50.0, 50.0], 10, 0, 100) == pytest.approx([45.0, 55.0])


def test_the_ends_hold():
    assert spread([0.0, 0.0], 10, 0, 100) == pytest.approx([5.0, 15.0])


@given(st.lists(st.floats(-50, 150), min_size=1, max_size=30))
def test_all_are_apart_within_the_ends_and_in_order(wanted):
    size = min(12.0, 100 / len(wanted))
    centres = spread(wanted, 12.0, 0.0, 100.0)
    assert all(size / 2 - 1e-6 <= c <= 100 - size / 2 + 1e-6 for c in centres)
    ordered = [centres[i] for i in sorted(range(len(wanted)), key=lambda i: wanted[i])]
    assert all(b - a >= size - 1e-6 for a, b in pairwise(ordered))


def test_the_most_important_labels_are_kept():
    assert fitting([0, 1, 0, 1], 10, 25) == [1, 3]
