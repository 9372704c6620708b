"""How scores spread over criteria: a diagnostic of the data, never anybody's weights.

A criterion on which all packages are alike can't tell them apart, however much it
matters to people.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from mcda.model.arrays import Bools, Floats
from mcda.model.table import ScoreTable

_FLAT: Final = 1e-12
"""A spread below this share is rounding."""

TWINS: Final = 0.9
"""Correlation above which two criteria may count the same thing twice."""


def entropy(matrix: Floats) -> Floats:
    """Return the shares (n,) of the criteria in 1 - entropy of their scores (Shannon 1948).

    e_j = -sum of p ln p / ln m with p = x / sum of x, whatever the direction
    (Zeleny 1982; Hwang & Yoon 1981). Scores are not below zero, or ValueError. A
    column of zeros or without spread has share 0; all without spread are equal.
    """
    values = np.asarray(matrix, dtype=np.float64)
    if np.any(values < 0) or not np.all(np.isfinite(values)):
        raise ValueError("entropy needs scores of at least zero")
    m, n = values.shape
    if m < 2 or n == 0:
        return np.full(n, 1 / max(1, n))
    scale = values.max(axis=0)
    ratio = values / np.where(scale > 0, scale, 1.0)
    total = ratio.sum(axis=0)
    p = ratio / np.where(total > 0, total, 1.0)
    sums = -(p * np.log(np.where(p > 0, p, 1.0))).sum(axis=0)
    return _shares(np.where(scale > 0, 1 - sums / np.log(m), 0.0))


def critic(matrix: Floats, benefit: Bools) -> Floats:
    """Return the CRITIC shares (n,): standard deviation times conflict with other criteria.

    C_j = s_j sum over k of (1 - r_jk) on min-max scores (Diakoulaki, Mavrotas &
    Papayannakis 1995). A column without spread has share 0.
    """
    rated = _stretched(np.asarray(matrix, dtype=np.float64), benefit)
    m, n = rated.shape
    if m < 2 or n == 0:
        return np.full(n, 1 / max(1, n))
    return _shares(rated.std(axis=0, ddof=1) * (1 - correlation(rated)).sum(axis=1))


def correlation(matrix: Floats) -> Floats:
    """Return Pearson's correlation between columns (n, n), 0 with a column without spread.

    Above 0.9 two criteria may count the same thing twice.
    """
    centred = matrix - matrix.mean(axis=0)
    size = np.sqrt((centred**2).sum(axis=0))
    flat = size <= _FLAT * np.maximum(1.0, np.abs(matrix).max(axis=0, initial=0.0))
    unit = np.where(flat, 0.0, centred / np.where(flat, 1.0, size))
    found = np.clip(unit.T @ unit, -1.0, 1.0)
    np.fill_diagonal(found, 1.0)
    return np.asarray(found)


def _stretched(values: Floats, benefit: Bools) -> Floats:
    low, high = values.min(axis=0, initial=np.inf), values.max(axis=0, initial=-np.inf)
    flat = ~(high > low)
    risen = np.where(benefit, values - low, high - values)
    return np.where(flat, 0.0, risen / np.where(flat, 1.0, high - low))


def _shares(raw: Floats) -> Floats:
    # Rounding can leave a column without spread a hair below zero.
    raw = np.where(raw > _FLAT, raw, 0.0)
    total = raw.sum()
    return raw / total if total > 0 else np.full(len(raw), 1 / len(raw))


@dataclass(frozen=True, eq=False)
class Spread:
    """What one stakeholder's scores tell by themselves; a diagnostic, not weights.

    `entropy` (n,) is None where a score is below zero. `alike` lists pairs of criteria
    (ids) whose scores correlate above `TWINS` in size: do they count one thing twice?
    `flat` lists criteria on which all packages have the same score.
    """

    criteria: tuple[str, ...]
    entropy: Floats | None
    critic: Floats
    alike: tuple[tuple[str, str], ...]
    flat: tuple[str, ...]


def spread(table: ScoreTable) -> Spread:
    """Describe how a stakeholder's scores spread; raises ValueError for a table with gaps."""
    matrix = table.matrix
    if not np.all(np.isfinite(matrix)):
        raise ValueError("the spread of scores needs every score, or anchors")
    ids = tuple(criterion.id for criterion in table.criteria)
    found = correlation(matrix) if len(matrix) > 1 else np.eye(len(ids))
    rows, columns = np.nonzero(np.triu(np.abs(found) > TWINS, 1))
    # Two packages always lie on a line, which says nothing of their criteria.
    telling = len(matrix) > 2
    same = (matrix == matrix[:1]).all(axis=0) if len(matrix) else np.zeros(len(ids), dtype=bool)
    return Spread(
        criteria=ids,
        entropy=None if np.any(matrix < 0) else entropy(matrix),
        critic=critic(matrix, table.benefit),
        alike=tuple((ids[i], ids[j]) for i, j in zip(rows, columns, strict=True) if telling),
        flat=tuple(key for key, level in zip(ids, same.tolist(), strict=True) if level),
    )
