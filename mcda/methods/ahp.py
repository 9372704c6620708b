"""AHP's ratings of packages under each criterion, and their synthesis (Saaty 1980, 2008).

Weights come from `mcda.weighting`; here scores become ratings. Where a stakeholder
compares the packages in pairs on a criterion, their priorities are the ratings and
its scores there don't count. In ideal mode a rating is divided by the column's best,
so that dropping a package that is best nowhere changes nothing (Belton & Gear 1983);
in distributive mode by the column's sum. Both depend on the packages compared.
"""

from __future__ import annotations

from functools import partial
from typing import Final

import numpy as np

from mcda.methods.live import summed, used_weights, weighted
from mcda.methods.method import Columns, Method, Prepared, best_ends, worst_ends
from mcda.methods.normalisation import normalise
from mcda.methods.package_pairs import compared_packages, in_pairs, with_priorities
from mcda.methods.peer import Peer
from mcda.methods.working import (
    by_value,
    combine,
    labels,
    reckoned_with,
    refuse_not_positive,
    shares,
    weights_step,
)
from mcda.model.arrays import Bools, Floats
from mcda.model.settings_names import SYNTHESES, Settings
from mcda.model.steps import WEIGHTS, Step
from mcda.model.table import ScoreTable
from mcda.words.said import N_, Said, _, together

SYNTHESIS_WORDS: Final = {
    "ideal": _("ideal mode: ratings divided by the column's best; priorities need not sum to 1"),
    "distributive": _(
        "distributive mode: ratings divided by the column's sum; priorities sum to 1"
    ),
}


def ratings(
    matrix: Floats,
    benefit: Bools,
    worst: Floats | None = None,
    best: Floats | None = None,
    synthesis: str = "ideal",
) -> Floats:
    """Return ratings (m x n), the column's best at 1 in ideal mode, columns summing to 1 else.

    With anchors the rating is (x - worst) / (best - worst); without, x / max for a
    benefit and min / x for a cost (ratio scales; the rule of simple additive
    weighting, Hwang & Yoon 1981), so that no score may be below zero. A column of zeros
    stays zeros; a cost of zero is rated 1 and any other in its column 0, the limit
    of min / x. Raises ValueError for a negative score without anchors, an unknown
    synthesis, and anything not finite.
    """
    if synthesis not in SYNTHESES:
        raise ValueError(f"unknown synthesis {synthesis!r}")
    values = np.asarray(matrix, dtype=np.float64)
    if not np.all(np.isfinite(values)):
        raise ValueError("every score must be a finite number")
    if not len(values):
        return values.copy()
    if worst is None or best is None:
        rated = _ratios(values, benefit)
    else:
        rated = normalise(values, benefit, "anchored", worst, best)
    return synthesised(rated, synthesis)


def synthesised(rated: Floats, synthesis: str) -> Floats:
    """Return ratings (m x n, not below zero) divided by each column's best, or by its sum."""
    divisor = rated.max(axis=0) if synthesis == "ideal" else rated.sum(axis=0)
    return np.where(divisor > 0, rated / np.where(divisor > 0, divisor, 1.0), 0.0)


def _ratios(values: Floats, benefit: Bools) -> Floats:
    if np.any(values < 0):
        raise ValueError("ratings without anchors need scores of at least zero")
    scale = np.max(values, axis=0)
    ratio = values / np.where(scale > 0, scale, 1.0)
    least = ratio.min(axis=0)
    zero = ratio == 0
    inverse = np.where(zero, 1.0, least / np.where(zero, 1.0, ratio))
    # In a column of zeros nothing differs and nothing is earned, cost or not.
    return np.where(benefit, ratio, np.where(scale > 0, inverse, 0.0))


def _divided(formula: str, synthesis: str) -> Said:
    if synthesis == "ideal":
        return _("{formula}, divided by the column's best", formula=formula)
    return _("{formula}, divided by the column's sum", formula=formula)


