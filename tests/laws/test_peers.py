"""Cross-checks with independent programs over random tables, every difference explained."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from mcda.methods import topsis, weighted_sum
from mcda.weighting import pairwise
from mcda.weighting.random_index import random_index

SEEDS = range(40)

# The peers warn of dominated packages and of costs, which are wanted here.
pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")


def random_table(seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return a positive matrix, weights and benefit flags."""
    rng = np.random.default_rng(seed)
    m, n = int(rng.integers(2, 9)), int(rng.integers(1, 7))
    return rng.uniform(1, 100, (m, n)), rng.dirichlet(np.ones(n)), rng.random(n) < 0.6


@pytest.mark.parametrize("seed", SEEDS)
def test_topsis_as_in_pymcdm(seed: int) -> None:
    """Pymcdm's default is min-max; its other rules invert a cost inside the normalisation.

    For `vector` and `max` it takes 1 - r, which only moves the cost column and its
    ideal points alike, so distances agree with those of kept columns and swapped
    ideals.
    """
    from pymcdm.methods import TOPSIS
    from pymcdm.normalizations import max_normalization, minmax_normalization, vector_normalization

    matrix, weights, benefit = random_table(seed)
    types = np.where(benefit, 1, -1)
    peers = {
        "minmax": minmax_normalization,
        "vector": vector_normalization,
        "max": max_normalization,
    }
    for how, normalisation in peers.items():
        theirs = TOPSIS(normalization_function=normalisation)(matrix, weights, types)
        ours = topsis.closeness(matrix, weights, benefit, how)
        np.testing.assert_allclose(ours, theirs, rtol=1e-9, err_msg=how)
    default = TOPSIS()(matrix, weights, types)
    np.testing.assert_allclose(topsis.closeness(matrix, weights, benefit, "minmax"), default)


def test_sum_normalisation_of_costs_differs_from_pymcdm_by_its_reciprocals() -> None:
    """Pymcdm takes 1/x of a cost before dividing by the sum; here a cost keeps its values."""
    from pymcdm.methods import TOPSIS
    from pymcdm.normalizations import sum_normalization

    matrix = np.array([[1.0, 5.0], [2.0, 9.0], [4.0, 1.0]])
    weights, benefit = np.array([0.5, 0.5]), np.array([True, False])
    theirs = TOPSIS(normalization_function=sum_normalization)(matrix, weights, np.array([1, -1]))
    kept = topsis.closeness(matrix, weights, benefit, "sum")
    assert np.abs(theirs - kept).max() > 0.01
    inverted = np.column_stack([matrix[:, 0], 1 / matrix[:, 1]])
    ours = topsis.closeness(inverted, weights, np.array([True, True]), "sum")
    np.testing.assert_allclose(ours, theirs)


@pytest.mark.parametrize("seed", SEEDS)
def test_topsis_as_in_scikit_criteria(seed: int) -> None:
    """Its TOPSIS takes the matrix as it is, so the normalisation is asked for separately."""
    import skcriteria
    from skcriteria.agg.topsis import TOPSIS
    from skcriteria.preprocessing.scalers import VectorScaler

    matrix, weights, benefit = random_table(seed)
    made = skcriteria.mkdm(matrix, np.where(benefit, 1, -1), weights=weights)
    result = TOPSIS().evaluate(VectorScaler(target="matrix").transform(made))
    ours = topsis.closeness(matrix, weights, benefit, "vector")
    np.testing.assert_allclose(ours, result.e_.similarity, rtol=1e-9)


@pytest.mark.parametrize("seed", SEEDS)
def test_weighted_sum_as_in_pymcdm(seed: int) -> None:
    from pymcdm.methods import WSM
    from pymcdm.normalizations import minmax_normalization

    matrix, weights, benefit = random_table(seed)
    theirs = WSM(normalization_function=minmax_normalization)(
        matrix, weights, np.where(benefit, 1, -1)
    )
    ours = weighted_sum.values(matrix, weights, benefit, "minmax")
    np.testing.assert_allclose(ours, theirs, rtol=1e-9)


@pytest.mark.parametrize("seed", range(12))
def test_priorities_as_in_ahpy(seed: int) -> None:
    """AHPy rounds to the digits it is told; its Saaty table is that of 2005, which differs
    in the CR only through RI.
    """
    from ahpy import Compare

    rng = np.random.default_rng(seed)
    n = int(rng.integers(3, 9))
    names = [f"e{i}" for i in range(n)]
    scale = [*range(1, 10), *(1 / k for k in range(2, 10))]
    given = {(names[i], names[j]): float(rng.choice(scale)) for i, j in combinations(range(n), 2)}
    matrix = np.ones((n, n))
    for (row, column), value in given.items():
        i, j = names.index(row), names.index(column)
        matrix[i, j], matrix[j, i] = value, 1 / value
    theirs = Compare("case", given, precision=9, random_index="saaty")
    weights, value = pairwise.eigenvector(matrix)
    np.testing.assert_allclose(weights, [theirs.local_weights[k] for k in names], atol=2e-6)
    ratio = pairwise.consistency(float(value), n, "saaty-2005").cr
    assert ratio == pytest.approx(theirs.consistency_ratio, abs=2e-5)
    default = pairwise.consistency(float(value), n)
    assert default.cr * random_index(n) == pytest.approx(ratio * random_index(n, "saaty-2005"))
