import numpy as np
import pytest

from mcda.methods.rank import rank
from mcda.sensitivity.acceptability import acceptability_of
from mcda.sensitivity.beliefs import beliefs, winning_weights
from mcda.sensitivity.box import middle_form, most_form
from mcda.sensitivity.forms import Linear, Nearness, Scored
from tests.mcda.sensitivity.cases import case_of


def test_by_hand():
    case = case_of([[0.9, 0.2], [0.5, 0.8], [0.1, 0.1]], [0.7, 0.3], method="weighted-sum")
    ranking = rank(case, "s")
    first, second, third = beliefs(ranking, acceptability_of(ranking, 2000, 1))
    assert (first.package, first.distance, first.exact) == ("p0", 0, True)
    assert second.nearest == pytest.approx([0.6, 0.4])
    assert second.distance == pytest.approx(0.1 * np.sqrt(2))
    assert second.exact and second.central[1] > 0.4
    assert (third.nearest, third.distance, third.central, third.exact) == (None, None, None, True)


def test_under_topsis_only_todays_weights_are_proven_the_nearest():
    rows = [[0.9, 0.2, 0.4], [0.5, 0.8, 0.1], [0.1, 0.1, 0.1], [0.2, 0.6, 0.9]]
    ranking = rank(case_of(rows, [0.5, 0.2, 0.3], method="topsis"), "s")
    found = beliefs(ranking, acceptability_of(ranking, 2000, 1))
    assert [one.exact for one in found] == [one.distance == 0 for one in found]
    assert [one.distance == 0 for one in found] == [True, False, False, False]


def test_with_open_scores_the_nearest_are_proven_where_no_lead_that_scores_allow_reaches_nearer():
    """Under AHP not every lead can be the greatest at once, so what is reached may lie beyond."""
    rng = np.random.default_rng(3)
    proven = []
    for _ in range(8):
        rows, wide = rng.uniform(0.3, 0.7, (3, 3)), rng.uniform(0, 0.04, (3, 3))
        case = case_of(rows, rng.dirichlet(np.ones(3)), half_width=wide, method="ahp")
        ranking = rank(case, "s")
        weights = ranking.weights.vector
        for i, belief in enumerate(beliefs(ranking, acceptability_of(ranking, 64, 1))):
            assert belief.open is not None
            bound = winning_weights(most_form(ranking, i), weights, i)
            nearest = np.inf if bound is None else np.linalg.norm(bound - weights)
            distance = np.inf if belief.open.distance is None else belief.open.distance
            assert belief.open.exact == (distance <= nearest * (1 + 1e-9))
            if 0 < distance < np.inf:
                proven.append(belief.open.exact)
    assert {*proven} == {True, False}


@pytest.mark.parametrize("kind", ["linear", "closeness"])
def test_three_criteria_against_a_fine_grid(kind):
    rng = np.random.default_rng(3)
    steps = 200
    grid = (
        np.array([(i, j, steps - i - j) for i in range(steps + 1) for j in range(steps + 1 - i)])
        / steps
    )
    seen = 0
    for _ in range(12):
        values, weights = rng.uniform(0, 1, (5, 3)), rng.dirichlet(np.ones(3))
        form = Linear(values) if kind == "linear" else Nearness((1 - values) ** 2, values**2)
        winner = np.argmax(form.scores(grid), axis=1)
        for package in range(5):
            found = winning_weights(form, weights, package)
            own = grid[winner == package]
            if len(own) < 30:
                continue
            nearest = np.linalg.norm(own - weights, axis=1).min()
            distance = np.linalg.norm(found - weights)
            assert nearest - 3 / steps <= distance <= nearest + (0 if kind == "linear" else 2e-3)
            scores = form.scores(found)
            assert scores[package] >= scores.max() - 1e-9
            seen += 1
    assert seen > 20


def test_other_methods_give_the_nearest_of_a_cloud():
    form = Scored(lambda w: w, (3, 3))
    found = winning_weights(form, np.array([0.6, 0.2, 0.2]), 1)
    assert found[1] >= max(found[0], found[2]) - 1e-9


@pytest.mark.parametrize("method", ["weighted-sum", "ahp", "topsis"])
def test_of_two_equals_both_come_first_with_the_same_weights_whatever_their_last_bits(method):
    def nearest(bits):
        rows = [[0.9, 0.6, 0.3], [0.6, 0.3 * bits, 0.9], [0.6, 0.3, 0.9 * bits], [0.3, 0.9, 0.6]]
        ranking = rank(case_of(rows, [0.3, 0.4, 0.3], method=method), "s")
        form = middle_form(ranking)
        return [winning_weights(form, ranking.weights.vector, i) for i in (1, 2)]

    plain = nearest(1.0)
    assert plain[0] == pytest.approx(plain[1], abs=1e-9)
    for bits in (1 + 2.0**-50, 1 - 2.0**-50):
        assert nearest(bits) == [pytest.approx(one, abs=1e-9) for one in plain]