def prepare(table: ScoreTable, how: str, settings: Settings) -> Prepared:
    """Make AHP's ratings ready for a table, to be weighed by any weights.

    Without anchors a negative score, or a cost that is not above zero, has no
    ratio to the best: RefusedError names each. Interval scores bound the result
    exactly, each package at one end and its rivals at the other.
    """
    synthesis = settings.synthesis
    if synthesis not in SYNTHESES:
        raise ValueError(f"unknown synthesis {synthesis!r}")
    compared = compared_packages(table, settings)
    table = with_priorities(table, compared)
    if how == "anchored":
        raw = _anchored(table, table.matrix)
        bounds = (_anchored(table, worst_ends(table)), _anchored(table, best_ends(table)))
    else:
        refuse_not_positive(table, costs_only=True)
        raw, bounds = _ratios(table.matrix, table.benefit), None
    rows = synthesised(raw, synthesis)

    def working(weights: Floats) -> tuple[Step, ...]:
        packages, criteria = labels(table)
        used = shares(weights)
        pairs = together((table.criteria[j].name for j in compared), ", ")
        judged = _("{pairs}: priorities from pairs in place of scores", pairs=pairs)
        entered = together([judged if pairs else "", reckoned_with(table)], "; ")
        rule = _divided(METHOD.formula(how), synthesis)
        summed = _("sum of w R; {mode}", mode=SYNTHESIS_WORDS[synthesis])
        scores = combine(rows, weights)
        return (
            *(step for found in compared.values() for step in found.steps),
            Step(_("Scores"), "X", table.matrix, packages, criteria, entered),
            Step(_("Ratings"), "R", rows, packages, criteria, rule),
            weights_step(table, weights),
            Step(_("Weighted ratings"), "w R", rows * used, packages, criteria),
            Step(_("Priority"), "p", scores, packages, note=summed),
        )

    low = high = leads = None
    if bounds is not None and not table.exact:
        bottom, top = bounds
        leads = partial(_leads, bottom, top, synthesis)
        low = partial(combine, _against_rivals(bottom, top, synthesis))
        high = partial(combine, _against_rivals(top, bottom, synthesis))
    return Prepared(
        METHOD.name,
        "linear",
        how,
        partial(combine, rows),
        working,
        (rows,),
        low=low,
        high=high,
        leads=leads,
        problems=tuple(doubt for found in compared.values() for doubt in found.problems),
    )


def _anchored(table: ScoreTable, matrix: Floats) -> Floats:
    return normalise(matrix, table.benefit, "anchored", table.worst, table.best)


def _against_rivals(own: Floats, rivals: Floats, synthesis: str) -> Floats:
    """Rate each package (row) at its own end of the intervals with all others at the other end."""
    rated = [
        synthesised(np.where(np.arange(len(own))[:, None] == i, own, rivals), synthesis)[i]
        for i in range(len(own))
    ]
    return np.array(rated).reshape(own.shape)


def _leads(bottom: Floats, top: Floats, synthesis: str, i: int, best: bool) -> Floats:
    """Return by criterion (m x n) the least, or greatest, lead of package i over each other.

    A lead in ratings is the difference of two values over the column's best, or sum.
    It rises with the package's own value and falls with the rival's whatever the
    others are; these only stretch it: an advantage is least, and a disadvantage
    greatest, with the others at the rivals' end, a disadvantage else at the own.
    """
    own, rivals = (top, bottom) if best else (bottom, top)
    gap = own[i] - rivals
    other = np.where(gap > 0, _rest(rivals, i, synthesis), _rest(own, i, synthesis))
    if synthesis == "ideal":
        divisor = np.maximum(np.maximum(own[i], rivals), other)
    else:
        divisor = own[i] + rivals + other
    found = np.where(divisor > 0, gap / np.where(divisor > 0, divisor, 1.0), 0.0)
    found[i] = 0.0
    return np.asarray(found)


def _rest(values: Floats, i: int, synthesis: str) -> Floats:
    """Return the best, or the sum, of each column (m x n) without package i and that of the row."""
    left = values.copy()
    left[i] = 0.0
    if synthesis != "ideal":
        return np.asarray(left.sum(axis=0) - left)
    ordered = np.sort(left, axis=0)
    best = ordered[-1]
    second = ordered[-2] if len(left) > 1 else np.zeros_like(best)
    return np.asarray(np.where(left == best, second, best))


def _columns(table: ScoreTable, how: str, settings: Settings) -> Columns:
    def column(scores: Floats, j: int) -> tuple[Floats, ...]:
        benefit, worst, best = table.alike(j, scores.shape[1])
        if how != "anchored":
            return (ratings(scores, benefit, synthesis=settings.synthesis),)
        return (ratings(scores, benefit, worst, best, settings.synthesis),)

    return Columns(column)


METHOD = Method(
    name="ahp",
    title="AHP",
    citation="Saaty (1980, 2008); ideal mode: Belton & Gear (1983), Saaty (1994)",
    normalisations=("anchored", "max"),
    fallback="max",
    score_name=_("priority"),
    build=prepare,
    statement=N_(
        "The Analytic Hierarchy Process takes the weights from pairwise judgements and rates "
        "each package on every criterion; the ratings, multiplied by the weights, add up to "
        "the package's score."
    ),
    line=N_("Weights from pairwise judgements; each package rated against the best one."),
    formulas={"max": _("r = x / max, for a cost min / x")},
    settings={"synthesis": N_("Synthesis")},
    choices=SYNTHESIS_WORDS,
    reason=by_value,
    columns=_columns,
    live=lambda _settings: {WEIGHTS: used_weights, "w R": weighted("R"), "p": summed("w R")},
    peer=Peer(none=N_("it has no ratings of packages")),
    set_dependent=True,
    view=_("It adds up ratings, each as a share of the best package."),
    reads=in_pairs,
)
