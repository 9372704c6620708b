from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mcda.group.rankings import group_rankings
from mcda.group.summary import summary
from mcda.model.case import Preferences, frozen
from tests.mcda.methods.cases import WITHOUT_ANCHORS, small_case


def influenced(a: float, b: float):  # type: ignore[no-untyped-def]
    own = small_case().preferences
    given = {"a": replace(own["a"], influence=a), "b": replace(own["b"], influence=b)}
    return group_rankings(summary(small_case(preferences=frozen(given))))


def test_values_and_orders_side_by_side() -> None:
    found = group_rankings(summary(small_case()))
    assert [r.name for r in found.rankings] == ["value", "maximin", "borda", "copeland", "kemeny"]
    np.testing.assert_allclose(found.by_name("value").scores, [60, 55, 50])
    np.testing.assert_allclose(found.by_name("maximin").scores, [48, 40, 26])
    np.testing.assert_allclose(found.by_name("borda").scores, [1, 1, 1])
    assert found.by_name("copeland").ranks.tolist() == [1, 1, 1]
    assert found.condorcet is None
    assert found.concordance == pytest.approx(0)
    assert found.tau[0, 1] == pytest.approx(-1)
    assert not found.median.unique
    assert found.by_name("kemeny").ranks.tolist() == [1, 1, 1]
    assert found.by_name("kemeny").worst_ranks.tolist() == [3, 3, 3]
    assert found.by_name("kemeny").scores.tolist() == [2, 2, 2]


def test_influence_weighs_values_and_votes() -> None:
    found = influenced(3.0, 1.0)
    np.testing.assert_allclose(found.by_name("value").scores, [66, 47.5, 38])
    assert found.condorcet == "truce"
    assert found.by_name("kemeny").ranks.tolist() == [1, 2, 3]
    np.testing.assert_allclose(found.by_name("maximin").scores, [48, 40, 26])


def test_no_influence_at_all_is_equal_influence() -> None:
    np.testing.assert_allclose(influenced(0.0, 0.0).influence, [0.5, 0.5])


def test_without_anchors_only_orders_are_counted() -> None:
    found = group_rankings(summary(small_case(criteria=WITHOUT_ANCHORS)))
    assert [r.name for r in found.rankings] == ["borda", "copeland", "kemeny"]
    with pytest.raises(KeyError):
        found.by_name("value")


def test_who_is_refused_does_not_count() -> None:
    own = {"a": small_case().preferences["a"], "b": Preferences()}
    found = group_rankings(summary(small_case(preferences=frozen(own))))
    assert found.members == ("a",)
    assert found.condorcet == "truce"
    assert np.isnan(found.concordance)


def test_nobody_ranked_gives_no_ranking() -> None:
    found = group_rankings(summary(small_case(preferences=frozen({}))))
    assert found.rankings == ()
    assert found.condorcet is None


def test_a_circle_is_named_by_packages() -> None:
    case = small_case()
    third = replace(case.stakeholders[0], id="c", name="Gamma")
    found = summary(replace(case, stakeholders=(*case.stakeholders, third)))
    ranks = np.array([[1, 3, 2], [2, 1, 3], [3, 2, 1]])
    cycle = group_rankings(replace(found, ranks=ranks)).cycles
    assert cycle == (("truce", "zones", "wait"),)
