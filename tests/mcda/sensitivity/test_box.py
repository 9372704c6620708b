"""What is said of open scores, held against their corners, random scores and random weights."""

from __future__ import annotations

import numpy as np
import pytest

from mcda.methods.rank import rank
from mcda.sensitivity.box import Scores, scores_of
from mcda.sensitivity.certificate import certificate
from mcda.sensitivity.firmness import one_way_of
from mcda.sensitivity.strength import Word, strength
from mcda.sensitivity.trade import smallest_open_trade
from tests.mcda.sensitivity.cases import case_of
from tests.mcda.sensitivity.certainty import (
    METHODS,
    changed_by_some_scores,
    drawn,
    never_first,
    random_open,
    results,
    sure_for_all_scores,
)


@pytest.mark.parametrize("settings", METHODS, ids=str)
def test_certificates_and_firm_grades_hold_for_all_scores(settings):
    certified, grades = sure_for_all_scores(settings, 11, 60)
    assert certified > 10
    assert len(set(grades)) > 1


@pytest.mark.parametrize("settings", METHODS, ids=str)
def test_what_could_change_the_leader_does_with_some_scores(settings):
    assert min(changed_by_some_scores(settings, 12, 50)) > 5


@pytest.mark.parametrize("settings", METHODS, ids=str)
def test_who_is_never_first_is_so_for_no_scores_and_no_weights(settings):
    topsis = settings["method"] == "topsis"
    never, opened = never_first(settings, 13, 4 if topsis else 20)
    assert opened > 0
    assert never > 0 or topsis


@pytest.mark.parametrize("synthesis", ["ideal", "distributive"])
def test_rank_bounds_of_ratings_are_met_by_pairs_of_corners(synthesis):
    """With two packages no rival can be at two ends at once: the bounds are the true ones."""
    rng = np.random.default_rng(14)
    for _ in range(40):
        ranking = rank(random_open(rng, 2, 3, method="ahp", synthesis=synthesis), "s")
        low, high = ranking.table.low, ranking.table.high
        against = np.array([[low[0], high[1]], [high[0], low[1]]])
        weights = np.repeat(ranking.weights.vector[None], 2, axis=0)
        worst, best = results(against, weights, "ahp", synthesis)
        assert ranking.worst_ranks[0] == 1 + (worst[1] > worst[0] + 1e-9)
        assert ranking.best_ranks[0] == 1 + (best[1] > best[0] + 1e-9)


@pytest.mark.parametrize("synthesis", ["ideal", "distributive"])
def test_rank_bounds_of_ratings_hold_for_all_scores(synthesis):
    rng = np.random.default_rng(15)
    settings = {"method": "ahp", "synthesis": synthesis}
    for _ in range(30):
        m, n = int(rng.integers(2, 5)), int(rng.integers(2, 4))
        ranking = rank(random_open(rng, m, n, **settings), "s")
        for i in range(m):
            values = drawn(rng, ranking.table, i)
            weights = np.repeat(ranking.weights.vector[None], len(values), axis=0)
            found = results(values, weights, **settings)
            place = 1 + (found > found[:, [i]] + 1e-8).sum(axis=1)
            assert ranking.best_ranks[i] <= place.min()
            assert ranking.worst_ranks[i] >= place.max()


def test_scores_without_bounds_are_told_apart():
    matrix, wide = [[0.8, 0.6], [0.4, 0.5]], [[0.1, 0.0], [0.0, 0.0]]
    assert scores_of(rank(case_of(matrix, [1, 1]), "s")) is Scores.SINGLE
    assert scores_of(rank(case_of(matrix, [1, 1], half_width=wide), "s")) is Scores.WHOLE
    vector = rank(case_of(matrix, [1, 1], half_width=wide, normalisation="vector"), "s")
    assert scores_of(vector) is Scores.MIDDLE
    assert strength(one_way_of(vector)).word is not Word.FIRM
    assert certificate(vector).scores is Scores.MIDDLE


def test_an_interval_and_a_little_weight_together_are_not_firm():
    """At the middle of A's interval no shift below 18 points matters; at its end 2 points do."""
    case = case_of(
        [[8.0, 4.0], [4.5, 5.6]], [1, 1], anchors=(0, 10), half_width=[[1.8, 0], [0, 0]],
        method="weighted-sum",
    )  # fmt: skip
    ranking = rank(case, "s")
    found, proof = one_way_of(ranking), certificate(ranking)
    assert strength(found).word is Word.UNDECIDED
    # At 6.2 against 4.5 the lead is 1.7 w - 1.6 (1 - w): lost at w = 1.6 / 3.3.
    assert found.surely[0].low == pytest.approx(1.6 / 3.3)
    assert proof.points == pytest.approx(0.5 - 1.6 / 3.3)
    assert smallest_open_trade(ranking).share == pytest.approx(0.5 - 1.6 / 3.3)
    assert proof.points_at_middle > 0.18
