from __future__ import annotations

import numpy as np
import pytest

from mcda.methods.rank import rank
from mcda.methods.why import why
from mcda.model.case import COMMON, frozen
from tests.mcda.methods.cases import WITHOUT_ANCHORS, common, small_case


def test_a_weighted_sum_splits_exactly() -> None:
    found = why(rank(small_case(method="weighted-sum"), "a"), "truce", "zones")
    assert [reason.criterion for reason in found.reasons] == ["security", "cost"]
    np.testing.assert_allclose(
        [reason.difference for reason in found.reasons], [0.8 * 0.5, 0.2 * -0.4]
    )
    assert found.lead == pytest.approx(0.32)
    assert [reason.points for reason in found.reasons] == pytest.approx([40, -8])


@pytest.mark.parametrize("how", ["anchored", "vector", "minmax", "max", "sum"])
@pytest.mark.parametrize("pair", [("truce", "zones"), ("wait", "truce"), ("zones", "wait")])
def test_topsis_shares_add_up_to_the_lead_and_point_the_right_way(
    how: str, pair: tuple[str, str]
) -> None:
    ranking = rank(small_case(normalisation=how), "a")
    found = why(ranking, *pair)
    assert sum(reason.difference for reason in found.reasons) == pytest.approx(found.lead)
    for reason in found.reasons:
        assert np.sign(reason.difference) == np.sign(reason.first - reason.other)


def test_the_reasons_turn_round_with_the_pair() -> None:
    ranking = rank(small_case(normalisation="vector", criteria=WITHOUT_ANCHORS), "b")
    one, other = why(ranking, "truce", "wait"), why(ranking, "wait", "truce")
    for a, b in zip(one.reasons, reversed(other.reasons), strict=True):
        assert a.criterion == b.criterion
        assert a.difference == pytest.approx(-b.difference)


def test_a_package_against_itself_has_no_lead() -> None:
    found = why(rank(small_case(), "a"), "truce", "truce")
    assert found.lead == 0
    assert all(reason.difference == 0 for reason in found.reasons)


def test_an_unknown_package_is_an_error() -> None:
    with pytest.raises(KeyError):
        why(rank(small_case(), "a"), "truce", "peace")


def test_what_can_t_be_split_shows_the_additive_model_and_says_so() -> None:
    found = why(rank(small_case(method="vikor"), "a"), "truce", "wait")
    assert not found.own
    for reason in found.reasons:
        assert reason.difference == pytest.approx(reason.points)


@pytest.mark.parametrize("method", ["weighted-sum", "topsis", "vikor"])
def test_scores_that_are_equal_but_for_rounding_are_no_reason(method: str) -> None:
    rows = {"truce": (3.0 * (1 + 2.0**-50), 60.0), "zones": (3.0, 20.0), "wait": (1.0, 10.0)}
    case = small_case(method=method, scores=frozen({COMMON: common(rows)}))
    found = why(rank(case, "a"), "truce", "zones")
    assert {r.criterion for r in found.reasons if not r.difference} == {"security"}
