import numpy as np
import pytest

from mcda.methods import topsis, weighted_sum
from mcda.methods.normalisation import normalise
from mcda.sensitivity import one_way
from mcda.sensitivity.forms import Linear, Nearness
from mcda.sensitivity.one_way import crossovers, path_curves
from mcda.sensitivity.paths import moved, paths
from tests.mcda.sensitivity.random_forms import random_form, random_matrix, random_weights

GRID = np.linspace(0, 1, 1201)


def test_two_packages_swap_where_algebra_says():
    form = Linear(np.array([[0.9, 0.2], [0.5, 0.8]]))
    found = crossovers(form, paths(np.array([0.7, 0.3])))
    assert found.path.tolist() == [0, 1]
    assert found.at == pytest.approx([0.6, 0.4])
    assert found.above.tolist() == [0, 1]
    assert found.below.tolist() == [1, 0]


def quadratic(beta: int) -> Nearness:
    """Return two packages whose difference along the first criterion is s^2 + beta s + 1."""
    x = (2 - beta) // 4 + 1
    return Nearness(far=np.array([[1.0, 1], [x, 1]]), near=np.array([[1.0, 5], [x + 1, 6]]))


def test_one_pair_swaps_twice_under_topsis():
    found = crossovers(quadratic(-6), paths(np.array([0.5, 0.5]), np.array([[True, False]])))
    roots = np.sqrt([3 - np.sqrt(8), 3 + np.sqrt(8)])
    assert found.at == pytest.approx(roots / (1 + roots), abs=1e-14)
    assert found.above.tolist() == [1, 0]


def test_touching_is_not_crossing():
    # (s - 1)^2 is zero at t = 1/2 and positive on both sides.
    along = paths(np.array([0.5, 0.5]), np.array([[True, False]]))
    touch = path_curves(quadratic(-2), along, np.array([0.49, 0.5, 0.51]))[0]
    assert touch[1, 0] == pytest.approx(touch[1, 1], abs=1e-15)
    assert np.all(touch[[0, 2], 0] > touch[[0, 2], 1])
    assert len(crossovers(quadratic(-2), along)) == 0


@pytest.mark.parametrize("seed", range(8))
def test_no_crossover_is_missed_and_none_is_invented(seed):
    """On 400 random cases a seed, signs at 1,201 places agree with the crossovers between them."""
    rng = np.random.default_rng(seed)
    for _ in range(400):
        m, n = int(rng.integers(1, 7)), int(rng.integers(1, 6))
        form = random_form(rng, m, n)
        along = paths(random_weights(rng, n), rng.random((3, n)) < 0.5)
        found = crossovers(form, along)
        assert np.all((found.at > 0) & (found.at < 1))
        scores = path_curves(form, along, GRID)
        ahead = np.zeros((3, len(GRID), m, m), dtype=int)
        for path, at, above, below in zip(
            found.path, found.at, found.above, found.below, strict=True
        ):
            ahead[path, np.searchsorted(GRID, at) :, above, below] += 2
            ahead[path, np.searchsorted(GRID, at) :, below, above] -= 2
        gap = scores[..., :, None] - scores[..., None, :]
        clear = np.abs(gap) > 1e-10
        sign = np.sign(gap) * clear
        # From one clear sign to any later one, the crossovers between make the difference.
        first = np.argmax(clear, axis=1)[:, None]
        start = np.take_along_axis(sign - ahead, first, axis=1)
        assert np.all(np.where(clear, start + ahead == sign, True))


