"""The weighted sum of normalised scores (MAVT's additive value function; SAW, WSM)."""

from __future__ import annotations

from functools import partial

import numpy as np
from numpy.typing import NDArray

from mcda.methods.method import Method, Prepared, best_ends, worst_ends
from mcda.methods.normalisation import NORMALISATIONS, formulas, normalise, oriented
from mcda.methods.working import WEIGHTS_NOTE, combine, labels, opening_steps, shares
from mcda.model.case import Settings
from mcda.model.steps import Step
from mcda.model.table import ScoreTable

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


def values(
    matrix: Floats,
    weights: Floats,
    benefit: Bools,
    normalisation: str = "anchored",
    worst: Floats | None = None,
    best: Floats | None = None,
) -> Floats:
    """Return each package's weighted sum (W..., m), 0 to 1 under `anchored` and `minmax`.

    V(a) = sum of w_j r_aj with weights divided by their sum (Fishburn 1967; Keeney
    & Raiffa 1976). A cost column enters as 1 - r under the rules that keep its
    values. `matrix` is m x n, `weights` (W..., n) are not below zero.
    """
    normalised = normalise(matrix, benefit, normalisation, worst, best)
    return combine(oriented(normalised, benefit, normalisation), weights)


def prepare(table: ScoreTable, how: str, settings: Settings) -> Prepared:
    """Make the weighted sum ready for a table; interval scores bound it under `anchored`."""

    def rows_of(matrix: Floats) -> Floats:
        normalised = normalise(matrix, table.benefit, how, table.worst, table.best)
        return oriented(normalised, table.benefit, how)

    rows = rows_of(table.matrix)

    def working(weights: Floats) -> tuple[Step, ...]:
        packages, criteria = labels(table)
        used = shares(weights)
        return (
            *opening_steps(table, rows, how, METHOD.formula(how)),
            Step("Weights", "w", used, criteria, note=WEIGHTS_NOTE),
            Step("Weighted scores", "w R", rows * used, packages, criteria),
            Step("Weighted sum", "V", combine(rows, weights), packages, note="sum of w R"),
        )

    low = high = None
    if how == "anchored" and not table.exact:
        bottom, top = rows_of(worst_ends(table)), rows_of(best_ends(table))
        low, high = partial(combine, bottom), partial(combine, top)
    return Prepared(
        METHOD.name, "linear", how, partial(combine, rows), working, (rows,), low=low, high=high
    )


METHOD = Method(
    name="weighted-sum",
    title="Weighted sum",
    citation="Fishburn (1967); Keeney & Raiffa (1976), Decisions with Multiple Objectives",
    normalisations=NORMALISATIONS,
    fallback="vector",
    score_name="weighted sum",
    build=prepare,
    formulas=formulas("a cost counts as 1 - r"),
    view="adds up gains and losses, so that one can make good another",
)
