from __future__ import annotations

import numpy as np

from mcda.methods.working import combine, labels, opening_steps, shares
from mcda.model.table import score_table
from tests.mcda.methods.cases import small_case


def test_combine_is_the_weighted_mean_and_defined_without_weight() -> None:
    rows = np.array([[1.0, 0.0], [0.5, 0.5]])
    found = combine(rows, np.array([[3.0, 1.0], [0.0, 0.0]]))
    np.testing.assert_allclose(found, [[0.75, 0.5], [0.0, 0.0]])


def test_shares_of_nothing_are_nothing() -> None:
    np.testing.assert_allclose(shares(np.array([3.0, 1.0])), [0.75, 0.25])
    np.testing.assert_array_equal(shares(np.zeros(2)), [0, 0])


def test_every_working_opens_with_scores_and_the_formula_that_made_them_comparable() -> None:
    table = score_table(small_case(), "a")
    scores, normalised = opening_steps(table, table.matrix / 10, "vector")
    assert scores.rows == labels(table)[0] == ("Truce", "Zones", "Wait")
    assert "sqrt" in normalised.note
