from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mcda.errors import RefusedError
from mcda.methods import topsis, weighted_sum
from mcda.methods.rank import Ranking, rank, rank_all
from mcda.methods.register import REGISTER
from mcda.model.case import COMMON, Package, Preferences, Score, frozen
from mcda.model.settings_names import DISTANCES
from tests.mcda.methods.cases import COST, SCORES, SECURITY, WITHOUT_ANCHORS, common, small_case

MATRIX = np.array(list(SCORES.values()))
BENEFIT = np.array([True, False])


def codes(ranking: Ranking) -> list[str]:
    return [problem.code for problem in ranking.problems]


def refusal(**changes: object) -> list[str]:
    with pytest.raises(RefusedError) as caught:
        rank(small_case(**changes), "a")
    return [problem.code for problem in caught.value.problems]


def test_topsis_on_anchors_by_hand() -> None:
    found = rank(small_case(), "a")
    rated = np.array([[0.8, 0.4], [0.3, 0.8], [0.1, 0.9]])
    plus = np.sqrt((((1 - rated) * [0.8, 0.2]) ** 2).sum(axis=1))
    minus = np.sqrt(((rated * [0.8, 0.2]) ** 2).sum(axis=1))
    np.testing.assert_allclose(found.scores, minus / (plus + minus))
    assert found.ranks.tolist() == [1, 2, 3]
    assert (found.normalisation, found.leader.id) == ("anchored", "truce")
    np.testing.assert_allclose(found.values, 100 * rated @ [0.8, 0.2])


def test_another_stakeholder_another_order() -> None:
    assert [package.id for package in rank(small_case(), "b").order] == ["wait", "zones", "truce"]


def test_a_stakeholders_own_scores_go_before_the_common_ones() -> None:
    own = {"truce": frozen({"security": Score.of(0.0)})}
    case = small_case(scores=frozen({COMMON: common(SCORES), "a": frozen(own)}))
    assert rank(case, "a").leader.id != "truce"


@pytest.mark.parametrize("how", ["vector", "minmax", "max", "sum"])
def test_other_normalisations_agree_with_the_bare_functions(how: str) -> None:
    weights = np.array([0.8, 0.2])
    found = rank(small_case(normalisation=how), "a")
    np.testing.assert_allclose(found.scores, topsis.closeness(MATRIX, weights, BENEFIT, how))
    summed = rank(small_case(normalisation=how, method="weighted-sum"), "a")
    np.testing.assert_allclose(summed.scores, weighted_sum.values(MATRIX, weights, BENEFIT, how))


@pytest.mark.parametrize("distance", DISTANCES)
def test_the_distance_is_a_setting(distance: str) -> None:
    found = rank(small_case(distance=distance, normalisation="vector"), "a")
    expected = topsis.closeness(MATRIX, np.array([0.8, 0.2]), BENEFIT, distance=distance)
    np.testing.assert_allclose(found.scores, expected)


def test_without_anchors_the_textbook_normalisation_is_used_and_said() -> None:
    found = rank(small_case(criteria=WITHOUT_ANCHORS), "a")
    assert (found.normalisation, found.values) == ("vector", None)
    assert codes(found) == ["NORMALISATION-FELL-BACK"]
    assert rank(small_case(criteria=WITHOUT_ANCHORS, method="ahp"), "a").normalisation == "max"


def test_anchors_on_some_criteria_only_are_refused() -> None:
    assert set(refusal(criteria=(SECURITY, WITHOUT_ANCHORS[1]))) == {"ANCHOR-MISSING"}


def test_ahp_ratings_say_when_the_weights_are_not_pairwise() -> None:
    found = rank(small_case(method="ahp"), "a")
    assert codes(found) == ["AHP-WEIGHTS-NOT-PAIRWISE"]
    rated = np.array([[0.8, 0.4], [0.3, 0.8], [0.1, 0.9]])
    np.testing.assert_allclose(found.scores, rated / rated.max(axis=0) @ [0.8, 0.2])
    other = rank(small_case(method="ahp", normalisation="vector"), "a")
    assert "NORMALISATION-NOT-OFFERED" in codes(other)


def test_ratings_without_anchors_need_positive_scores() -> None:
    case = {"criteria": WITHOUT_ANCHORS, "method": "ahp"}
    rows = {**SCORES, "wait": (-1.0, 0.0)}
    assert refusal(scores=frozen({COMMON: common(rows)}), **case) == ["RATING-NOT-POSITIVE"] * 2


def test_edas_has_no_place_for_negative_scores() -> None:
    case = {"criteria": WITHOUT_ANCHORS, "method": "edas"}
    rows = {**SCORES, "wait": (-1.0, 0.0)}
    assert refusal(scores=frozen({COMMON: common(rows)}), **case) == ["RATING-NOT-POSITIVE"]


