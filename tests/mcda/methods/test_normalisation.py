from __future__ import annotations

import numpy as np
import pytest

from mcda.methods.normalisation import FORMULAS, normalise, oriented
from mcda.model.settings_names import NORMALISATIONS

BENEFIT_COST = np.array([True, False])
MATRIX = np.array([[3.0, 10.0], [4.0, 40.0]])


def test_vector_divides_by_the_root_of_the_sum_of_squares_and_keeps_costs() -> None:
    found = normalise(MATRIX, BENEFIT_COST, "vector")
    np.testing.assert_allclose(found[:, 0], [0.6, 0.8])
    np.testing.assert_allclose(found[:, 1], np.array([1, 4]) / np.sqrt(17))


def test_max_and_sum_keep_costs() -> None:
    np.testing.assert_allclose(normalise(MATRIX, BENEFIT_COST, "max")[:, 1], [0.25, 1])
    np.testing.assert_allclose(normalise(MATRIX, BENEFIT_COST, "sum")[:, 1], [0.2, 0.8])


def test_minmax_inverts_costs_inside() -> None:
    np.testing.assert_allclose(normalise(MATRIX, BENEFIT_COST, "minmax"), [[0, 1], [1, 0]])


def test_anchored_puts_worst_at_zero_and_best_at_one_whatever_the_direction() -> None:
    worst, best = np.array([0.0, 50.0]), np.array([10.0, 0.0])
    found = normalise(MATRIX, BENEFIT_COST, "anchored", worst, best)
    np.testing.assert_allclose(found, [[0.3, 0.8], [0.4, 0.2]])


@pytest.mark.parametrize("how", [*NORMALISATIONS, "none"])
@pytest.mark.parametrize(
    "column",
    [[0.0, 0.0, 0.0], [5.0, 5.0, 5.0], [-3.0, 0.0, 2.0], [1e300, -1e300, 0.0], [5e-324, 0, 0]],
    ids=["zeros", "constant", "negative", "huge", "tiny"],
)
def test_no_column_gives_nan(how: str, column: list[float]) -> None:
    matrix = np.array([column, column]).T
    anchors = np.array([-1e300, -1.0]), np.array([1e300, 1.0])
    found = normalise(matrix, BENEFIT_COST, how, *anchors)
    assert np.all(np.isfinite(found))


def test_a_column_of_zeros_stays_zeros_and_one_without_spread_is_zero_under_minmax() -> None:
    flat = np.array([[0.0, 7.0], [0.0, 7.0]])
    for how in ("vector", "max", "sum"):
        np.testing.assert_array_equal(normalise(flat, BENEFIT_COST, how)[:, 0], [0, 0])
    np.testing.assert_array_equal(normalise(flat, BENEFIT_COST, "minmax"), np.zeros((2, 2)))


def test_equal_anchors_give_zero() -> None:
    same = np.array([1.0, 1.0])
    np.testing.assert_array_equal(
        normalise(MATRIX, BENEFIT_COST, "anchored", same, same), np.zeros((2, 2))
    )


@pytest.mark.parametrize("how", NORMALISATIONS)
def test_no_package_and_one_package_are_defined(how: str) -> None:
    anchors = np.array([0.0, 50.0]), np.array([10.0, 0.0])
    assert normalise(np.zeros((0, 2)), BENEFIT_COST, how, *anchors).shape == (0, 2)
    assert np.all(np.isfinite(normalise(MATRIX[:1], BENEFIT_COST, how, *anchors)))


def test_negative_values_keep_their_order_under_sum() -> None:
    found = normalise(np.array([[-5.0], [1.0]]), np.array([True]), "sum")
    assert found[0, 0] < found[1, 0]


def test_what_can_not_be_normalised_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown"):
        normalise(MATRIX, BENEFIT_COST, "softmax")
    with pytest.raises(ValueError, match="finite"):
        normalise(np.array([[np.nan, 1.0]]), BENEFIT_COST, "vector")
    with pytest.raises(ValueError, match="needs the worst"):
        normalise(MATRIX, BENEFIT_COST, "anchored")
    with pytest.raises(ValueError, match="anchor"):
        normalise(MATRIX, BENEFIT_COST, "anchored", np.array([0, np.nan]), np.ones(2))


def test_oriented_turns_kept_costs_round() -> None:
    kept = normalise(MATRIX, BENEFIT_COST, "max")
    np.testing.assert_allclose(oriented(kept, BENEFIT_COST, "max"), [[0.75, 0.75], [1, 0]])
    done = normalise(MATRIX, BENEFIT_COST, "minmax")
    assert oriented(done, BENEFIT_COST, "minmax") is done


def test_every_rule_has_its_formula_in_words() -> None:
    assert set(NORMALISATIONS) < set(FORMULAS)
