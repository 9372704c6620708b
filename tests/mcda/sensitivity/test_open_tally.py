import numpy as np
import pytest

from mcda.methods.rank import rank
from mcda.sensitivity.draws import free
from mcda.sensitivity.open_tally import counted, first_share, open_tally
from mcda.sensitivity.room import Room
from mcda.sensitivity.score_draws import score_draws
from tests.mcda.sensitivity.cases import case_of

CASE = case_of(
    [[0.6, 0.4], [0.4, 0.6], [0.5, 0.5]], [1, 1], half_width=[[0.1, 0.1]] * 3, method="weighted-sum"
)


def test_ties_share_the_smallest_rank():
    found = counted(np.array([[2.0, 1], [2, 3], [1, 1]]), np.array([[0.25, 1], [0.75, 0]]), Room())
    assert found.ranks.tolist() == [[1, 1, 0], [2, 0, 0], [0, 1, 1]]
    assert found.wins.tolist() == [[0, 0, 1], [1, 0, 2], [0, 0, 0]]
    assert found.first_weights.tolist() == [[0.25, 0.75], [1.25, 0.75], [0, 0]]


def test_samples_of_a_seed_are_the_same_however_many():
    drawn = score_draws(rank(CASE, "s"))
    told = []
    found = open_tally(
        drawn, free(2), 1000, 5, progress=lambda done, of: told.append(done) or told[-1]
    )
    again = open_tally(drawn, free(2), 1000, 5)
    assert np.array_equal(found.ranks, again.ranks)
    assert told == [512, 1000]
    assert found.ranks.sum(axis=1).tolist() == [1000] * 3


def test_symmetric_packages_share_evenly():
    drawn = score_draws(rank(CASE, "s"))
    found = open_tally(drawn, free(2), 40_000, 5)
    assert found.ranks[0] / 40_000 == pytest.approx(found.ranks[1] / 40_000, abs=0.012)


def test_first_share_is_a_probability_over_scores():
    # Two scores uniform on widths of 0.2 whose means lie 0.1 apart: 7 in 8.
    case = case_of([[0.5], [0.4]], [1], half_width=[[0.1], [0.1]], method="weighted-sum")
    drawn = score_draws(rank(case, "s"))
    share = first_share(drawn, np.ones((2, 1)), np.array([0, 1]), 60_000, 1)
    assert share == pytest.approx([7 / 8, 1 / 8], abs=0.005)


@pytest.mark.parametrize(
    ("method", "settings"),
    [
        ("weighted-sum", {"normalisation": "anchored"}),
        ("topsis", {"normalisation": "anchored"}),
        ("topsis", {"normalisation": "vector"}),
        ("topsis", {"normalisation": "anchored", "distance": "manhattan"}),
        ("topsis", {"distance": "chebyshev"}),
        ("ahp", {"synthesis": "ideal"}),
    ],
)
def test_only_those_who_may_be_ahead_are_looked_at(monkeypatch, method, settings):
    rng = np.random.default_rng(3)
    scores, width = rng.random((12, 4)), np.zeros((12, 4))
    # The ideal, twins of which one is open on a criterion without weight, and the anti-ideal.
    scores[0], scores[1], scores[3] = 1.0, scores[2], 0.0
    scores[[1, 2], 3], scores[[4, 5, 6], [0, 1, 2]] = 0.5, 0.6
    width[1, 3] = width[4, 0] = width[5, 1] = width[6, 2] = 0.1
    case = case_of(scores, [3, 2, 1, 0], half_width=width, method=method, **settings)
    drawn, packages = score_draws(rank(case, "s")), np.arange(12)
    weights = np.hstack([rng.dirichlet(np.ones(3), 12), np.zeros((12, 1))])
    few = first_share(drawn, weights, packages, 700, 1)
    for rivals in (0, 10_000):
        monkeypatch.setattr("mcda.sensitivity.open_tally._FEW", rivals)
        assert first_share(drawn, weights, packages, 700, 1).tolist() == few.tolist()
