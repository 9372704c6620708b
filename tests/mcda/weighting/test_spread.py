from __future__ import annotations

import numpy as np
import pytest

from mcda.model.case import COMMON, frozen
from mcda.model.table import score_table
from mcda.weighting.spread import correlation, critic, entropy, spread
from tests.mcda.methods.cases import SCORES, WITHOUT_ANCHORS, common, small_case

MATRIX = np.array([[1.0, 5.0, 2.0], [4.0, 5.0, 8.0], [9.0, 5.0, 1.0]])
BENEFIT = np.array([True, True, False])


def test_a_column_without_spread_tells_nothing_apart() -> None:
    for shares in (entropy(MATRIX), critic(MATRIX, BENEFIT)):
        assert shares[1] == 0
        assert shares.sum() == pytest.approx(1)


@pytest.mark.parametrize(
    "matrix", [np.ones((3, 2)), np.zeros((3, 2)), np.ones((1, 2)), np.zeros((0, 2))]
)
def test_tables_without_any_spread_are_equal_and_never_nan(matrix: np.ndarray) -> None:
    np.testing.assert_allclose(entropy(matrix), [0.5, 0.5])
    np.testing.assert_allclose(critic(matrix, np.array([True, True])), [0.5, 0.5])


def test_entropy_needs_scores_of_at_least_zero() -> None:
    with pytest.raises(ValueError, match="at least zero"):
        entropy(-MATRIX)


def test_correlation_as_in_numpy_and_zero_without_spread() -> None:
    found = correlation(MATRIX)
    expected = np.corrcoef(MATRIX[:, 0], MATRIX[:, 2])[0, 1]
    assert found[0, 2] == pytest.approx(expected)
    assert (found[0, 1], found[1, 1]) == (0, 1)


def test_criteria_that_may_count_one_thing_twice_are_named() -> None:
    found = spread(score_table(small_case(), "a"))
    assert found.alike == (("security", "cost"),)
    assert found.flat == ()
    assert found.entropy is not None


def test_two_packages_are_too_few_to_correlate_and_a_flat_criterion_is_named() -> None:
    rows = {"truce": (5.0, 60.0), "zones": (5.0, 20.0)}
    case = small_case(packages=small_case().packages[:2], scores=frozen({COMMON: common(rows)}))
    found = spread(score_table(case, "a"))
    assert (found.alike, found.flat) == ((), ("security",))


def test_negative_scores_have_no_entropy_and_gaps_no_spread() -> None:
    rows = {**SCORES, "wait": (-1.0, 10.0)}
    case = small_case(scores=frozen({COMMON: common(rows)}))
    assert spread(score_table(case, "a")).entropy is None
    gap = frozen({COMMON: common({**SCORES, "wait": (None, 10.0)})})
    with pytest.raises(ValueError, match="every score"):
        spread(score_table(small_case(scores=gap, criteria=WITHOUT_ANCHORS), "a"))
