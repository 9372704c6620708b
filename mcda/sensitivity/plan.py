"""What to sample: which weights, which scores, how many and from which seed; and doing it.

A plan is what a person chose. It says nothing about one case or stakeholder, so
the same plan serves all of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from mcda.errors import Place, Problem, RefusedError
from mcda.methods.rank import Ranking
from mcda.model.arrays import Bools, Floats
from mcda.model.tree import leaves
from mcda.sensitivity.acceptability import Acceptability, acceptability_of, refuse_unfit
from mcda.sensitivity.draws import Sampler, around, free
from mcda.sensitivity.jointly import Jointly, jointly
from mcda.sensitivity.score_draws import SHAPES
from mcda.sensitivity.stated_draws import stated
from mcda.sensitivity.statements import Bound, Statement, ranked, region_of
from mcda.sensitivity.tally import Progress
from mcda.words import figures
from mcda.words.said import _

WAYS: Final = ("free", "around", "ordinal", "bounds")
"""How weights are drawn: all alike, around the stated ones, in an order, within bounds."""

CONCENTRATION: Final = 50.0
"""How closely weights gather round the stated ones unless said otherwise: a weight of 0.15
strays by 0.05, one standard deviation.
"""

MARGIN: Final = 0.05
"""How far bounds reach to either side of a stated weight."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One way of sampling; `way` is one of `WAYS`, `shape` of `score_draws.SHAPES`.

    `statements` hold for ways "ordinal" and "bounds"; None takes those that the
    stakeholder's own weights suggest (`own_order`, `own_bounds`).
    """

    samples: int
    seed: int
    way: str = "free"
    concentration: float = CONCENTRATION
    shape: str = SHAPES[0]
    statements: tuple[Statement, ...] | None = None


def sampled(ranking: Ranking, plan: Plan, progress: Progress | None = None) -> Acceptability:
    """Sample a ranking as planned; the weights it ranks by are the stated ones.

    Raises RefusedError for numbers that can't be used, and for statements that
    can't be true together.
    """
    refuse_unfit_plan(plan)
    draws = _draws(ranking, plan)
    found = acceptability_of(
        ranking,
        plan.samples,
        plan.seed,
        sampler=draws.sampler,
        active=draws.active,
        among=draws.among,
        shape=plan.shape,
        progress=progress,
    )
    return replace(found, exact_draws=draws.exact)


def sampled_jointly(
    rankings: Mapping[str, Ranking], plan: Plan, progress: Progress | None = None
) -> Jointly:
    """Sample for every ranking (by stakeholder id) at once, as planned for each of them.

    Statements of a plan hold for all; without any, each takes its own weights' ones.
    """
    refuse_unfit_plan(plan)
    draws = {who: _draws(ranking, plan) for who, ranking in rankings.items()}
    return jointly(
        rankings,
        plan.samples,
        plan.seed,
        samplers={who: one.sampler for who, one in draws.items()},
        among={who: one.among for who, one in draws.items() if one.among is not None},
        shape=plan.shape,
        progress=progress,
    )


def refuse_unfit_plan(plan: Plan) -> None:
    """Raise RefusedError with everything that is wrong with a plan's numbers."""
    problems: list[Problem] = []
    try:
        refuse_unfit(plan.samples, plan.seed)
    except RefusedError as refused:
        problems += refused.problems
    if plan.way == "around" and not 0 < plan.concentration < float("inf"):
        place = Place(field="concentration", words=_("settings"))
        value = figures.plain(plan.concentration)
        problems.append(Problem.of("CONCENTRATION-UNFIT", place, value=value))
    if problems:
        raise RefusedError(problems)


def own_order(ranking: Ranking) -> tuple[Statement, ...]:
    """Return the order in which a stakeholder's own weights stand; equal ones in no order."""
    groups: dict[float, list[str]] = {}
    vector = ranking.weights.vector
    for leaf, weight in zip(leaves(ranking.case), vector, strict=True):
        groups.setdefault(round(float(weight), 9), []).append(leaf.id)
    return ranked([groups[weight] for weight in sorted(groups, reverse=True)], tied=False)


def own_bounds(ranking: Ranking) -> tuple[Statement, ...]:
    """Return bounds `MARGIN` to either side of a stakeholder's weights."""
    return tuple(
        Bound(leaf.id, max(0.0, float(weight) - MARGIN), min(1.0, float(weight) + MARGIN))
        for leaf, weight in zip(leaves(ranking.case), ranking.weights.vector, strict=True)
    )


@dataclass(frozen=True, eq=False)
class _Draws:
    """How a plan draws weights for one ranking; `among` as in `acceptability_of`."""

    sampler: Sampler
    active: Bools | None = None
    among: Floats | None = None
    exact: bool = True


def _draws(ranking: Ranking, plan: Plan) -> _Draws:
    vector = ranking.weights.vector
    if plan.way == "around":
        return _Draws(around(vector, plan.concentration), vector > 0)
    if plan.way == "free":
        return _Draws(free(len(vector)))
    said = plan.statements
    if said is None:
        said = own_order(ranking) if plan.way == "ordinal" else own_bounds(ranking)
    found = stated(region_of(ranking.case, said))
    return _Draws(found.sampler, found.active, found.among, found.exact)
