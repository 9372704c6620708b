"""The six preference functions, by hand, and what the working and the figures say of them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mcda.errors import RefusedError
from mcda.methods.promethee import preferred
from mcda.methods.rank import rank
from mcda.model.case import Criterion
from mcda.model.naming import preference_function
from mcda.model.preference import FUNCTIONS, SYMBOLS, THRESHOLDS, TITLES, Preference
from tests.mcda.sensitivity.cases import case_of

Q_P_S = {"indifference": 1.0, "strict": 3.0, "inflection": 2.0}


def leaf(function: str, **thresholds: float) -> Criterion:
    return Criterion(id="c", name="C", preference=Preference(function), **thresholds)


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        ("usual", [0, 1, 1, 1, 1]),
        ("u-shape", [0, 0, 1, 1, 1]),
        ("v-shape", [0, 1 / 3, 2 / 3, 1, 1]),
        ("level", [0, 0, 0.5, 0.5, 1]),
        ("linear", [0, 0, 0.5, 1, 1]),
        ("gaussian", [0, *(1 - np.exp(-(d**2) / 8) for d in (1, 2, 3, 5))]),
    ],
)
def test_preference_grows_with_the_difference(function, expected):
    """Differences of 0, 1, 2, 3 and 5 with q = 1, p = 3 and s = 2; never against the better."""
    column = np.array([[0.0], [0.0], [1.0], [2.0], [3.0], [5.0]])
    found = preferred(column, np.array([True]), [leaf(function, **Q_P_S)])
    assert found[1:, 0, 0] == pytest.approx(expected)
    assert found[0, :, 0] == pytest.approx(np.zeros(6))
    cost = preferred(-column, np.array([False]), [leaf(function, **Q_P_S)])
    assert cost == pytest.approx(found)


@pytest.mark.parametrize(("better", "worse"), [(0.4, 0.3), (0.7, 0.6), (1.1, 1.0)])
def test_a_difference_at_its_threshold_but_for_rounding_is_at_it(better, worse):
    column = np.array([[better], [worse]])
    for function in ("u-shape", "level"):
        found = preferred(column, np.array([True]), [leaf(function, indifference=0.1, strict=0.2)])
        assert found.max() == 0, function


def test_scores_equal_but_for_rounding_prefer_nobody():
    assert not preferred(np.array([[0.1 + 0.2], [0.3]]), np.array([True])).any()


def test_a_case_is_ranked_by_its_preference_functions():
    case = case_of([[5, 0], [4, 1]], [0.6, 0.4], anchors=(0, 10), method="promethee")
    assert rank(case, "s").scores == pytest.approx([0.2, -0.2])
    first, second = case.criteria
    wide = replace(first, preference=Preference.LINEAR, indifference=1.0, strict=2.0)
    case = replace(case, criteria=(wide, second))
    found = rank(case, "s")
    assert found.scores == pytest.approx([-0.4, 0.4])
    assert "Criterion 0: linear, q = 1, p = 2" in found.steps[-3].note
    assert found.details is not None
    assert found.details.columns["phi+"] == pytest.approx([0, 0.4])
    assert found.details.columns["phi-"] == pytest.approx([0.4, 0])


def test_thresholds_that_can_not_be_used_are_refused_with_their_criterion():
    case = case_of([[5, 0], [4, 1]], [0.6, 0.4], anchors=(0, 10), method="promethee")
    first, second = case.criteria
    spoilt = (
        replace(first, preference=Preference.LINEAR, indifference=2.0, strict=1.0),
        replace(second, preference=Preference.GAUSSIAN),
    )
    with pytest.raises(RefusedError) as refused:
        rank(replace(case, criteria=spoilt), "s")
    assert [(p.code, p.place.criterion) for p in refused.value.problems] == [
        ("PREFERENCE-THRESHOLDS-CROSSED", "c0"),
        ("PREFERENCE-THRESHOLD-MISSING", "c1"),
    ]


def test_every_function_and_threshold_has_its_words():
    assert set(FUNCTIONS) == set(THRESHOLDS) == set(Preference)
    assert set(SYMBOLS) == set(TITLES) == {f for needed in THRESHOLDS.values() for f in needed}
    assert preference_function(leaf("level", **Q_P_S)) == "level, q = 1, p = 3"


def test_scores_that_differ_in_their_last_bits_are_preferred_to_neither():
    column = np.array([[6.0], [6.0 * (1 + 2**-50)], [3e-16], [0.0], [7.0]])
    found = preferred(column, np.array([True]))[:, :, 0]
    assert found[0, 1] == found[1, 0] == found[2, 3] == found[3, 2] == 0
    assert found[4, 0] == found[0, 2] == 1
