import numpy as np
import pytest

from mcda.sensitivity.certificate import counter_example, safe_radius
from mcda.sensitivity.forms import Linear, Nearness, Scored
from mcda.sensitivity.smallest_change import catching_up
from tests.mcda.sensitivity.random_forms import random_form, random_weights


def shared(form, weights, leader):
    scores = form.scores(weights)
    return np.sum(scores >= scores[leader] * (1 - 1e-9)) > 1


@pytest.mark.parametrize("seed", range(4))
def test_sampling_inside_finds_no_counter_example(seed):
    """A hundred random cases a seed, 3,000 places each, half of them on the rim."""
    rng = np.random.default_rng(seed)
    for _ in range(100):
        m, n = int(rng.integers(2, 7)), int(rng.integers(2, 7))
        form, weights = random_form(rng, m, n), random_weights(rng, n)
        leader = int(np.argmax(form.scores(weights)))
        radius = safe_radius(form, weights, leader)
        reach = min(radius, 2.0)
        assert counter_example(form, weights, leader, reach, 3000, seed) is None
        if shared(form, weights, leader):
            continue
        points = catching_up(form, weights, leader)
        distances = np.linalg.norm(points - weights, axis=1)
        if np.any(~np.isnan(distances)):
            assert radius <= np.nanmin(distances) * (1 + 1e-9)


@pytest.mark.parametrize("seed", range(4))
def test_just_outside_there_is_a_counter_example(seed):
    rng = np.random.default_rng(50 + seed)
    seen = 0
    for _ in range(60):
        m, n = int(rng.integers(2, 7)), int(rng.integers(2, 6))
        values = rng.uniform(0, 1, (m, n))
        form = Linear(values) if seed % 2 else Nearness((1 - values) ** 2, values**2)
        weights = rng.dirichlet(np.ones(n))
        leader = int(np.argmax(form.scores(weights)))
        points = catching_up(form, weights, leader)
        distances = np.linalg.norm(points - weights, axis=1)
        if np.all(np.isnan(distances)):
            continue
        nearest = points[np.nanargmin(distances)]
        beyond = np.maximum(nearest + 1e-4 * (nearest - weights), 0)
        scores = form.scores(beyond / beyond.sum())
        if np.all(nearest > 1e-6):
            assert scores.max() > scores[leader]
            seen += 1
    assert seen > 15


def test_the_certificate_is_close_to_the_truth():
    rng = np.random.default_rng(1)
    shares = []
    for _ in range(40):
        values, weights = rng.uniform(0, 1, (8, 6)), rng.dirichlet(np.ones(6))
        form = Nearness((1 - values) ** 2, values**2)
        leader = int(np.argmax(form.scores(weights)))
        distances = np.linalg.norm(catching_up(form, weights, leader) - weights, axis=1)
        shares.append(safe_radius(form, weights, leader) / np.nanmin(distances))
    assert np.median(shares) > 0.8
    assert min(shares) > 0.25


def test_a_leader_that_is_best_everywhere_is_safe_under_any_weights():
    values = np.array([[0.9, 0.8], [0.5, 0.7]])
    for form in (Linear(values), Nearness((1 - values) ** 2, values**2)):
        assert safe_radius(form, np.array([0.5, 0.5]), 0) == np.inf


def test_a_shared_first_place_is_not_safe():
    values = np.array([[0.9, 0.8], [0.9, 0.8], [0.1, 0.1]])
    form = Nearness((1 - values) ** 2, values**2)
    assert safe_radius(form, np.array([0.5, 0.5]), 0) == 0


def test_alone_or_on_one_criterion():
    one = Nearness(np.array([[0.2, 0.1]]), np.array([[0.5, 0.6]]))
    assert safe_radius(one, np.array([0.5, 0.5]), 0) == np.inf
    narrow = Nearness(np.array([[0.1], [0.9]]), np.array([[0.9], [0.1]]))
    assert safe_radius(narrow, np.ones(1), 0) == np.inf


def test_nothing_is_promised_for_other_methods():
    form = Scored(lambda w: w, (2, 2))
    assert safe_radius(form, np.array([0.6, 0.4]), 0) == 0


def test_a_false_certificate_is_found_out():
    form = Linear(np.array([[1.0, 0.0], [0.0, 1.0]]))
    found = counter_example(form, np.array([0.6, 0.4]), 0, 0.3, 100, 1)
    assert found is not None and found[1] > found[0]
