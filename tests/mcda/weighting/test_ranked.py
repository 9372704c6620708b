from __future__ import annotations

import numpy as np
import pytest

from mcda.model.settings_names import RANK_WEIGHTS
from mcda.weighting import ranked


@pytest.mark.parametrize("formula", RANK_WEIGHTS)
def test_weights_sum_to_one_and_follow_the_ranks(formula: str) -> None:
    found = ranked.weights(np.array([3, 1, 2, 4]), formula)
    assert found.sum() == pytest.approx(1)
    assert found.argsort()[::-1].tolist() == [1, 2, 0, 3]


@pytest.mark.parametrize("formula", RANK_WEIGHTS)
def test_ties_share_and_gaps_in_the_ranks_do_not_matter(formula: str) -> None:
    found = ranked.weights(np.array([1, 2, 2, 9]), formula)
    assert found[1] == pytest.approx(found[2])
    np.testing.assert_allclose(found, ranked.weights(np.array([1, 5, 5, 7]), formula))
    np.testing.assert_allclose(ranked.weights(np.ones(4), formula), 0.25)


def test_the_centroid_is_the_mean_of_all_weights_in_that_order() -> None:
    draws = np.random.default_rng(5).dirichlet(np.ones(4), 100_000)
    mean = np.sort(draws, axis=1)[:, ::-1].mean(axis=0)
    np.testing.assert_allclose(ranked.centroid(np.arange(1, 5)), mean, atol=2e-3)


def test_an_unknown_formula_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown"):
        ranked.weights(np.ones(2), "guess")


def test_the_formulas_are_those_that_settings_may_name() -> None:
    assert set(RANK_WEIGHTS) == set(ranked.CITATIONS)
