from __future__ import annotations

import numpy as np
import pytest

from mcda.methods import topsis
from mcda.model.settings_names import DISTANCES

BENEFIT = np.array([True, True, False])
MATRIX = np.array([[7.0, 2.0, 3.0], [5.0, 9.0, 4.0], [1.0, 6.0, 1.0]])
WEIGHTS = np.array([0.5, 0.2, 0.3])
ANCHORS = np.array([0.0, 0.0, 10.0]), np.array([10.0, 10.0, 0.0])
HOW = ("anchored", "vector", "minmax", "max", "sum")


def closeness(matrix: np.ndarray, weights: np.ndarray, how: str, **more: str) -> np.ndarray:
    return topsis.closeness(matrix, weights, BENEFIT, how, *ANCHORS, **more)


@pytest.mark.parametrize("how", HOW)
def test_many_weights_at_once_equal_one_by_one(how: str) -> None:
    many = np.array([[WEIGHTS, [1.0, 0.0, 0.0]], [[0.2, 0.2, 0.6], [0.0, 0.5, 0.5]]])
    found = closeness(MATRIX, many, how)
    assert found.shape == (2, 2, 3)
    for i in range(2):
        for j in range(2):
            np.testing.assert_allclose(found[i, j], closeness(MATRIX, many[i, j], how))


@pytest.mark.parametrize("distance", DISTANCES)
@pytest.mark.parametrize("how", HOW)
def test_the_textbook_formula_term_by_term(how: str, distance: str) -> None:
    points = topsis.points(MATRIX, BENEFIT, how, *ANCHORS)
    order = {"euclidean": 2, "manhattan": 1, "chebyshev": np.inf}[distance]
    expected = []
    for row in points.normalised:
        plus = np.linalg.norm(WEIGHTS * (row - points.ideal), order)
        minus = np.linalg.norm(WEIGHTS * (row - points.anti_ideal), order)
        expected.append(minus / (plus + minus))
    np.testing.assert_allclose(closeness(MATRIX, WEIGHTS, how, distance=distance), expected)


@pytest.mark.parametrize("how", HOW)
def test_a_zero_weight_takes_its_criterion_out(how: str) -> None:
    weights = np.array([0.5, 0.5, 0.0])
    changed = MATRIX.copy()
    changed[:, 2] = [9.0, 2.0, 5.0]
    np.testing.assert_allclose(closeness(MATRIX, weights, how), closeness(changed, weights, how))


@pytest.mark.parametrize("how", ["vector", "minmax", "max", "sum"])
@pytest.mark.parametrize("constant", [0.0, 4.0, -4.0])
def test_a_column_without_spread_contributes_nothing(how: str, constant: float) -> None:
    flat = MATRIX.copy()
    flat[:, 2] = constant
    without = topsis.closeness(MATRIX[:, :2], WEIGHTS[:2], BENEFIT[:2], how)
    np.testing.assert_allclose(closeness(flat, WEIGHTS, how), without)


@pytest.mark.parametrize("how", ["vector", "minmax", "max", "sum"])
def test_identical_packages_and_a_single_one_are_neutral(how: str) -> None:
    same = np.tile(MATRIX[0], (3, 1))
    np.testing.assert_array_equal(closeness(same, WEIGHTS, how), [0.5, 0.5, 0.5])
    np.testing.assert_array_equal(closeness(MATRIX[:1], WEIGHTS, how), [0.5])


def test_anchors_place_a_single_package() -> None:
    found = closeness(np.array([[10.0, 10.0, 0.0], [0.0, 0.0, 10.0]]), WEIGHTS, "anchored")
    np.testing.assert_array_equal(found, [1.0, 0.0])
    assert closeness(MATRIX[:1], WEIGHTS, "anchored")[0] == pytest.approx(
        closeness(MATRIX, WEIGHTS, "anchored")[0]
    )


@pytest.mark.parametrize("how", HOW)
def test_no_weight_at_all_is_a_tie(how: str) -> None:
    np.testing.assert_array_equal(closeness(MATRIX, np.zeros(3), how), [0.5, 0.5, 0.5])


@pytest.mark.parametrize("scale", [1e-200, 1e-3, 1e9, 1e150])
def test_the_scale_of_the_weights_does_not_matter(scale: float) -> None:
    expected = closeness(MATRIX, WEIGHTS, "vector")
    np.testing.assert_allclose(closeness(MATRIX, WEIGHTS * scale, "vector"), expected)


def test_no_package_gives_no_score() -> None:
    assert closeness(np.zeros((0, 3)), WEIGHTS, "vector").shape == (0,)


def test_unknown_distances_are_refused() -> None:
    with pytest.raises(ValueError, match="unknown distance"):
        closeness(MATRIX, WEIGHTS, "vector", distance="cosine")


def test_normalisation_can_change_the_winner() -> None:
    """Opricovic & Tzeng (2004): vector and min-max crown different packages."""
    matrix = np.array([[1.0, 3000.0], [2.0, 3750.0], [5.0, 4500.0]])
    benefit, weights = np.array([False, True]), np.array([0.5, 0.5])
    vector = topsis.closeness(matrix, weights, benefit, "vector")
    minmax = topsis.closeness(matrix, weights, benefit, "minmax")
    assert (vector.argmax(), minmax.argmax()) == (0, 1)
