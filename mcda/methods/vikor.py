"""VIKOR: a compromise between the sum of regrets and the largest single one.

(Opricovic 1998; Opricovic & Tzeng 2004, EJOR 156:445-455.) The first place by Q is
only proposed as the answer under two conditions, see `Compromise`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from mcda.methods.live import Blocks, Rule, used_weights
from mcda.methods.method import Details, Method, Prepared
from mcda.methods.normalisation import normalise
from mcda.methods.peer import Peer
from mcda.methods.ranks import competition_ranks
from mcda.methods.working import labels, opening_steps, weights_step
from mcda.model.arrays import Bools, Floats
from mcda.model.naming import names
from mcda.model.numbers import format_number
from mcda.model.settings_names import Settings
from mcda.model.steps import WEIGHTS, Step
from mcda.model.table import ScoreTable
from mcda.model.ties import largest as first_largest
from mcda.words.figures import decimals, plain
from mcda.words.figures import score as score_figure
from mcda.words.said import N_, Said, _, together

if TYPE_CHECKING:
    from mcda.methods.rank import Ranking

_MET: Final = 1e-12
"""A gap that meets a limit but for rounding meets it; a range below this share is none."""

_LARGER: Final = 1e-9
"""A shortfall is called larger from this difference on."""


_MEASURES: Final = "S, R"

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
    advantage = bool(q[order[1]] - q[first] >= limit - _MET)
    stability = bool(
        competition_ranks(-sums)[first] == 1 or competition_ranks(-largest)[first] == 1
    )
    if not advantage:
        members = [int(i) for i in order if q[i] - q[first] < limit - _MET]
    else:
        members = [first] if stability else [first, int(order[1])]
    return Compromise(advantage, stability, tuple(members))


def _stretched(values: Floats) -> Floats:
    low = values.min(axis=-1, keepdims=True, initial=np.inf)
    high = values.max(axis=-1, keepdims=True, initial=-np.inf)
    flat = ~(high - low > _MET * np.maximum(np.abs(high), np.abs(low)))
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
        packages = labels(table)[0]
        sums, largest = measures(missed, weights)
        found = compromise(sums, largest, v)
        q = quality(sums, largest, v)
        note = _(
            "v = {v}; acceptable advantage: {advantage}; acceptable stability: {stability}; "
            "compromise: {packages}",
            v=plain(v),
            advantage=_yes(found.advantage),
            stability=_yes(found.stability),
            packages=together((packages[i] for i in found.members), ", "),
        )
        return (
            *opening_steps(table, 1 - missed, how, METHOD.formula(how)),
            weights_step(table, weights),
            Step(_("Regrets"), _MEASURES, np.column_stack([sums, largest]), packages, ("S", "R")),
            Step(_("Compromise index"), "Q", q, packages, note=note),
            Step(_("Score"), "1 - Q", 1 - q, packages, note=_("more is better")),
        )

    return Prepared(METHOD.name, "other", how, score, working, details=details)


def _yes(condition: bool) -> Said:
    return _("yes") if condition else _("no")


def _regrets(ranking: Ranking) -> Floats:
    table = ranking.table
    return regrets(table.matrix, table.benefit, ranking.normalisation, table.worst, table.best)


def _verdict(ranking: Ranking) -> str:
    """Return the two acceptance conditions and the compromise set; "" for a single package."""
    if len(ranking.packages) < 2:
        return ""
    sums, most = measures(_regrets(ranking), ranking.weights.vector)
    v = ranking.case.settings.vikor_v
    q = np.sort(quality(sums, most, v))
    found = compromise(sums, most, v)
    members = [ranking.packages[i] for i in found.members]
    advantage = _(
        "acceptable advantage: {yes} (its Q is {gap} ahead of the second, {needed} needed)",
        yes=_yes(found.advantage),
        gap=score_figure(float(q[1] - q[0])),
        needed=score_figure(1 / (len(q) - 1)),
    )
    stability = (
        _("acceptable stability: {yes} (it is first by S or by R too)", yes=_yes(True))
        if found.stability
        else _("acceptable stability: {yes} (it is not first by S or by R too)", yes=_yes(False))
    )
    answer = (
        _("{package} stands alone as the compromise", package=members[0].name)
        if len(members) == 1
        else _("the compromise set is {packages}", packages=names(members))
    )
    return _(
        "{method}'s first, {package}: {advantage}; {stability}. So {answer}.",
        method=METHOD.title,
        package=members[0].name,
        advantage=advantage,
        stability=stability,
        answer=answer,
    )


def _worst_shortfalls(_own: Ranking, ranking: Ranking, a: int, b: int) -> str:
    table, weights = ranking.table, ranking.weights.vector / ranking.weights.vector.sum()
    short = weights * _regrets(ranking)
    if not short[a].max() > short[b].max() + _LARGER:
        return ""
    j, k = first_largest(short[a]), first_largest(short[b])
    return _(
        "its largest weighted shortfall, on {criterion}, is {most} against {least} on {other}",
        criterion=table.criteria[k].name,
        most=decimals(short[b, k], 3),
        least=decimals(short[a, j], 3),
        other=table.criteria[j].name,
    )


def _live(settings: Settings) -> dict[str, Rule]:
    v = format_number(settings.vikor_v)

    def stretched(b: Blocks, i: int, j: int) -> str:
        cell, column = b[_MEASURES].cell(i, j), b[_MEASURES].column(j)
        spread = f"(MAX({column})-MIN({column}))"
        return f"IF({spread}=0,0,({cell}-MIN({column}))/{spread})"

    return {
        WEIGHTS: used_weights,
        _MEASURES: _live_measures,
        "Q": lambda b, i, _j: f"={v}*{stretched(b, i, 0)}+(1-{v})*{stretched(b, i, 1)}",
        "1 - Q": lambda b, i, _j: f"=1-{b['Q'].cell(i, 0)}",
    }


def _live_measures(b: Blocks, i: int, j: int) -> str:
    w, rated = b[WEIGHTS].row(0), b["R"].row(i)
    return f"=SUMPRODUCT({w},1-{rated})" if j == 0 else f"=SUMPRODUCT(MAX({w}*(1-{rated})))"


def _peer(ranking: Ranking) -> Any:
    from pymcdm.methods import VIKOR

    if ranking.normalisation != "minmax":
        return None
    return VIKOR(v=ranking.case.settings.vikor_v)


METHOD = Method(
    name="vikor",
    title="VIKOR",
    citation="Opricovic (1998); Opricovic & Tzeng (2004), EJOR 156(2):445-455",
    normalisations=("anchored", "minmax"),
    fallback="minmax",
    score_name="1 - Q",
    build=prepare,
    statement=N_(
        "VIKOR measures how far a package stays behind the best on every criterion, as a "
        "share of the way from best to worst. S is the weighted sum of these regrets, R the "
        "largest weighted one; Q is v times S plus 1 − v times R, each stretched to run from "
        "0 to 1 over the packages, and the smallest Q is first. It is accepted if it leads by"
        " at least 1 / (packages − 1) and is first by S or R too; otherwise a compromise set "
        "is named."
    ),
    shares=("vikor_v",),
    verdict=_verdict,
    reason=_worst_shortfalls,
    live=_live,
    peer=Peer(_peer, turned=True),
    main=False,
    set_dependent=True,
    view=_("It holds a package's worst weighted shortfall against it as well as their sum."),
)
