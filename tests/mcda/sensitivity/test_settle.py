import numpy as np
import pytest

from mcda.sensitivity.beliefs import winning_weights
from mcda.sensitivity.forms import Nearness
from mcda.sensitivity.nearest import to_simplex
from mcda.sensitivity.settle import settled
from mcda.sensitivity.smallest_change import catching_up, lead
from tests.mcda.sensitivity.random_forms import random_form, random_weights


def nearness(seed):
    """Return a random form of TOPSIS with weights and its leader, and the next rival's border."""
    rng = np.random.default_rng(seed)
    while True:
        m, n = int(rng.integers(2, 6)), int(rng.integers(2, 6))
        form, weights = random_form(rng, m, n), random_weights(rng, n)
        leader = int(np.argmax(form.scores(weights)))
        if not isinstance(form, Nearness):
            continue
        points = catching_up(form, weights, leader)
        distances = np.linalg.norm(points - weights, axis=1)
        if np.any(distances > 1e-3):
            rival = int(np.nanargmin(np.where(distances > 1e-3, distances, np.nan)))
            return rng, form, weights, leader, rival, points[rival]


@pytest.mark.parametrize("seed", range(20))
def test_wherever_a_search_ends_it_settles_at_one_place(seed):
    rng, form, weights, leader, rival, point = nearness(seed)
    rivals = np.array([rival])
    ahead, _ = lead(form, point[None], leader, rivals)
    assert abs(ahead[0]) < 1e-12
    for _ in range(5):
        # The zeros stay what they are: a search ends at them exactly.
        beside = to_simplex(point[None] + 1e-4 * rng.standard_normal(len(point)))[0]
        beside = np.where(point > 0, beside, 0.0)
        found = settled(form, weights, beside / beside.sum(), leader, rivals)
        assert found is not None
        assert found.point == pytest.approx(point, abs=1e-12)


def test_a_place_that_nothing_holds_is_none():
    form = Nearness(np.array([[0.1, 0.4], [0.9, 0.9]]), np.array([[0.8, 0.5], [0.0, 0.0]]))
    weights = np.array([0.6, 0.4])
    assert settled(form, weights, weights, 0, np.array([1])) is None


@pytest.mark.parametrize("seed", range(4))
def test_the_nearest_winning_weights_are_no_farther_than_a_fine_grid_finds(seed):
    rng = np.random.default_rng(70 + seed)
    values = rng.uniform(0, 1, (5, 3))
    form, weights = Nearness((1 - values) ** 2, values**2), rng.dirichlet(np.ones(3))
    share = np.linspace(0, 1, 401)
    first, second = (axis.ravel() for axis in np.meshgrid(share, share))
    inside = first + second <= 1
    grid = np.stack([first, second, 1 - first - second], axis=1)[inside]
    scores = form.scores(grid)
    for package in range(5):
        wins = grid[scores[:, package] >= scores.max(axis=1)]
        found = winning_weights(form, weights, package)
        if len(wins):
            assert found is not None
            nearest = np.linalg.norm(wins - weights, axis=1).min()
            assert np.linalg.norm(found - weights) <= nearest + 1e-9
