"""PROMETHEE II: how strongly each package is preferred to the others, less how they are to it.

(Brans & Vincke 1985, Management Science 31:647-656.) Each criterion has a preference
function, the usual one unless the case says otherwise: it needs no thresholds, and any
difference that is not a tie (`ties.TOLERANCE`) counts fully, however small or large.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from mcda.errors import RefusedError
from mcda.methods.live import Rule, product, used_weights
from mcda.methods.method import Details, Method, Prepared
from mcda.methods.peer import Peer
from mcda.methods.working import combine, labels, reckoned_with, weights_step
from mcda.model.arrays import Bools, Floats
from mcda.model.case import Criterion
from mcda.model.check.thresholds import of_thresholds
from mcda.model.naming import preference_functions
from mcda.model.preference import Preference
from mcda.model.settings_names import Settings
from mcda.model.steps import WEIGHTS, Step
from mcda.model.table import ScoreTable
from mcda.model.ties import NOISE, TOLERANCE
from mcda.words.figures import percent
from mcda.words.said import N_, _

if TYPE_CHECKING:
    from mcda.methods.rank import Ranking


USUAL: Final = Criterion(id="", name="")
"""A criterion with the usual preference function."""


def preferred(matrix: Floats, benefit: Bools, criteria: Sequence[Criterion] = ()) -> Floats:
    """Return how far package a is preferred to b on each criterion (m x m x n), 0 to 1.

    By each criterion's preference function and thresholds; without `criteria` all are
    usual. For a difference d in favour: 1 if d > 0 (usual); 1 if d > q (U-shape);
    min(d / p, 1) (V-shape); 0 up to q, 1/2 up to p, 1 above (level); 0 up to q, then
    (d - q) / (p - q) up to 1 (linear); 1 - exp(-d^2 / 2 s^2) (Gaussian). A difference
    within the tolerance of ties of a threshold stands at it. Raises ValueError for thresholds that
    are missing or unfit.
    """
    worth = np.where(benefit, 1.0, -1.0) * np.asarray(matrix, dtype=np.float64)
    m, n = worth.shape
    result = np.zeros((m, m, n))
    for j, criterion in enumerate(criteria or (USUAL,) * n):
        if tuple(of_thresholds(criterion)):
            raise ValueError(f"the thresholds of {criterion.name!r} can't be used")
        column = worth[:, j]
        size = np.maximum(np.abs(column[:, None]), np.abs(column[None, :]))
        result[:, :, j] = _preference(column[:, None] - column[None, :], size, criterion)
    return result


def _preference(gaps: Floats, size: Floats, criterion: Criterion) -> Floats:
    q = criterion.indifference or 0.0
    p = 1.0 if criterion.strict is None else criterion.strict
    s = 1.0 if criterion.inflection is None else criterion.inflection

    def above(threshold: float) -> Bools:
        limit = np.maximum(TOLERANCE * np.maximum(size, threshold), NOISE * size.max(initial=0.0))
        return np.asarray(gaps - threshold > limit)

    match criterion.preference:
        case Preference.USUAL:
            found = above(0.0).astype(np.float64)
        case Preference.U_SHAPE:
            found = above(q).astype(np.float64)
        case Preference.LEVEL:
            found = (above(q).astype(np.float64) + above(p)) / 2
        case Preference.V_SHAPE:
            found = np.clip(gaps / p, 0.0, 1.0)
        case Preference.LINEAR:
            found = np.clip((gaps - q) / (p - q), 0.0, 1.0)
        case Preference.GAUSSIAN:
            found = -np.expm1(-(np.maximum(gaps / s, 0.0) ** 2) / 2)
    return np.asarray(found)


def _sides(given: Floats) -> tuple[Floats, Floats]:
    """Return how far each package is preferred to the others, and they to it (m x n), means."""
    others = max(len(given) - 1, 1)
    return given.sum(axis=1) / others, given.sum(axis=0) / others


def prepare(table: ScoreTable, how: str, settings: Settings) -> Prepared:
    """Make PROMETHEE II ready for a table, by each criterion's preference function.

    Raises RefusedError for thresholds that are missing or unfit.
    """
    problems = [problem for criterion in table.criteria for problem in of_thresholds(criterion)]
    if problems:
        raise RefusedError(problems)
    leaving, entering = _sides(preferred(table.matrix, table.benefit, table.criteria))
    rows = leaving - entering

    def details(weights: Floats) -> Details:
        sides = {"phi+": combine(leaving, weights), "phi-": combine(entering, weights)}
        return Details(columns=sides)

    def working(weights: Floats) -> tuple[Step, ...]:
        packages, criteria = labels(table)
        note = _(
            "mean over the others of P(a, b) - P(b, a); {functions}",
            functions=preference_functions(table.criteria),
        )
        return (
            Step(_("Scores"), "X", table.matrix, packages, criteria, reckoned_with(table)),
            Step(_("Net flow by criterion"), "phi_j", rows, packages, criteria, note),
            weights_step(table, weights),
            Step(_("Net flow"), "phi", combine(rows, weights), packages, note=_("sum of w phi_j")),
        )

    return Prepared(
        METHOD.name, "linear", how, partial(combine, rows), working, (rows,), details=details
    )


def _shares_ahead(_own: Ranking, ranking: Ranking, a: int, b: int) -> str:
    table, weights = ranking.table, ranking.weights.vector / ranking.weights.vector.sum()
    given = preferred(table.matrix, table.benefit, table.criteria)
    ahead, behind = float(weights @ given[b, a]), float(weights @ given[a, b])
    if not ahead > behind:
        return ""
    more, less = percent(ahead, 0), percent(behind, 0)
    if all(criterion.preference is Preference.USUAL for criterion in table.criteria):
        return _("better on {more} of the weight, worse on {less}", more=more, less=less)
    return _(
        "preferred to it by {more} of the weight, the other way round by {less}",
        more=more,
        less=less,
    )


def _peer(ranking: Ranking) -> Any:
    from pymcdm.methods import PROMETHEE_II

    return None if _unlike(ranking) else PROMETHEE_II(preference_function="usual")


def _unlike(ranking: Ranking) -> str:
    usual = all(c.preference is Preference.USUAL for c in ranking.table.criteria)
    return "" if usual else _("only PROMETHEE's usual criterion is compared")


_LIVE: Final[dict[str, Rule]] = {
    WEIGHTS: used_weights,
    "phi": lambda b, i, _j: f"={product(b, 'phi_j', i)}",
}

METHOD = Method(
    name="promethee",
    title="PROMETHEE II",  # no words: its name
    citation="Brans & Vincke (1985), Management Science 31(6):647-656",
    normalisations=("none",),
    fallback="none",
    score_name=_("net flow"),
    build=prepare,
    statement=N_(
        "PROMETHEE II compares every two packages on every criterion: the better one gains "
        "the share of the criterion's weight that the criterion's preference function gives "
        "for the difference; the usual function gives all of it for any difference. The net "
        "flow is the mean over all others of what a package gains less what it loses, from −1"
        " to 1."
    ),
    formulas={"none": _("packages are compared by their scores as they are")},
    by_preference=True,
    reason=_shares_ahead,
    live=lambda _settings: _LIVE,
    peer=Peer(_peer, unlike=_unlike),
    main=False,
    set_dependent=True,
    view=_("It compares packages two at a time, by the preference function of each criterion."),
)
