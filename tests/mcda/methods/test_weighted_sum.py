from __future__ import annotations

import numpy as np

from mcda.methods import weighted_sum

BENEFIT = np.array([True, False])
MATRIX = np.array([[2.0, 10.0], [8.0, 40.0]])


def test_the_mean_of_anchored_scores_by_weight() -> None:
    worst, best = np.array([0.0, 50.0]), np.array([10.0, 0.0])
    found = weighted_sum.values(MATRIX, np.array([3.0, 1.0]), BENEFIT, "anchored", worst, best)
    np.testing.assert_allclose(found, [0.75 * 0.2 + 0.25 * 0.8, 0.75 * 0.8 + 0.25 * 0.2])


def test_a_kept_cost_enters_as_one_minus() -> None:
    found = weighted_sum.values(MATRIX, np.array([0.0, 1.0]), BENEFIT, "max")
    np.testing.assert_allclose(found, [0.75, 0.0])


def test_many_weights_at_once() -> None:
    weights = np.array([[1.0, 0.0], [0.5, 0.5], [0.0, 0.0]])
    found = weighted_sum.values(MATRIX, weights, BENEFIT, "minmax")
    np.testing.assert_allclose(found, [[0, 1], [0.5, 0.5], [0, 0]])
