import numpy as np
import pytest

from mcda.sensitivity.certificate import Certificate, Scores, _Bounds, _bounds, safe_radius
from mcda.sensitivity.forms import ROUNDING, Linear, Nearness, Scored
from mcda.sensitivity.nearest import to_simplex, zero_sum_basis
from mcda.sensitivity.smallest_change import catching_up
from tests.mcda.sensitivity.random_forms import random_form, random_weights


def shared(form, weights, leader):
    scores = form.scores(weights)
    return np.sum(scores >= scores[leader] * (1 - 1e-9)) > 1


def overtaken(form, weights, leader, radius, samples, seed):
    """Say whether sampling within a radius, half of it on the rim, finds another leader."""
    rng = np.random.default_rng(seed)
    n = len(weights)
    directions = rng.standard_normal((samples, n - 1)) @ zero_sum_basis(n).T
    directions /= np.linalg.norm(directions, axis=1, keepdims=True)
    lengths = radius * np.where(
        np.arange(samples) % 2 == 0, 1.0, rng.random(samples) ** (1 / max(n - 1, 1))
    )
    # Projecting onto the simplex never leads away from a point inside it.
    scores = form.scores(to_simplex(weights + lengths[:, None] * directions))
    rivals = np.delete(scores, leader, axis=1).max(axis=1, initial=-np.inf)
    return bool(np.any(rivals > scores[:, leader] + ROUNDING * np.abs(scores[:, leader])))


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
        assert not overtaken(form, weights, leader, reach, 3000, seed)
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
    for _ in range(24):
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


@pytest.mark.parametrize("seed", range(3))
def test_the_least_lead_within_a_radius_is_that_of_a_dense_search(seed):
    """The terms of second degree exactly, and of the rest all that they may take away."""
    rng = np.random.default_rng(seed)
    turn = np.linspace(0, 2 * np.pi, 720, endpoint=False)
    disc = np.stack([np.cos(turn), np.sin(turn)], axis=-1)[:, None] * np.linspace(0, 1, 60)[:, None]
    for _ in range(60):
        start, radius = rng.normal(0, 1, 1), rng.uniform(0.2, 1.6, 1)
        slope, curve = rng.normal(0, 1, (1, 2)), rng.normal(0, 1, (1, 2))
        cubic, quartic, noise = rng.uniform(0, 2, (3, 1))
        y = radius * disc.reshape(-1, 2)
        second = np.min(y @ slope[0] + y**2 @ curve[0])
        rest = cubic * radius**3 + quartic * radius**4 + noise
        found = _Bounds(start, slope, curve, cubic, quartic, noise).least(radius)
        dense = start + second - rest
        assert found <= dense + 1e-9
        assert found == pytest.approx(dense, abs=5e-3)


@pytest.mark.parametrize("n", [2, 3, 5])
def test_what_the_second_degree_leaves_out_stays_within_its_bounds(n):
    rng = np.random.default_rng(n)
    basis = zero_sum_basis(n)
    # One against all others is where squares are largest for their size.
    lone = basis @ basis.T @ np.eye(n)[0]
    kurtosis = np.linalg.norm(lone**2) / (lone @ lone)
    for _ in range(30):
        table = rng.normal(0, 1, (n, n))
        table = table + table.T
        weights = random_weights(rng, n)
        bounds = _bounds(table[None], weights, 2)
        scaled = weights[:, None] * table
        assert bounds.cubic[0] == pytest.approx(4 * kurtosis * np.linalg.svd(scaled)[1][0])
        least = min(np.linalg.eigvalsh(table)[0], 0.0)
        assert bounds.quartic[0] == pytest.approx(-(kurtosis**2) * least, abs=1e-12)
        many = rng.standard_normal((300, n - 1)) * rng.uniform(0, 0.6, (300, 1))
        h = np.vstack([many @ basis.T, -lone, 0.4 * lone])
        u = (weights + h) ** 2
        lead = np.einsum("bi,ij,bj->b", u, table, u)
        applied = table @ weights**2
        first = 4 * h @ (weights * applied)
        second = 4 * np.einsum("bi,ij,bj->b", weights * h, table, weights * h)
        second = second + 2 * h**2 @ applied
        size = np.linalg.norm(h, axis=1)
        gone = bounds.cubic[0] * size**3 + bounds.quartic[0] * size**4
        assert np.all(lead >= bounds.start[0] + first + second - gone - 1e-12)
        dual = [float(bounds.least(np.array([r]))[0]) for r in size]
        assert np.all(lead >= np.array(dual) - 1e-12)


@pytest.mark.parametrize("strength", [30.0, 100.0, 300.0])
@pytest.mark.parametrize("n", [3, 4])
def test_a_radius_that_the_fourth_degree_decides_is_safe(strength, n):
    """All weight on what the leader is good at: it loses by the fourth power of the others'."""
    good, bad = np.eye(n)[0], strength * (1 - np.eye(n)[0])
    form = Nearness(near=np.stack([bad, good]), far=np.stack([good, bad]))
    weights = np.eye(n)[0]
    radius = safe_radius(form, weights, 0)
    # Lead t^4 - strength^2 (sum of the others' squares)^2, lost first by one of them alone.
    moved = 1 / (1 + np.sqrt(strength))
    true = moved * np.sqrt(2)
    assert 0.5 * true < radius < true


@pytest.mark.parametrize("n", [2, 3, 6])
def test_a_radius_that_the_second_degree_decides_is_nearly_the_true_one(n):
    values = np.full((2, n), 0.5)
    values[0, 0], values[1, 1] = 0.51, 0.51
    weights = np.full(n, 1 / n)
    weights[:2] += [0.002, -0.002]
    form = Nearness((1 - values) ** 2, values**2)
    true = np.nanmin(np.linalg.norm(catching_up(form, weights, 0) - weights, axis=1))
    assert 0.95 * true < safe_radius(form, weights, 0) <= true * (1 + 1e-9)


def test_a_radius_is_told_as_the_weight_that_can_be_shifted():
    found = Certificate(radius=0.5, at_middle=1.0, scores=Scores.WHOLE)
    assert found.points == pytest.approx(0.5 / 2**0.5)
    assert found.points_at_middle == pytest.approx(1 / 2**0.5)


def test_nothing_is_proven_of_terms_that_are_too_large() -> None:
    """The curve swallows the slope, so that what is divided by is nothing at all."""
    none = np.zeros(1)
    slope, curve = np.array([[1e-3, 1.0]]), np.array([[-1e20, 1.0]])
    bounds = _Bounds(np.ones(1), slope, curve, none, none, none)
    assert not bounds.least(np.ones(1)) > 0
