"""The weighted sum of normalised scores (MAVT's additive value function; SAW, WSM)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from mcda.methods.live import summed, used_weights, weighted
from mcda.methods.method import Columns, Method, Prepared, best_ends, worst_ends
from mcda.methods.normalisation import formulas, normalise, oriented
from mcda.methods.peer import Peer
from mcda.methods.peer import normalisation as peer_normalisation
from mcda.methods.working import by_value, combine, labels, opening_steps, shares, weights_step
from mcda.model.arrays import Bools, Floats
from mcda.model.settings_names import NORMALISATIONS, Settings
from mcda.model.steps import WEIGHTS, Step
from mcda.model.table import ScoreTable
from mcda.words.said import N_, _

if TYPE_CHECKING:
    from mcda.methods.rank import Ranking


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
            weights_step(table, weights),
            Step(_("Weighted scores"), "w R", rows * used, packages, criteria),
            Step(_("Weighted sum"), "V", combine(rows, weights), packages, note=_("sum of w R")),
        )

    low = high = None
    if how == "anchored" and not table.exact:
        bottom, top = rows_of(worst_ends(table)), rows_of(best_ends(table))
        low, high = partial(combine, bottom), partial(combine, top)
    return Prepared(
        METHOD.name, "linear", how, partial(combine, rows), working, (rows,), low=low, high=high
    )


def _columns(table: ScoreTable, how: str, _settings: Settings) -> Columns:
    def column(scores: Floats, j: int) -> tuple[Floats, ...]:
        benefit, worst, best = table.alike(j, scores.shape[1])
        return (oriented(normalise(scores, benefit, how, worst, best), benefit, how),)

    return Columns(column)


def _peer(ranking: Ranking) -> Any:
    from pymcdm.methods import WSM

    rule = peer_normalisation(ranking)
    return None if rule is None else WSM(normalization_function=rule)


METHOD = Method(
    name="weighted-sum",
    value=True,
    title=_("Weighted sum"),
    citation="Fishburn (1967); Keeney & Raiffa (1976), Decisions with Multiple Objectives",
    normalisations=NORMALISATIONS,
    fallback="vector",
    score_name=_("weighted sum"),
    build=prepare,
    statement=N_(
        "The weighted sum adds up each package's normalised scores, multiplied by the "
        "weights: a good score on one criterion makes up for a bad one on another."
    ),
    line=N_("Adds each criterion's share; a gain on one makes up for a loss on another."),
    formulas=formulas(_("a cost counts as 1 − r")),
    reason=by_value,
    columns=_columns,
    live=lambda _settings: {WEIGHTS: used_weights, "w R": weighted("R"), "V": summed("w R")},
    peer=Peer(_peer, with_anchors=True),
    view=_("It adds up gains and losses, so that one can make good another."),
)
