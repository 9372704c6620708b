from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from mcda.model.case import Judgement
from mcda.weighting import pairwise
from mcda.weighting.pairwise import consistency, eigenvector, geometric_mean, matrix_of
from mcda.weighting.random_index import random_index


def reciprocal(rng: np.random.Generator, count: int, n: int, spread: float = 9) -> np.ndarray:
    logs = rng.uniform(-np.log(spread), np.log(spread), (count, n, n))
    upper = np.triu(logs, 1)
    return np.exp(upper - np.swapaxes(upper, -1, -2))


def test_matrix_of_judgements_is_reciprocal_and_blank_where_nobody_judged() -> None:
    given = [Judgement("a", "b", Fraction(3)), Judgement("c", "b", Fraction(1, 5))]
    found = matrix_of(("a", "b", "c"), given)
    expected = [[1, 3, np.nan], [1 / 3, 1, 5], [np.nan, 1 / 5, 1]]
    np.testing.assert_array_equal(found, expected)


def test_matrix_of_leaves_strangers_out_and_refuses_zero() -> None:
    found = matrix_of(("a", "b"), [Judgement("a", "z", Fraction(3))])
    assert np.isnan(found[0, 1])
    with pytest.raises(ValueError, match="above zero"):
        matrix_of(("a", "b"), [Judgement("a", "b", Fraction(0))])


@pytest.mark.parametrize("n", [1, 2, 3, 5, 9, 15, 25])
def test_priorities_are_the_principal_eigenvector(n: int) -> None:
    matrices = reciprocal(np.random.default_rng(n), 40, n)
    weights, value = eigenvector(matrices)
    np.testing.assert_allclose(value, np.linalg.eigvals(matrices).real.max(axis=-1), rtol=1e-10)
    np.testing.assert_allclose(
        (matrices @ weights[..., None])[..., 0], value[:, None] * weights, rtol=1e-9
    )
    np.testing.assert_allclose(weights.sum(axis=-1), 1)
    assert np.all(value >= n - 1e-9)


def test_extreme_judgements_still_converge() -> None:
    matrices = reciprocal(np.random.default_rng(7), 20, 6, spread=1e6)
    weights, value = eigenvector(matrices)
    np.testing.assert_allclose(value, np.linalg.eigvals(matrices).real.max(axis=-1), rtol=1e-9)
    assert np.all(weights > 0)


def test_a_consistent_matrix_gives_back_its_weights_in_both_formulas() -> None:
    weights = np.array([0.5, 0.3, 0.15, 0.05])
    matrix = weights[:, None] / weights[None, :]
    found, value = eigenvector(matrix)
    np.testing.assert_allclose(found, weights)
    np.testing.assert_allclose(geometric_mean(matrix), weights)
    assert consistency(float(value), 4).cr == pytest.approx(0, abs=1e-12)


def test_geometric_mean_priorities_on_request_keep_the_eigenvalue() -> None:
    matrix = reciprocal(np.random.default_rng(3), 1, 4)[0]
    weights, value = pairwise.priorities(matrix, "geometric-mean")
    np.testing.assert_allclose(weights, geometric_mean(matrix))
    assert value == pytest.approx(float(eigenvector(matrix)[1]))
    with pytest.raises(ValueError, match="unknown"):
        pairwise.priorities(matrix, "column-mean")


@pytest.mark.parametrize("entry", [0.0, -3.0, np.nan, np.inf])
def test_entries_that_are_no_positive_numbers_are_refused(entry: float) -> None:
    with pytest.raises(ValueError, match="positive"):
        eigenvector(np.array([[1.0, entry], [1.0, 1.0]]))


def test_two_elements_can_not_contradict_each_other() -> None:
    found = consistency(2.0, 2)
    assert (found.ci, found.ri, found.cr) == (0, 0, 0)
    assert found.acceptable


def test_consistency_ratio_says_which_random_index_it_used() -> None:
    default, saaty = consistency(9.669, 8), consistency(9.669, 8, "saaty-1980")
    assert default.ci == saaty.ci == pytest.approx(0.2384, abs=5e-5)
    assert (default.ri_table, saaty.ri_table) == ("alonso-lamata-2006", "saaty-1980")
    assert default.cr != saaty.cr
    assert not saaty.acceptable


def test_missing_pairs_shrink_the_random_index() -> None:
    assert consistency(4.1, 4, missing=1).ri == random_index(4, missing=1) < random_index(4)
    assert consistency(4.1, 4, missing=3).cr == 0
