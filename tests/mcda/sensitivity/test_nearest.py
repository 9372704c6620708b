import numpy as np
import pytest

from mcda.sensitivity.nearest import (
    least_distance,
    nearest_beyond,
    nearest_within,
    non_negative_least_squares,
    to_simplex,
)


def in_simplex(weights):
    return weights.min() >= 0 and np.allclose(weights.sum(axis=-1), 1)


def test_projection_onto_the_simplex():
    found = to_simplex(np.array([[0.2, 0.3, 0.5], [2.0, 0, 0], [0.6, 0.6, -1]]))
    assert found == pytest.approx(np.array([[0.2, 0.3, 0.5], [1, 0, 0], [0.5, 0.5, 0]]))


def test_a_condition_that_holds_is_already_reached():
    weights = np.array([0.5, 0.5])
    assert nearest_beyond(weights, np.array([[1.0, -1.0]])) == pytest.approx(weights[None])


def test_a_condition_that_nothing_meets():
    weights = np.array([0.5, 0.5])
    assert np.isnan(nearest_beyond(weights, np.array([[-1.0, -0.1], [0, 0]]))).all()
    assert nearest_within(weights, np.array([[-1.0, -0.1]])) is None
    assert nearest_within(np.array([0.4, 0.3, 0.3]), np.array([[1.0, -2, -2], [-2, 1, 1]])) is None


def test_by_hand():
    # w1 - w2 >= 0 from (0.2, 0.6, 0.2): both move by 0.2.
    found = nearest_beyond(np.array([0.2, 0.6, 0.2]), np.array([[1.0, -1.0, 0.0]]))
    assert found == pytest.approx(np.array([[0.4, 0.4, 0.2]]))


@pytest.mark.parametrize("seed", range(3))
def test_one_condition_two_ways_and_nothing_nearer_by_search(seed):
    rng = np.random.default_rng(seed)
    for _ in range(60):
        n = int(rng.integers(2, 9))
        weights = rng.dirichlet(np.ones(n))
        normals = rng.normal(size=(5, n)) - 0.4
        one = nearest_beyond(weights, normals)
        for normal, found in zip(normals, one, strict=True):
            other = nearest_within(weights, normal[None])
            if normal.max() <= 0:
                assert other is None and np.isnan(found).all()
                continue
            assert in_simplex(found) and normal @ found >= -1e-12
            assert other == pytest.approx(found, abs=1e-9)
            distance = np.linalg.norm(found - weights)
            tried = rng.dirichlet(np.ones(n), 300)
            # Pull the tried points in towards the weights until they are just nearer.
            length = np.linalg.norm(tried - weights, axis=1)
            nearer = weights + (tried - weights) * np.minimum(1, 0.999 * distance / length)[:, None]
            assert distance < 1e-12 or np.all(nearer @ normal < 1e-12)


@pytest.mark.parametrize("seed", range(3))
def test_several_conditions_satisfy_the_optimality_conditions(seed):
    rng = np.random.default_rng(seed)
    solved = 0
    for _ in range(60):
        n, k = int(rng.integers(2, 8)), int(rng.integers(1, 9))
        weights = rng.dirichlet(np.ones(n))
        inside = rng.dirichlet(np.ones(n))
        conditions = rng.normal(size=(k, n))
        conditions *= np.sign(conditions @ inside)[:, None]
        found = nearest_within(weights, conditions)
        assert found is not None and in_simplex(found)
        assert np.all(conditions @ found >= -1e-9)
        # Convex: nothing nearer exists if no feasible direction shortens the way.
        feasible = rng.dirichlet(np.ones(n), 2000)
        feasible = feasible[np.all(feasible @ conditions.T >= 0, axis=1)]
        assert np.all((feasible - found) @ (found - weights) >= -1e-9)
        solved += len(feasible) > 0
    assert solved > 10


def test_least_squares_without_negative_parts():
    rng = np.random.default_rng(1)
    for _ in range(50):
        system, target = rng.normal(size=(6, 4)), rng.normal(size=6)
        x = non_negative_least_squares(system, target)
        gradient = system.T @ (target - system @ x)
        assert x.min() >= 0
        assert np.all(gradient <= 1e-9)
        assert x @ gradient == pytest.approx(0, abs=1e-9)


def test_least_distance():
    assert least_distance(np.array([[1.0, 0], [0, 1]]), np.array([3.0, -1])) == pytest.approx(
        [3, 0]
    )
    assert least_distance(np.array([[1.0], [-1.0]]), np.array([1.0, 1.0])) is None
