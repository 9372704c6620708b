"""PROMETHEE II: how strongly each package is preferred to the others, less how they are to it.

(Brans & Vincke 1985, Management Science 31:647-656.) Ranks of whole cases use the
usual criterion, which needs no thresholds: any difference counts fully, however
small or large.
"""

from __future__ import annotations

from functools import partial
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mcda.methods.method import Method, Prepared
from mcda.methods.working import WEIGHTS_NOTE, combine, labels, shares
from mcda.model.case import Settings
from mcda.model.steps import Step
from mcda.model.table import ScoreTable

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

PREFERENCES: Final = ("usual", "vshape", "linear")
"""Brans & Vincke's types I, III and V."""


def flows(
    matrix: Floats,
    benefit: Bools,
    preference: str = "usual",
    indifference: Floats | None = None,
    strict: Floats | None = None,
) -> Floats:
    """Return each package's unweighted net flow on each criterion (m x n), -1 to 1.

    A net flow is the mean over the m - 1 others of P(a, b) - P(b, a); the weighted
    mean over criteria is PROMETHEE II's phi, so that it is linear in the weights.
    For a difference d in favour, P is 1 if d > 0 (`usual`); min(d / p, 1)
    (`vshape`); 0 up to q, then (d - q) / (p - q) up to 1 (`linear`). p is `strict`
    and q `indifference`, (n,) each. Raises ValueError for an unknown preference,
    for thresholds that are missing, or p not above q.
    """
    worth = np.where(benefit, 1.0, -1.0) * np.asarray(matrix, dtype=np.float64)
    m = len(worth)
    if m < 2:
        return np.zeros(worth.shape)
    gaps = worth[:, None, :] - worth[None, :, :]
    preferred = _preference(gaps, preference, indifference, strict)
    return np.asarray((preferred - np.swapaxes(preferred, 0, 1)).sum(axis=1) / (m - 1))


def _preference(
    gaps: Floats, preference: str, indifference: Floats | None, strict: Floats | None
) -> Floats:
    if preference not in PREFERENCES:
        raise ValueError(f"unknown preference function {preference!r}")
    if preference == "usual":
        return (gaps > 0).astype(np.float64)
    linear = preference == "linear"
    if strict is None or (linear and indifference is None):
        raise ValueError("this preference function needs its thresholds")
    q = np.asarray(indifference, dtype=np.float64) if linear else np.zeros(gaps.shape[-1])
    p = np.asarray(strict, dtype=np.float64)
    if np.any(p <= q):
        raise ValueError("the preference threshold must be above the indifference threshold")
    return np.clip((gaps - q) / (p - q), 0.0, 1.0)


def prepare(table: ScoreTable, how: str, settings: Settings) -> Prepared:
    """Make PROMETHEE II ready for a table, by the usual criterion."""
    rows = flows(table.matrix, table.benefit)

    def working(weights: Floats) -> tuple[Step, ...]:
        packages, criteria = labels(table)
        note = "mean over the others of 1 for better, -1 for worse, 0 for the same"
        return (
            Step("Scores", "X", table.matrix, packages, criteria),
            Step("Net flow by criterion", "phi_j", rows, packages, criteria, note),
            Step("Weights", "w", shares(weights), criteria, note=WEIGHTS_NOTE),
            Step("Net flow", "phi", combine(rows, weights), packages, note="sum of w phi_j"),
        )

    return Prepared(METHOD.name, "linear", how, partial(combine, rows), working, (rows,))


METHOD = Method(
    name="promethee",
    title="PROMETHEE II",
    citation="Brans & Vincke (1985), Management Science 31(6):647-656",
    normalisations=("none",),
    fallback="none",
    score_name="net flow",
    build=prepare,
    main=False,
    set_dependent=True,
    view="counts on which criteria a package is better, not by how much",
)
