from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from mcda.methods import ahp

BENEFIT = np.array([True, False])
MATRIX = np.array([[2.0, 10.0], [8.0, 40.0]])


def test_ideal_ratings_put_the_best_at_one() -> None:
    np.testing.assert_allclose(ahp.ratings(MATRIX, BENEFIT), [[0.25, 1], [1, 0.25]])


def test_distributive_ratings_sum_to_one() -> None:
    found = ahp.ratings(MATRIX, BENEFIT, synthesis="distributive")
    np.testing.assert_allclose(found, [[0.2, 0.8], [0.8, 0.2]])


def test_anchored_ratings_are_divided_by_the_best_too() -> None:
    worst, best = np.array([1.0, 50.0]), np.array([10.0, 0.0])
    found = ahp.ratings(MATRIX, BENEFIT, worst, best)
    np.testing.assert_allclose(found, [[1 / 7, 1.0], [1.0, 0.25]])


def test_zeros_are_defined() -> None:
    found = ahp.ratings(np.array([[0.0, 0.0], [0.0, 4.0]]), BENEFIT)
    np.testing.assert_array_equal(found, [[0.0, 1.0], [0.0, 0.0]])
    np.testing.assert_array_equal(ahp.ratings(np.zeros((2, 2)), BENEFIT), np.zeros((2, 2)))
    assert ahp.ratings(np.zeros((0, 2)), BENEFIT).shape == (0, 2)


def test_what_has_no_ratio_is_refused() -> None:
    with pytest.raises(ValueError, match="at least zero"):
        ahp.ratings(-MATRIX, BENEFIT)
    with pytest.raises(ValueError, match="finite"):
        ahp.ratings(MATRIX * np.nan, BENEFIT)
    with pytest.raises(ValueError, match="synthesis"):
        ahp.ratings(MATRIX, BENEFIT, synthesis="both")


def test_ideal_and_distributive_synthesis_can_disagree() -> None:
    """Belton & Gear (1983): a copy of a package turns the distributive order round."""
    columns = np.array([[1.0, 9.0, 8.0], [9.0, 1.0, 9.0], [1.0, 1.0, 1.0]])
    copied = np.vstack([columns, columns[1]])
    benefit = np.ones(3, dtype=bool)

    def leader(matrix: np.ndarray, synthesis: str) -> int:
        return int(ahp.ratings(matrix, benefit, synthesis=synthesis).mean(axis=1).argmax())

    assert leader(columns, "ideal") == leader(copied, "ideal")
    assert leader(columns, "distributive") != leader(copied, "distributive")


@pytest.mark.parametrize("synthesis", ahp.SYNTHESES)
@pytest.mark.parametrize("packages", [1, 2, 4])
def test_leads_reach_as_far_as_every_choice_of_ends(synthesis: str, packages: int) -> None:
    """A lead is monotone in each open value, so that its ends lie where all values are at ends."""
    rng = np.random.default_rng(packages)
    for _ in range(20):
        bottom = rng.uniform(0, 0.6, (packages, 2))
        top = bottom + rng.uniform(0, 0.4, (packages, 2)) * rng.integers(0, 2, (packages, 2))
        choices = np.array(list(product((False, True), repeat=packages)))[:, :, None]
        rated = [ahp.synthesised(np.where(chosen, top, bottom), synthesis) for chosen in choices]
        for i in range(packages):
            every = np.array([one[i] - one for one in rated])
            least, most = (ahp._leads(bottom, top, synthesis, i, best) for best in (False, True))
            np.testing.assert_allclose(least, every.min(axis=0), atol=1e-12)
            np.testing.assert_allclose(most, every.max(axis=0), atol=1e-12)
