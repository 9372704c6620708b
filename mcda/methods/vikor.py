"""VIKOR: a compromise between the sum of regrets and the largest single one.

(Opricovic 1998; Opricovic & Tzeng 2004, EJOR 156:445-455.) The first place by Q is
only proposed as the answer under two conditions, see `Compromise`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mcda.methods.method import Details, Method, Prepared
from mcda.methods.normalisation import normalise
from mcda.methods.ranks import competition_ranks
from mcda.methods.working import WEIGHTS_NOTE, labels, opening_steps, shares
from mcda.model.case import Settings
from mcda.model.numbers import format_number
from mcda.model.steps import Step
from mcda.model.table import ScoreTable

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

STRATEGY: Final = Settings().vikor_v
"""v, the weight of the sum of regrets against the largest one; at 0.5 neither goes first."""


@dataclass(frozen=True, eq=False)
class Compromise:
    """What VIKOR proposes for one weight vector; `members` are places in the table.

    `advantage`: the first by Q is ahead of the second by at least 1 / (m - 1).
    `stability`: it is first by S or by R too. With both it stands alone; without
    stability it shares with the second; without advantage with all that are nearer
    than 1 / (m - 1).
    """

    advantage: bool
    stability: bool
    members: tuple[int, ...]


def regrets(
    matrix: Floats,
    benefit: Bools,
    how: str = "minmax",
    worst: Floats | None = None,
    best: Floats | None = None,
) -> Floats:
    """Return (f* - f) / (f* - f-) for each score (m x n): 0 at the best, 1 at the worst.

    The best and worst are the columns' under `minmax`, as published, and the
    anchors under `anchored`. A column without spread has no regret.
    """
    values = np.asarray(matrix, dtype=np.float64)
    missed = 1 - normalise(values, benefit, how, worst, best)
    if how == "minmax" and len(values):
        missed = np.where(values.max(axis=0) == values.min(axis=0), 0.0, missed)
    return np.asarray(missed)


def measures(missed: Floats, weights: Floats) -> tuple[Floats, Floats]:
    """Return S, the weighted sum of regrets, and R, the largest weighted one, (W..., m) each."""
    weights = np.asarray(weights, dtype=np.float64)
    total = weights.sum(axis=-1, keepdims=True)
    used = weights / np.where(total > 0, total, 1.0)
    largest = (used[..., None, :] * missed).max(axis=-1, initial=0.0)
    return np.asarray(used @ missed.T), largest


def quality(sums: Floats, largest: Floats, v: float = STRATEGY) -> Floats:
    """Return Q (W..., m): 0 is best; S and R that don't differ count 0."""
    return v * _stretched(sums) + (1 - v) * _stretched(largest)


def compromise(sums: Floats, largest: Floats, v: float = STRATEGY) -> Compromise:
    """Return the compromise for one weight vector, from S and R (m,)."""
    q = quality(sums, largest, v)
    order = np.argsort(competition_ranks(-q), kind="stable")
    if len(order) < 2:
        return Compromise(True, True, tuple(order.tolist()))
    first, limit = int(order[0]), 1 / (len(q) - 1)
    # A gap that meets the limit but for rounding meets it.
    advantage = bool(q[order[1]] - q[first] >= limit - 1e-12)
    stability = bool(
        competition_ranks(-sums)[first] == 1 or competition_ranks(-largest)[first] == 1
    )
    if not advantage:
        members = [int(i) for i in order if q[i] - q[first] < limit - 1e-12]
    else:
        members = [first] if stability else [first, int(order[1])]
    return Compromise(advantage, stability, tuple(members))


def _stretched(values: Floats) -> Floats:
    low = values.min(axis=-1, keepdims=True, initial=np.inf)
    high = values.max(axis=-1, keepdims=True, initial=-np.inf)
    flat = ~(high - low > 1e-12 * np.maximum(np.abs(high), np.abs(low)))
    return np.where(flat, 0.0, (values - low) / np.where(flat, 1.0, high - low))


def prepare(table: ScoreTable, how: str, settings: Settings) -> Prepared:
    """Make VIKOR ready for a table; the score is 1 - Q, so that more is better."""
    missed = regrets(table.matrix, table.benefit, how, table.worst, table.best)
    v = settings.vikor_v

    def score(weights: Floats) -> Floats:
        return 1 - quality(*measures(missed, weights), v)

    def details(weights: Floats) -> Details:
        sums, largest = measures(missed, weights)
        found = compromise(sums, largest, v)
        return Details(
            columns={"S": sums, "R": largest, "Q": quality(sums, largest, v)},
            conditions={"advantage": found.advantage, "stability": found.stability},
            answer=found.members,
        )

    def working(weights: Floats) -> tuple[Step, ...]:
        packages, criteria = labels(table)
        sums, largest = measures(missed, weights)
        found = compromise(sums, largest, v)
        names = ", ".join(packages[i] for i in found.members)
        q = quality(sums, largest, v)
        note = (
            f"v = {format_number(v)}; acceptable advantage: {_yes(found.advantage)}; acceptable "
            f"stability: {_yes(found.stability)}; compromise: {names}"
        )
        return (
            *opening_steps(table, 1 - missed, how, METHOD.formula(how)),
            Step("Weights", "w", shares(weights), criteria, note=WEIGHTS_NOTE),
            Step("Regrets", "S, R", np.column_stack([sums, largest]), packages, ("S", "R")),
            Step("Compromise index", "Q", q, packages, note=note),
            Step("Score", "1 - Q", 1 - q, packages, note="more is better"),
        )

    return Prepared(METHOD.name, "other", how, score, working, details=details)


def _yes(condition: bool) -> str:
    return "yes" if condition else "no"


METHOD = Method(
    name="vikor",
    title="VIKOR",
    citation="Opricovic (1998); Opricovic & Tzeng (2004), EJOR 156(2):445-455",
    normalisations=("anchored", "minmax"),
    fallback="minmax",
    score_name="1 - Q",
    build=prepare,
    main=False,
    set_dependent=True,
    view="holds a package's worst weighted shortfall against it as well as their sum",
)
