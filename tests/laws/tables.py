"""Random score tables and weights for the laws of methods, in plain numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from hypothesis import strategies as st

from mcda.model.case import Criterion, Direction, Package
from mcda.model.settings_names import Settings
from mcda.model.table import ScoreTable


@dataclass(frozen=True, eq=False)
class Problem:
    """A score table with weights (n,) that sum to one, and settings."""

    table: ScoreTable
    weights: np.ndarray
    settings: Settings


@st.composite
def problems(draw: st.DrawFn, *, anchored: bool | None = None, most: int = 6) -> Problem:
    """Tables of whole numbers 1 to 20 (many ties and equal rows), anchors 0 and 20 if any."""
    m, n = draw(st.integers(1, most)), draw(st.integers(1, 5))
    cell = st.integers(1, 20).map(float)
    row = st.lists(cell, min_size=n, max_size=n)
    matrix = np.array(draw(st.lists(row, min_size=m, max_size=m)))
    benefit = np.array(draw(st.lists(st.booleans(), min_size=n, max_size=n)))
    points = draw(st.lists(st.integers(0, 10), min_size=n, max_size=n).filter(any))
    weights = np.array(points, dtype=float) / sum(points)
    with_anchors = draw(st.booleans()) if anchored is None else anchored
    settings = Settings(
        normalisation="anchored"
        if anchored
        else draw(st.sampled_from(("anchored", "vector", "minmax", "max", "sum"))),
        distance=draw(st.sampled_from(("euclidean", "manhattan", "chebyshev"))),
        synthesis=draw(st.sampled_from(("ideal", "distributive"))),
    )
    return Problem(table_of(matrix, benefit, with_anchors), weights, settings)


def table_of(matrix: np.ndarray, benefit: np.ndarray, anchored: bool) -> ScoreTable:
    """Return a table of exact scores, its anchors 0 and 20 in the criterion's direction."""
    m, n = matrix.shape
    none = np.full(n, np.nan)
    worst = np.where(benefit, 0.0, 20.0) if anchored else none
    best = np.where(benefit, 20.0, 0.0) if anchored else none
    packages = tuple(Package(id=f"p{i}", name=f"P{i}") for i in range(m))
    criteria = tuple(
        Criterion(
            id=f"c{j}",
            name=f"C{j}",
            direction=Direction.BENEFIT if benefit[j] else Direction.COST,
            worst=float(worst[j]) if anchored else None,
            best=float(best[j]) if anchored else None,
        )
        for j in range(n)
    )
    missing = np.zeros(matrix.shape, dtype=bool)
    return ScoreTable(packages, criteria, matrix, matrix, missing, benefit, worst, best)


def rows(table: ScoreTable, order: np.ndarray) -> ScoreTable:
    """Return the table with its packages in another order, or some of them."""
    return replace(
        table,
        packages=tuple(table.packages[i] for i in order),
        low=table.low[order],
        high=table.high[order],
        missing=table.missing[order],
    )
