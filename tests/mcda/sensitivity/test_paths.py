import numpy as np
import pytest

from mcda.sensitivity.paths import moved, paths
from tests.mcda.sensitivity.random_forms import random_weights

WEIGHTS = np.array([0.4, 0.3, 0.2, 0.1])


def test_others_keep_their_proportions():
    changed = moved(WEIGHTS, 0, 0.7)
    assert changed == pytest.approx([0.7, 0.15, 0.1, 0.05])


def test_many_places_at_once():
    changed = moved(WEIGHTS, 1, np.array([0.0, 0.3, 1.0]))
    assert changed.shape == (3, 4)
    assert changed[1] == pytest.approx(WEIGHTS)
    assert changed[2] == pytest.approx([0, 1, 0, 0])


def test_group_moves_as_one():
    group = np.array([True, True, False, False])
    assert moved(WEIGHTS, group, 0.35) == pytest.approx([0.2, 0.15, 0.65 * 2 / 3, 0.65 / 3])


def test_weight_of_one_gives_equal_shares_to_the_others():
    assert moved(np.array([0.0, 1.0, 0.0]), 1, 0.5) == pytest.approx([0.25, 0.5, 0.25])


def test_group_without_weight_grows_equally():
    group = np.array([False, True, True])
    assert moved(np.array([1.0, 0.0, 0.0]), group, 0.5) == pytest.approx([0.5, 0.25, 0.25])


def test_group_of_everything_or_nothing_stands_still():
    for group in (np.ones(4, dtype=bool), np.zeros(4, dtype=bool)):
        assert moved(WEIGHTS, group, 0.2) == pytest.approx(WEIGHTS)


def test_single_criterion_stands_still():
    assert moved(np.array([3.0]), 0, 0.2) == pytest.approx([1.0])


def test_paths_pass_through_the_weights_and_stay_in_the_simplex():
    rng = np.random.default_rng(1)
    for _ in range(300):
        n = int(rng.integers(1, 7))
        weights = random_weights(rng, n)
        groups = rng.random((5, n)) < 0.5
        along = paths(7 * weights, groups)
        assert along.at(along.now[:, None])[:, 0] == pytest.approx(np.tile(weights, (5, 1)))
        anywhere = along.at(rng.random(9))
        assert anywhere.sum(axis=-1) == pytest.approx(np.ones((5, 9)))
        assert anywhere.min() >= 0
