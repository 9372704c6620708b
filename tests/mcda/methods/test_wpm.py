"""The weighted product on figures worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from mcda.methods.wpm import products, ratios


def test_a_benefit_is_divided_by_the_largest_and_the_smallest_by_a_cost() -> None:
    found = ratios(np.array([[2.0, 2.0], [4.0, 8.0]]), np.array([True, False]))
    assert found.tolist() == [[0.5, 1.0], [1.0, 0.25]]
    assert products(found, np.array([3.0, 1.0])) == pytest.approx([0.5**0.75, 0.25**0.25])


def test_a_score_of_zero_has_no_ratio() -> None:
    with pytest.raises(ValueError, match="above zero"):
        ratios(np.array([[0.0], [2.0]]), np.array([True]))
