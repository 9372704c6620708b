"""All stakeholders at once: how often a package is first, acceptable or last for somebody.

Every stakeholder's weights are drawn by themselves, so that chances multiply.
Nothing is averaged over stakeholders.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from mcda.group.summary import red_lines_crossed
from mcda.methods.normalisation import normalise, oriented
from mcda.methods.rank import Ranking
from mcda.sensitivity.acceptability import Acceptability
from mcda.sensitivity.draws import TILE, stream
from mcda.sensitivity.forms import Floats
from mcda.sensitivity.plan import Plan, drawn_weights, sampled


@dataclass(frozen=True, eq=False)
class Across:
    """Shares of draws by package (m) and stakeholder (k, those that are ranked, by id).

    `first`, `last` and `acceptable` (m, k) are one stakeholder's own: acceptable
    is not below its fallback, with no red line crossed; NaN where it has stated no
    fallback. `first_for_someone`, `last_for_someone` and `acceptable_to_all` (m,)
    take all of them together, those without fallback aside; NaN where nobody has one.
    """

    stakeholders: tuple[str, ...]
    first: Floats
    last: Floats
    acceptable: Floats
    samples: int
    seed: int

    @property
    def first_for_someone(self) -> Floats:
        return np.asarray(1 - np.prod(1 - self.first, axis=1))

    @property
    def last_for_someone(self) -> Floats:
        return np.asarray(1 - np.prod(1 - self.last, axis=1))

    @property
    def acceptable_to_all(self) -> Floats:
        known = ~np.isnan(self.acceptable)
        chance = np.prod(np.where(known, self.acceptable, 1.0), axis=1)
        return np.where(known.any(axis=1), chance, np.nan)


def across(
    rankings: Mapping[str, Ranking],
    plan: Plan,
    known: Mapping[str, Acceptability] | None = None,
    step: Callable[[float], None] = lambda _share: None,
) -> Across:
    """Sample for every ranking (by stakeholder id) as planned; `known` samplings are taken over.

    `step` is told how much is done, 0 to 1; to cancel, raise. Raises RefusedError as
    `plan.sampled` does.
    """
    found = dict(known or {})
    first, last, acceptable = [], [], []
    for number, (who, ranking) in enumerate(rankings.items()):
        one = found.get(who) or sampled(ranking, plan)
        first.append(one.rank_acceptability[:, 0])
        last.append(_last(one))
        acceptable.append(_acceptable(ranking, one, plan))
        step((number + 1) / len(rankings))
    return Across(
        tuple(rankings),
        np.column_stack(first),
        np.column_stack(last),
        np.column_stack(acceptable),
        plan.samples,
        plan.seed,
    )


def _last(found: Acceptability) -> Floats:
    """Return how often nobody is behind a package: its worst possible rank, or a share of it."""
    return np.asarray(found.rank_acceptability[:, -1])


def _acceptable(ranking: Ranking, found: Acceptability, plan: Plan) -> Floats:
    case = ranking.case
    preferences = case.preferences[ranking.stakeholder]
    fallback = preferences.fallback
    m = len(ranking.packages)
    if fallback is None:
        return np.full(m, np.nan)
    if fallback.package is not None:
        ids = [package.id for package in ranking.packages]
        if fallback.package not in ids:
            return np.full(m, np.nan)
        chance = 1 - found.pairwise[ids.index(fallback.package)]
    else:
        chance = _reaches(ranking, float(fallback.value or 0.0), plan)
    crossed, _ = red_lines_crossed(case, ranking.stakeholder, ranking.table)
    return np.where(crossed, 0.0, chance)


def _reaches(ranking: Ranking, fallback: float, plan: Plan) -> Floats:
    """Return how often a package's 0-100 value is at least the fallback; open scores at middle."""
    table = ranking.table
    m = len(ranking.packages)
    if not table.anchored:
        return np.full(m, np.nan)
    scores = normalise(table.matrix, table.benefit, "anchored", table.worst, table.best)
    values = 100 * oriented(scores, table.benefit, "anchored")
    sampler, times = drawn_weights(ranking, plan), np.zeros(m)
    for tile in range(-(-plan.samples // TILE)):
        weights = sampler(stream(plan.seed, tile), TILE)[: plan.samples - tile * TILE]
        shares = weights / weights.sum(axis=1, keepdims=True)
        times += np.sum(shares @ values.T >= fallback - 1e-6, axis=0)
    return np.asarray(times / plan.samples)
