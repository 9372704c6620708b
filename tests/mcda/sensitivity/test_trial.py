"""Weights tried out rank as the same weights in the case would."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda.group.summary import side_by_side, summary
from mcda.methods.rank import rank
from mcda.model import edits
from mcda.model.case import frozen
from mcda.sensitivity.firmness import one_way_of
from mcda.sensitivity.trial import (
    Trial,
    keep_weights,
    leaf_mask,
    with_two_weights,
    with_weight,
)
from mcda.weighting.weights import weights_of
from tests.desktop.conftest import small_case
from tests.mcda.sensitivity.cases import case_of, one_way


@pytest.fixture
def trial():
    return Trial(summary(small_case()).rankings)


@pytest.mark.parametrize("method", ["weighted-sum", "topsis", "ahp"])
def test_a_tried_ranking_is_the_ranking_with_those_weights(method):
    case = edits.set_settings(small_case(), method=method)
    trial = with_weight(Trial(summary(case).rankings), "russia", "returns", 0.6)
    tried, again = trial.ranking("russia"), rank(case, "russia", trial.vector("russia"))
    assert np.allclose(tried.scores, again.scores)
    assert np.array_equal(tried.ranks, again.ranks)
    assert np.allclose(tried.values, again.values)
    assert np.array_equal(tried.best_ranks, again.best_ranks)
    assert one_way_of(tried).stability == one_way(case, "russia", trial.vector("russia")).stability


def test_the_weight_is_as_asked_and_the_rest_keep_their_proportions(trial):
    before = trial.vector("russia")
    after = with_weight(trial, "russia", "returns", 0.5).vector("russia")
    assert after[0] == pytest.approx(0.5)
    assert after.sum() == pytest.approx(1)
    assert after[1] / after[2] == pytest.approx(before[1] / before[2])


def test_a_node_moves_its_leaves_together(trial):
    before = trial.vector("europe")
    after = with_weight(trial, "europe", "people", 0.9).vector("europe")
    assert after[:2].sum() == pytest.approx(0.9)
    assert after[0] / after[1] == pytest.approx(before[0] / before[1])


def test_others_move_by_as_many_points(trial):
    moved = with_weight(trial, "russia", "cost", trial.vector("russia")[2] + 0.1, ["europe"])
    assert moved.vector("europe")[2] == pytest.approx(trial.vector("europe")[2] + 0.1)
    assert set(moved.tried) == {"europe", "russia"}


def test_only_the_asked_stakeholder_moves_otherwise(trial):
    moved = with_weight(trial, "russia", "cost", 0.9)
    assert set(moved.tried) == {"russia"}
    assert moved.ranking("europe") is trial.rankings["europe"]


def test_rankings_tried_out_stand_side_by_side(trial):
    case = small_case()
    moved = with_weight(trial, "russia", "cost", 1.0, ["europe"])
    found = side_by_side(case, {id_: moved.ranking(id_) for id_ in moved.rankings})
    assert np.array_equal(found.ranks[:, 1], moved.ranking("russia").ranks)


@given(
    st.sampled_from(["returns", "protection", "cost", "people"]),
    st.floats(0, 1),
    st.sampled_from(["returns", "protection", "cost", "people"]),
    st.floats(0, 1),
)
def test_kept_weights_are_the_weights_tried_out(first, one, second, two):
    case = small_case()
    trial = with_weight(Trial(summary(case).rankings), "russia", first, one, ["europe"])
    trial = with_weight(trial, "russia", second, two)
    kept = keep_weights(case, trial.tried)
    for stakeholder in ("europe", "russia"):
        vector = weights_of(kept, stakeholder).vector
        assert np.allclose(vector, trial.vector(stakeholder), atol=2e-5)


def test_keeping_loses_no_entries_of_the_other_way(trial):
    case = small_case()
    kept = keep_weights(case, with_weight(trial, "russia", "cost", 0.2).tried)
    assert kept.preferences["russia"].swing == case.preferences["russia"].swing
    assert kept.preferences["europe"] == case.preferences["europe"]


def test_a_mask_covers_what_is_below():
    case = small_case()
    assert leaf_mask(case.tree, "people").tolist() == [True, True, False]
    assert leaf_mask(case.tree, "cost").tolist() == [False, False, True]


def test_two_weights_at_once_and_the_rest_in_proportion():
    case = case_of([[0.9, 0.2, 0.4], [0.5, 0.8, 0.5]], [0.5, 0.3, 0.2])
    trial = Trial(frozen({"s": rank(case, "s")}))
    tried = with_two_weights(trial, "s", {"c0": 0.1, "c1": 0.3}).vector("s")
    assert tried == pytest.approx([0.1, 0.3, 0.6])
    # What is too much for one whole is cut in proportion.
    assert with_two_weights(trial, "s", {"c0": 1.0, "c1": 1.0}).vector("s") == pytest.approx(
        [0.5, 0.5, 0.0]
    )