@pytest.mark.filterwarnings("ignore:Alternatives with indices:UserWarning")
@pytest.mark.parametrize("seed", range(4))
def test_pymcdm_sees_every_crossover(seed):
    """Just below and just above a crossover, pymcdm puts the two packages the two ways round."""
    from pymcdm import normalizations
    from pymcdm.methods import TOPSIS

    peer = TOPSIS(normalizations.vector_normalization)
    rng = np.random.default_rng(100 + seed)
    seen = 0
    while seen < 250:
        m, n = int(rng.integers(3, 8)), int(rng.integers(2, 6))
        matrix, benefit = rng.uniform(1, 10, (m, n)), rng.random(n) < 0.6
        weights = rng.dirichlet(np.ones(n))
        form = Nearness(*topsis.points(matrix, benefit, "vector").squares())
        found = crossovers(form, paths(weights))
        for path, at, above, below in zip(
            found.path, found.at, found.above, found.below, strict=True
        ):
            own = found.at[
                (found.path == path)
                & (np.minimum(found.above, found.below) == min(above, below))
                & (np.maximum(found.above, found.below) == max(above, below))
            ]
            low = max([0.0, *own[own < at]])
            high = min([1.0, *own[own > at]])
            types = np.where(benefit, 1, -1)
            down, up = (
                peer(matrix, moved(weights, int(path), t), types)
                for t in ((low + 4 * at) / 5, (high + 4 * at) / 5)
            )
            assert down[below] > down[above]
            assert up[above] > up[below]
            seen += 1


def test_curves_are_the_methods_own_scores():
    rng = np.random.default_rng(5)
    matrix, benefit = random_matrix(rng, 6, 4), np.array([True, False, True, True])
    weights = random_weights(rng, 4)
    grid = np.array([0.0, 0.25, 0.9, 1.0])
    near = path_curves(
        Nearness(*topsis.points(matrix, benefit, "sum").squares()), paths(weights), grid
    )
    linear = path_curves(Linear(normalise(matrix, benefit, "minmax")), paths(weights), grid)
    for k in range(4):
        places = moved(weights, k, grid)
        assert near[k] == pytest.approx(topsis.closeness(matrix, places, benefit, "sum"))
        assert linear[k] == pytest.approx(weighted_sum.values(matrix, places, benefit, "minmax"))


def test_identical_packages_never_cross():
    row = np.array([0.3, 0.8, 0.1])
    for form in (Linear(np.stack([row, row])), Nearness(np.stack([row] * 2), np.stack([row] * 2))):
        assert len(crossovers(form, paths(np.array([0.2, 0.5, 0.3])))) == 0


def test_ties_at_an_end_are_no_crossovers():
    # Equal on criterion 0, so they tie at t = 1; equal on criterion 1, so they tie at t = 0.
    for values in ([[0.5, 0.9], [0.5, 0.1]], [[0.9, 0.5], [0.1, 0.5]]):
        form = Linear(np.array(values))
        assert len(crossovers(form, paths(np.array([0.5, 0.5])))) == 0


def test_rounding_makes_no_crossover():
    # 0.1 + 0.2 is not 0.3: without a tolerance the two would swap at t = 1e-16.
    form = Linear(np.array([[0.0, 0.1, 0.2], [1.0, 0.15, 0.15]]))
    found = crossovers(form, paths(np.array([0.0, 0.5, 0.5])))
    assert 0 not in found.path


@pytest.mark.parametrize("seed", range(3))
def test_order_of_packages_and_scale_of_weights_do_not_matter(seed):
    rng = np.random.default_rng(seed)
    matrix, benefit = rng.uniform(1, 9, (6, 4)), rng.random(4) < 0.5
    weights, order = rng.dirichlet(np.ones(4)), rng.permutation(6)
    one = crossovers(Nearness(*topsis.points(matrix, benefit, "vector").squares()), paths(weights))
    other = crossovers(
        Nearness(*topsis.points(matrix[order], benefit, "vector").squares()), paths(30 * weights)
    )
    assert other.at == pytest.approx(one.at)
    assert order[other.above].tolist() == one.above.tolist()
    assert order[other.below].tolist() == one.below.tolist()


def test_the_pairs_worked_out_together_change_nothing(monkeypatch):
    rng = np.random.default_rng(5)
    matrix = random_matrix(rng, 12, 4)
    form = Nearness(*topsis.points(matrix, np.full(4, True), "vector").squares())
    along = paths(np.array([random_weights(rng, 4) for _ in range(3)]))
    whole = crossovers([form] * 3, along)
    monkeypatch.setattr(one_way, "AT_ONCE", 30)
    pieces = crossovers([form] * 3, along)
    assert len(whole) > 30
    for name in vars(whole):
        assert np.array_equal(getattr(whole, name), getattr(pieces, name)), name
