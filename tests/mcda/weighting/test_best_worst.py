from __future__ import annotations

import numpy as np
import pytest

from mcda.weighting import best_worst


def test_judgements_that_agree_give_their_weights_and_no_deviation() -> None:
    weights = np.array([0.16, 0.48, 0.08, 0.28])
    found = best_worst.linear(1, 2, weights[1] / weights, weights / weights[2])
    np.testing.assert_allclose(found.weights, weights, atol=1e-9)
    assert found.deviation == pytest.approx(0, abs=1e-9)
    assert found.input_ratio == pytest.approx(0, abs=1e-9)


def test_the_deviation_is_the_largest_left_over() -> None:
    to_others, to_worst = np.array([2.0, 1, 4, 3, 8]), np.array([4.0, 8, 2, 3, 1])
    found = best_worst.linear(1, 4, to_others, to_worst)
    left = np.r_[
        np.abs(found.weights[1] - to_others * found.weights),
        np.abs(found.weights - to_worst * found.weights[4]),
    ]
    assert left.max() == pytest.approx(found.deviation)


def test_input_ratio_of_contradicting_judgements() -> None:
    """Liang et al. (2020): best over worst 8, over another 5, that over worst 2: |10 - 8| / 56."""
    found = best_worst.input_ratio(8, np.array([1.0, 5, 8]), np.array([8.0, 2, 1]))
    assert found == pytest.approx(2 / 56)
    assert best_worst.input_ratio(1, np.ones(3), np.ones(3)) == 0


def test_one_criterion_and_bad_judgements() -> None:
    assert best_worst.linear(0, 0, np.ones(1), np.ones(1)).weights.tolist() == [1]
    with pytest.raises(ValueError, match="at least 1"):
        best_worst.linear(0, 1, np.array([1, 0.5]), np.array([0.5, 1]))


def test_thresholds_as_published() -> None:
    """Liang, Brunelli & Rezaei (2020), Table 3; nothing is made up outside it."""
    assert best_worst.threshold(8, 3) == 0.1309
    assert best_worst.threshold(4, 9) == 0.2683
    assert best_worst.threshold(2, 5) == 0
    rows = best_worst.THRESHOLDS
    assert [rows[over][0] for over in range(3, 10)] == [
        0.1667, 0.1121, 0.1354, 0.1330, 0.1294, 0.1309, 0.1359,
    ]  # fmt: skip
    # More criteria make consistent judgements harder.
    assert all(list(row) == sorted(row) and row[-1] < 0.37 for row in rows.values())
    for over, criteria in ((1, 4), (8.5, 4), (10, 4), (8, 2), (8, 10)):
        assert best_worst.threshold(over, criteria) is None
