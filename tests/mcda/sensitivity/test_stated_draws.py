import numpy as np
import pytest

from mcda.sensitivity.region import region
from mcda.sensitivity.stated_draws import parts, stated

E = np.eye(4)
MANY = 30_000


def drawn(rows):
    found = stated(region(np.array(rows)))
    return found, found.sampler(np.random.default_rng(1), MANY)


@pytest.mark.parametrize(
    "rows",
    [
        [E[0] - E[1]],
        [E[0] - E[1], E[0] - E[2]],
        [E[0] - E[1], E[0] - E[2], E[1] - E[3], E[2] - E[3]],
        [E[0] - 0.1, E[1] - 0.2],
        [0.3 - E[0], 0.3 - E[1], 0.3 - E[2], 0.3 - E[3]],
        [0.5 - E[0], E[0] - E[1], E[2] + E[3] - 0.3],
        [E[0] - 0.2, 0.35 - E[0], E[1] - 0.2, 0.35 - E[1]],
        [E[0] - 2 * E[1], 4 * E[1] - E[0], 0.4 - E[2]],
    ],
)
def test_draws_are_those_of_the_simplex_that_satisfy_the_conditions(rows):
    found, own = drawn(rows)
    assert found.exact and np.all(own @ np.array(rows).T >= -1e-12)
    free = np.random.default_rng(2).dirichlet(np.ones(4), 1_000_000)
    kept = free[np.all(free @ np.array(rows).T >= 0, axis=1)]
    error = kept.std(axis=0) * (1 / MANY + 1 / len(kept)) ** 0.5
    assert np.all(np.abs(own.mean(axis=0) - kept.mean(axis=0)) < 4.5 * error)
    assert own.std(axis=0) == pytest.approx(kept.std(axis=0), rel=0.04)
    for row in np.array(rows):
        room = np.quantile(kept @ row, [0.1, 0.5, 0.9])
        assert np.quantile(own @ row, [0.1, 0.5, 0.9]) == pytest.approx(room, abs=0.015)


def test_tied_weights_are_uniform_in_what_is_left():
    found, own = drawn([E[0] - E[1], E[1] - E[0], 0.5 - E[2]])
    assert found.exact and own[:, 0] == pytest.approx(own[:, 1])
    free = np.random.default_rng(2).dirichlet(np.ones(3), 400_000)
    kept = free[free[:, 1] <= 0.5]
    assert own[:, 0].mean() == pytest.approx(kept[:, 0].mean() / 2, abs=0.003)
    assert own[:, 3].std() == pytest.approx(kept[:, 2].std(), rel=0.03)


def test_a_single_point_is_drawn_over_and_over():
    found, own = drawn([E[i] - share for i, share in enumerate((0.1, 0.2, 0.7, 0.0))])
    assert np.allclose(own, [0.1, 0.2, 0.7, 0])
    assert found.active.tolist() == [True, True, True, False]


def test_narrow_bounds_round_many_weights_are_drawn_exactly():
    n, weights = 12, np.random.default_rng(4).dirichlet(5 * np.ones(12))
    at = weights[:, None]
    rows = np.vstack([np.eye(n) - at + 0.02, at + 0.02 - np.eye(n)])
    found, own = drawn(rows)
    assert found.exact and np.all(np.abs(own - weights) <= 0.02 + 1e-12)


def test_where_little_would_be_kept_walks_serve():
    n = 9
    unit = np.eye(n)
    rows = [unit[i] - 0.7 * unit[i + 1] for i in range(n - 1)]
    rows += [1.4 * unit[i + 1] - unit[i] for i in range(n - 1)]
    found = stated(region(np.array(rows)))
    own = found.sampler(np.random.default_rng(1), 500)
    assert not found.exact and np.all(own @ np.array(rows).T >= -1e-12)


def test_parts_are_weights_that_move_together():
    split = parts(region(np.array([E[0] - E[1], E[1] - E[0], -E[2]])))
    assert split.part.tolist() == [0, 0, -1, 1] and split.sizes.tolist() == [2, 1]
    assert split.weights(np.array([[0.6, 0.4]])) == pytest.approx(np.array([[0.3, 0.3, 0, 0.4]]))
    assert split.of(np.array([0.1, 0.1, 0, 0.8])) == pytest.approx([0.2, 0.8])
