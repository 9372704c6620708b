"""Random things to probe: score tables that are easy, degenerate or tied, in both forms."""

from __future__ import annotations

import numpy as np

from mcda.methods import topsis
from mcda.methods.normalisation import normalise, oriented
from mcda.model.arrays import Floats
from mcda.sensitivity.forms import Form, Linear, Nearness


def random_matrix(rng: np.random.Generator, m: int, n: int) -> Floats:
    """Return scores of one of three kinds: real, small whole numbers (many ties), 0 or 1."""
    kind = rng.integers(3)
    if kind == 0:
        return rng.uniform(1, 10, (m, n))
    return rng.integers(1, 6 if kind == 1 else 3, (m, n)).astype(float)


def random_weights(rng: np.random.Generator, n: int) -> Floats:
    """Return weights that sum to 1; one in three has zeros, one in ten is all on one criterion."""
    weights = rng.dirichlet(np.ones(n))
    draw = rng.random()
    if draw < 0.1:
        weights[:] = 0
    elif draw < 0.33:
        weights[rng.random(n) < 0.4] = 0
    if not weights.any():
        weights[rng.integers(n)] = 1
    return weights / weights.sum()


def random_form(rng: np.random.Generator, m: int, n: int) -> Form:
    """Return a linear form, or TOPSIS with Euclidean or Manhattan distances."""
    matrix, benefit = random_matrix(rng, m, n), rng.random(n) < 0.6
    how = str(rng.choice(["vector", "minmax", "max", "sum", "anchored"]))
    worst, best = np.where(benefit, 0.0, 11.0), np.where(benefit, 11.0, 0.0)
    kind = rng.integers(3)
    if kind == 0:
        return Linear(oriented(normalise(matrix, benefit, how, worst, best), benefit, how))
    found = topsis.points(matrix, benefit, how, worst, best)
    return Nearness(*found.squares()) if kind == 1 else Nearness(*found.gaps(), power=1)
