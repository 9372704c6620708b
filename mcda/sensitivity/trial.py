"""Trying out weights for several stakeholders at once; the case stays as it is.

Only what depends on weights is computed again, so that a slider's move fits
into one frame.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from mcda.methods.rank import Ranking, values
from mcda.methods.ranks import competition_ranks
from mcda.model import edits
from mcda.model.arrays import Floats
from mcda.model.case import Case, WeightWay, frozen
from mcda.model.tree import Tree, leaves, parents
from mcda.sensitivity.paths import moved
from mcda.weighting.weights import Weights


@dataclass(frozen=True, eq=False)
class Trial:
    """Rankings of the case by stakeholder id, and the weights (n,) tried out in their place.

    `tried` has only the stakeholders whose weights differ from the case's.
    """

    rankings: Mapping[str, Ranking]
    tried: Mapping[str, Floats] = field(default_factory=frozen)

    def vector(self, stakeholder: str) -> Floats:
        """Return the weights (n,) in force for a stakeholder, tried out or the case's."""
        own = self.rankings[stakeholder].weights.vector
        return self.tried.get(stakeholder, own)

    def ranking(self, stakeholder: str) -> Ranking:
        """Return a stakeholder's ranking with the weights in force."""
        return self.in_force[stakeholder]

    @cached_property
    def in_force(self) -> Mapping[str, Ranking]:
        """Everybody's ranking with the weights in force, each made once."""
        made = {who: reranked(self.rankings[who], vector) for who, vector in self.tried.items()}
        return frozen({**self.rankings, **made})


def with_weight(
    trial: Trial, stakeholder: str, criterion: str, weight: float, others: Iterable[str] = ()
) -> Trial:
    """Set a criterion's overall weight (0 to 1) for a stakeholder, the rest in proportion.

    A node's leaves keep their proportions. `others` are stakeholders whose weight
    of the criterion moves by as many points as this one's, as far as 0 and 1 allow.
    """
    case = trial.rankings[stakeholder].case
    mask = leaf_mask(case.tree, criterion)
    shift = weight - float(trial.vector(stakeholder)[mask].sum())
    tried = dict(trial.tried)
    for who in (stakeholder, *(other for other in others if other != stakeholder)):
        if who not in trial.rankings:
            continue
        vector = trial.vector(who)
        wanted = weight if who == stakeholder else float(vector[mask].sum()) + shift
        tried[who] = moved(vector, mask, min(1.0, max(0.0, wanted)))
    return Trial(trial.rankings, frozen(tried))


def with_two_weights(
    trial: Trial,
    stakeholder: str,
    wanted: Mapping[str, float],
    others: Iterable[str] = (),
) -> Trial:
    """Set two criteria's overall weights for a stakeholder at once, the rest in proportion.

    `wanted` gives them by id; without a leaf in common, together at most 1. `others`
    are moved by as many points, as far as 0 and 1 allow.
    """
    case = trial.rankings[stakeholder].case
    masks = [leaf_mask(case.tree, criterion) for criterion in wanted]
    own = trial.vector(stakeholder)
    shifts = [
        weight - float(own[mask].sum()) for weight, mask in zip(wanted.values(), masks, strict=True)
    ]
    tried = dict(trial.tried)
    for who in (stakeholder, *(other for other in others if other != stakeholder)):
        if who not in trial.rankings:
            continue
        vector = trial.vector(who)
        shares = np.array(
            [float(vector[mask].sum()) + shift for mask, shift in zip(masks, shifts, strict=True)]
        )
        shares = np.clip(shares, 0.0, 1.0)
        shares = shares / max(1.0, float(shares.sum()))
        # First both have nothing, then what is left is cut to make room for them.
        rest = ~(masks[0] | masks[1])
        moving = moved(vector, rest, 1.0) * (1.0 - float(shares.sum())) if rest.any() else 0.0
        ends = [moved(vector, mask, 1.0) * share for mask, share in zip(masks, shares, strict=True)]
        tried[who] = np.asarray(moving + ends[0] + ends[1])
    return Trial(trial.rankings, frozen(tried))


def share_of(case: Case, criterion: str, vector: Floats) -> float:
    """Return a criterion's overall weight among weights of the leaves (n,)."""
    return float(vector[leaf_mask(case.tree, criterion)].sum())


@lru_cache(maxsize=512)
def leaf_mask(tree: Tree, criterion: str) -> NDArray[np.bool_]:
    """Return which leaves (n,) stand under a criterion, itself if it is one."""
    below = tree.under.get(criterion, ())
    found = np.array([leaf in below for leaf in tree.leaves], dtype=bool)
    found.setflags(write=False)
    return found


def reranked(ranking: Ranking, vector: Floats) -> Ranking:
    """Return the ranking with other weights (n,), summing to 1; scores are prepared already."""
    scores = ranking.prepared.scores(vector)
    ranks = competition_ranks(scores)
    low, high = ranking.prepared.bounds(vector)
    best, worst = ranking.prepared.rank_bounds(vector)
    return replace(
        ranking,
        weights=_weights(ranking.weights, ranking.case, vector),
        scores=scores,
        ranks=ranks,
        values=None if ranking.values is None else values(ranking.table, vector),
        low=low,
        high=high,
        best_ranks=best,
        worst_ranks=worst,
    )


def _weights(weights: Weights, case: Case, vector: Floats) -> Weights:
    """Return weights with only what probing reads: the vector and the leaves' overall shares."""
    overall = {leaf.id: float(w) for leaf, w in zip(leaves(case), vector, strict=True)}
    return replace(
        weights,
        vector=vector,
        overall=frozen({**weights.overall, **overall}),
        entered=frozen(),
        of_case=weights.vector if weights.of_case is None else weights.of_case,
    )


def keep_weights(case: Case, tried: Mapping[str, Floats]) -> Case:
    """Return the case with weights tried out entered as direct points, percent of the whole.

    Judgements and other ways of weighting are kept, but no longer in force.
    """
    inner = parents(case)
    for stakeholder, vector in tried.items():
        case = edits.set_way(case, stakeholder, WeightWay.DIRECT)
        for criterion in case.criteria:
            share = float(vector[leaf_mask(case.tree, criterion.id)].sum())
            case = edits.set_direct(case, stakeholder, criterion.id, round(100 * share, 3))
        for node in inner:
            case = _level_where_empty(case, stakeholder, node)
    return case


def _level_where_empty(case: Case, stakeholder: str, node: str) -> Case:
    """Give the children of a node without weight equal points, so that they still sum."""
    below = [criterion.id for criterion in case.criteria if criterion.parent == node]
    points = case.preferences[stakeholder].direct
    if any(points.get(child, 0.0) > 0 for child in below):
        return case
    for child in below:
        case = edits.set_direct(case, stakeholder, child, 1.0)
    return case
