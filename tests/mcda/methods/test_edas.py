"""EDAS on figures worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from mcda.methods.edas import appraisal, from_average


def test_distances_are_shares_of_the_mean_and_a_cost_counts_the_other_way() -> None:
    above, below = from_average(np.array([[1.0, 1.0], [3.0, 3.0]]), np.array([True, False]))
    assert above == pytest.approx(np.array([[0.0, 0.5], [0.5, 0.0]]))
    assert below == pytest.approx(np.array([[0.5, 0.0], [0.0, 0.5]]))
    assert appraisal(above, below, np.array([1.0, 0.0])) == pytest.approx([0.0, 1.0])
    assert appraisal(above, below, np.array([1.0, 1.0])) == pytest.approx([0.5, 0.5])


def test_a_score_below_zero_has_no_distance_from_the_average() -> None:
    with pytest.raises(ValueError, match="at least zero"):
        from_average(np.array([[-1.0], [2.0]]), np.array([True]))