@pytest.mark.parametrize("method", ["topsis", "weighted-sum", "ahp"])
def test_a_missing_score_spans_its_anchors_and_bounds_the_ranks(method: str) -> None:
    rows = {**SCORES, "truce": (None, 60.0)}
    found = rank(small_case(scores=frozen({COMMON: common(rows)}), method=method), "a")
    ends = []
    for value in (0.0, 10.0):
        fixed = {**SCORES, "truce": (value, 60.0)}
        ends.append(rank(small_case(scores=frozen({COMMON: common(fixed)}), method=method), "a"))
    assert found.low[0] == pytest.approx(ends[0].scores[0])
    assert found.high[0] == pytest.approx(ends[1].scores[0])
    assert (found.best_ranks[0], found.worst_ranks[0]) == (1, 3)
    assert found.best_ranks[1] == 1


def test_an_interval_bounds_the_scores_of_a_cost_at_the_right_ends() -> None:
    rows = {**SCORES, "truce": (8.0, Score(low=40.0, high=80.0))}
    found = rank(small_case(scores=frozen({COMMON: common(rows)}), method="weighted-sum"), "a")
    np.testing.assert_allclose([found.low[0], found.high[0]], [0.64 + 0.04, 0.64 + 0.12])
    np.testing.assert_allclose(found.low[1:], found.high[1:])


def test_intervals_under_other_normalisations_stand_at_their_middle_and_say_so() -> None:
    rows = {**SCORES, "truce": (8.0, Score(low=40.0, high=80.0))}
    case = small_case(scores=frozen({COMMON: common(rows)}), normalisation="vector")
    found = rank(case, "a")
    assert codes(found) == ["INTERVALS-AT-MIDDLE"]
    np.testing.assert_allclose(found.scores, rank(small_case(normalisation="vector"), "a").scores)
    assert found.best_ranks.tolist() == found.ranks.tolist()


def test_a_missing_score_is_never_filled_in() -> None:
    rows = frozen({COMMON: common({**SCORES, "truce": (None, 60.0)})})
    assert refusal(scores=rows, normalisation="vector") == ["SCORE-MISSING-NOT-ANCHORED"]
    assert refusal(scores=rows, criteria=WITHOUT_ANCHORS) == ["SCORE-MISSING-NO-ANCHORS"]


def test_weights_can_be_tried_out_even_where_none_are_given() -> None:
    case = small_case(preferences=frozen({}))
    assert refusal(preferences=frozen({})) == ["WEIGHTS-NOT-GIVEN"]
    found = rank(case, "a", np.array([4.0, 1.0]))
    np.testing.assert_allclose(found.weights.vector, [0.8, 0.2])
    np.testing.assert_allclose(found.scores, rank(small_case(), "a").scores)


def test_every_problem_comes_at_once() -> None:
    rows = frozen({COMMON: common({**SCORES, "truce": (None, None)})})
    preferences = frozen({"a": Preferences(direct=frozen({"security": -1.0}))})
    found = refusal(scores=rows, preferences=preferences, normalisation="vector")
    assert {"WEIGHT-NEGATIVE", "WEIGHT-MISSING"} <= set(found)


def test_what_can_not_be_ranked_at_all() -> None:
    assert "PACKAGES-NONE" in refusal(packages=(), scores=frozen({}))
    assert "SETTING-UNKNOWN" in refusal(method="electre")
    assert "SETTING-UNKNOWN" in refusal(normalisation="softmax")
    with pytest.raises(RefusedError) as caught:
        rank(small_case(), "nobody")
    assert [problem.code for problem in caught.value.problems] == ["STAKEHOLDER-UNKNOWN"]


def test_one_stakeholders_error_leaves_the_others_ranked() -> None:
    own = {"a": Preferences(), "b": small_case().preferences["b"]}
    found = rank_all(small_case(preferences=frozen(own)))
    assert isinstance(found["b"], Ranking)
    assert isinstance(found["a"], tuple)
    assert {problem.code for problem in found["a"]} == {"WEIGHTS-NOT-GIVEN"}


@pytest.mark.parametrize("method", REGISTER)
def test_the_working_ends_in_the_scores(method: str) -> None:
    found = rank(small_case(method=method), "a")
    steps = found.steps
    assert steps[0].caption == "Local weights of the top criteria"
    last = next(step for step in reversed(steps) if step.values.shape == (3,))
    np.testing.assert_allclose(last.values, found.scores)
    assert all(len(step.rows) == len(step.values) for step in steps)


def test_tied_packages_share_the_lead() -> None:
    twin = Package(id="twin", name="Twin")
    rows = {**SCORES, "twin": SCORES["truce"]}
    case = small_case(scores=frozen({COMMON: common(rows)}))
    found = rank(replace(case, packages=(*case.packages, twin)), "a")
    assert found.ranks.tolist() == [1, 3, 4, 1]
    assert [package.id for package in found.leaders] == ["truce", "twin"]


def test_values_are_the_same_under_every_method() -> None:
    expected = rank(small_case(), "a").values
    for method in REGISTER:
        found = rank(small_case(method=method, normalisation="vector"), "a").values
        np.testing.assert_allclose(found, expected)


def test_a_cost_counts_down() -> None:
    assert COST.worst > COST.best
    assert rank(small_case(), "a", np.array([0.0, 1.0])).leader.id == "wait"
