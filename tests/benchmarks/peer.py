"""The peer that speed is claimed against: pymcdm's TOPSIS, one call per weight vector."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from mcda.model.arrays import Floats


def table(m: int = 20, n: int = 12, seed: int = 0) -> tuple[Floats, NDArray[np.bool_]]:
    """Return random scores (m x n) and directions."""
    rng = np.random.default_rng(seed)
    return rng.uniform(1, 10, (m, n)), rng.random(n) < 0.6


class Pymcdm:
    """pymcdm's TOPSIS with the textbook's vector normalisation, prepared once."""

    def __init__(self, matrix: Floats, benefit: NDArray[np.bool_]) -> None:
        from pymcdm import normalizations
        from pymcdm.methods import TOPSIS

        self._method = TOPSIS(normalizations.vector_normalization)
        self._matrix, self._types = matrix, np.where(benefit, 1, -1)

    def closeness(self, weights: Floats) -> Floats:
        """Return the closeness (m,) under one weight vector (n,)."""
        return np.asarray(self._method(self._matrix, weights, self._types))

    def ranks(self, weights: Floats) -> NDArray[np.intp]:
        """Return the ranks (m,), 1 first, under one weight vector (n,)."""
        return np.asarray(self._method.rank(self.closeness(weights)), dtype=np.intp)
