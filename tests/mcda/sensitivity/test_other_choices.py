import numpy as np
import pytest

from mcda.methods.rank import rank
from mcda.model.edits import remove_criterion, set_settings
from mcda.sensitivity.other_choices import other_choices, swaps, without_criteria
from tests.mcda.sensitivity.cases import case_of, compared

RNG = np.random.default_rng(5)
CASE = case_of(RNG.uniform(0.1, 0.9, (5, 4)), RNG.dirichlet(np.ones(4)), benefit=[True, False] * 2)


def test_each_choice_is_the_ranking_by_those_settings():
    ranking = rank(CASE, "s")
    found = other_choices(ranking, ["weighted-sum", "topsis", "ahp"])
    assert {(c.method, c.normalisation) for c in found} >= {
        ("topsis", "vector"),
        ("weighted-sum", "anchored"),
    }
    for choice in found:
        chosen = set_settings(CASE, method=choice.method, normalisation=choice.normalisation)
        expected = rank(chosen, "s")
        assert choice.ranks.tolist() == expected.ranks.tolist()
        assert choice.leaders == tuple(p.id for p in expected.leaders)
        assert choice.same_leader == (ranking.leader.id in choice.leaders)
        assert choice.swaps == swaps(ranking.ranks, expected.ranks)


def test_every_method_of_the_register_answers_or_says_why_not():
    found = other_choices(rank(case_of(np.eye(3), [1, 1, 1], benefit=[False] * 3), "s"))
    assert all((c.ranks is None) == bool(c.problems) for c in found)


def test_without_anchors_nothing_is_ranked_on_anchors():
    case = case_of([[5, 2], [4, 3]], [0.6, 0.4], anchors=None)
    found = other_choices(rank(case, "s"))
    assert found and all(c.normalisation != "anchored" for c in found)


@pytest.mark.parametrize("method", ["weighted-sum", "topsis", "ahp"])
def test_without_a_criterion(method):
    case = set_settings(CASE, method=method)
    for without in without_criteria(rank(case, "s")):
        expected = rank(remove_criterion(case, without.criterion), "s")
        assert without.ranks.tolist() == expected.ranks.tolist()
        assert without.leaders == tuple(p.id for p in expected.leaders)


def test_the_only_criterion_with_weight_stays():
    case = case_of([[0.9, 0.1], [0.2, 0.8]], [1, 0])
    assert without_criteria(rank(case, "s")) == ()


def test_swaps_count_opposed_pairs():
    assert swaps(np.array([1, 2, 3]), np.array([3, 2, 1])) == 3
    assert swaps(np.array([1, 1, 3]), np.array([2, 1, 3])) == 0
    assert swaps(np.array([1, 2, 3]), np.array([2, 1, 3])) == 1


def test_packages_compared_in_pairs_stay_so_under_ahp_alone():
    case = compared(set_settings(CASE, method="ahp"), "c1", "2", "3", "1/2", "5")
    ranking = rank(case, "s")
    for found in other_choices(ranking, ["topsis", "ahp"]):
        chosen = set_settings(case, method=found.method, normalisation=found.normalisation)
        assert found.ranks.tolist() == rank(chosen, "s").ranks.tolist()
    for found in without_criteria(ranking):
        fewer = rank(remove_criterion(case, found.criterion), "s")
        assert found.ranks.tolist() == fewer.ranks.tolist()
