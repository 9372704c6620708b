from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from mcda.group.agreement import kendall_w, mean_ranks, tau_b, tau_table


def random_ranks(seed: int) -> np.ndarray:
    rng = np.random.default_rng(seed)
    return rng.integers(1, 5, (int(rng.integers(3, 9)), int(rng.integers(2, 7))))


@pytest.mark.parametrize("seed", range(20))
def test_tau_b_as_in_scipy(seed: int) -> None:
    ranks = random_ranks(seed)
    expected = stats.kendalltau(ranks[:, 0], ranks[:, 1]).statistic
    np.testing.assert_allclose(tau_b(ranks[:, 0], ranks[:, 1]), expected)


@pytest.mark.parametrize("seed", range(20))
def test_w_with_ties_is_friedmans_statistic_rescaled(seed: int) -> None:
    ranks = mean_ranks(random_ranks(seed))
    m, k = ranks.shape
    if k < 3:
        return
    friedman = stats.friedmanchisquare(*ranks).statistic
    assert kendall_w(ranks) == pytest.approx(friedman / (k * (m - 1)))


def test_full_agreement_and_opposition() -> None:
    same = np.array([[1, 1, 1], [2, 2, 2], [2, 2, 2]])
    assert kendall_w(same) == pytest.approx(1)
    np.testing.assert_allclose(tau_table(np.array([[1, 3], [2, 2], [3, 1]])), [[1, -1], [-1, 1]])


def test_ties_stand_at_the_mean_of_their_places() -> None:
    assert mean_ranks(np.array([[1], [2], [2], [4]]))[:, 0].tolist() == [1, 2.5, 2.5, 4]


def test_where_agreement_means_nothing_it_is_not_a_number() -> None:
    assert np.isnan(kendall_w(np.array([[1], [2]])))
    assert np.isnan(kendall_w(np.ones((3, 4))))
    assert np.isnan(tau_b(np.array([1, 1]), np.array([1, 2])))
