import numpy as np
import pytest

from mcda.methods.rank import rank
from mcda.sensitivity.forms import Linear, Nearness
from mcda.sensitivity.smallest_change import Stays, catching_up, lead, smallest_weight_change
from tests.mcda.sensitivity.cases import case_of


def test_weighted_sum_by_hand():
    # Level where 0.4 w1 = 0.6 w2: at (0.6, 0.4), 0.1 sqrt(2) away.
    found = smallest_weight_change(
        rank(case_of([[0.9, 0.2], [0.5, 0.8]], [0.7, 0.3], method="weighted-sum"), "s")
    )
    assert found.rivals == ("p1",) and found.exact
    assert found.weights == pytest.approx([0.6, 0.4])
    assert found.distance == pytest.approx(0.1 * np.sqrt(2)) == found.safe


def test_nobody_can_catch_up_with_the_best_everywhere():
    for method in ("weighted-sum", "topsis", "ahp"):
        case = case_of([[0.9, 0.9], [0.1, 0.2]], [0.7, 0.3], method=method)
        found = smallest_weight_change(rank(case, "s"))
        assert isinstance(found, Stays) and found.safe == np.inf


def test_a_shared_place_is_at_distance_zero():
    case = case_of([[1.0, 0.0], [0.0, 1.0]], [1, 1], method="weighted-sum")
    found = smallest_weight_change(rank(case, "s"))
    assert found.distance == pytest.approx(0, abs=1e-12)


def test_alone_stays():
    assert isinstance(smallest_weight_change(rank(case_of([[0.5, 0.5]], [1, 1]), "s")), Stays)


@pytest.mark.parametrize("power", [0, 1, 2])
def test_no_place_of_a_fine_grid_is_nearer(power):
    """Three criteria: the whole simplex in steps of 1/300 holds nothing nearer."""
    rng = np.random.default_rng(power)
    steps = 300
    corner = np.array(
        [(i, j, steps - i - j) for i in range(steps + 1) for j in range(steps + 1 - i)]
    )
    grid = corner / steps
    for _ in range(25):
        values, weights = rng.uniform(0, 1, (4, 3)), rng.dirichlet(np.ones(3))
        form = Nearness((1 - values) ** power, values**power, power) if power else Linear(values)
        leader = int(np.argmax(form.scores(weights)))
        scores = form.scores(grid)
        points = catching_up(form, weights, leader)
        for rival in range(4):
            if rival == leader:
                assert np.isnan(points[rival]).all()
                continue
            ahead = scores[:, rival] > scores[:, leader]
            distance = np.linalg.norm(points[rival] - weights)
            if not ahead.any():
                continue
            seen = np.linalg.norm(grid[ahead] - weights, axis=1).min()
            assert distance <= seen + 1e-9
            assert distance >= seen - 3 / steps


def test_the_slope_of_the_lead():
    rng = np.random.default_rng(4)
    values = rng.uniform(0, 1, (3, 4))
    for power in (1, 2):
        form = Nearness((1 - values) ** power, values**power, power)
        point = rng.dirichlet(np.ones(4))
        rivals = np.array([1, 2])
        ahead, slope = lead(form, np.tile(point, (2, 1)), 0, rivals)
        scores = form.scores(point)
        assert np.array_equal(ahead > 0, scores[0] > scores[rivals])
        powered = point**power
        for r, rival in enumerate(rivals):
            table = np.outer(form.far[0], form.near[rival]) - np.outer(
                form.far[rival], form.near[0]
            )
            size = (
                powered
                @ np.abs(
                    np.outer(form.far[0], form.near[rival])
                    + np.outer(form.far[rival], form.near[0])
                )
                @ powered
            )
            exact = (table + table.T) @ powered * power * point ** (power - 1) / size
            assert slope[r] == pytest.approx(exact)
