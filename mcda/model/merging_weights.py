"""Respondents' swing points and judgements made into those of their one stakeholder.

Judgements are merged before weights are made of them (aggregation of individual
judgements, AIJ: the geometric mean pair by pair), which Forman & Peniwati 1998
allow for a group that acts as one. Across stakeholders it is refused: opposing
parties share no purpose, and what they meant would vanish in the mean.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from mcda.errors import Place, Problem, RefusedError
from mcda.model.case import ROOT, Case, Judgement, WeightWay, frozen
from mcda.model.merging import Gathered
from mcda.model.round import Respondent, Return
from mcda.model.tree import children, leaves
from mcda.words.said import listed

FINE: Final = 10**6
"""Denominator up to which a geometric mean, most often irrational, is written as a ratio."""

_LARGEST_LOG: Final = 700.0

FULL: Final = 100.0
"""Points of the largest swing, as people are asked for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedWeights:
    """What a delegation's returns give; `left_out` are ids of respondents with points missing."""

    swing: Mapping[str, float] = field(default_factory=frozen)
    judgements: Mapping[str, tuple[Judgement, ...]] = field(default_factory=frozen)
    left_out: tuple[str, ...] = ()

    @property
    def ways(self) -> tuple[WeightWay, ...]:
        """The ways of weighting that there are entries for."""
        some = ((WeightWay.SWING, self.swing), (WeightWay.PAIRWISE, self.judgements))
        return tuple(way for way, entries in some if entries)


def merged_weights(held: Gathered, stakeholder: str) -> MergedWeights:
    """Return what the returns of a stakeholder's respondents give in a round."""
    return weights_of_delegation(held.case, held.sent.get(stakeholder, ()))


def weights_of_delegation(case: Case, sent: Sequence[tuple[Respondent, Return]]) -> MergedWeights:
    """Merge returned weights of respondents; one respondent's alone stay as they are.

    Swing points are made to sum to 1 for each respondent, averaged, and scaled
    so that the largest is 100; respondents who left a leaf without points are
    left out. A pair counts those who judged it. Raises RefusedError
    (AIJ-ACROSS-STAKEHOLDERS) for respondents of more than one stakeholder.
    """
    parties = list(dict.fromkeys(respondent.stakeholder for respondent, _sent in sent))
    if len(parties) > 1:
        names = case.names.stakeholders
        who = listed(names.get(party, party) for party in parties)
        raise RefusedError([Problem.of("AIJ-ACROSS-STAKEHOLDERS", Place(words=who), who=who)])
    with_points = [(who, one) for who, one in sent if one.swing]
    complete = [(who, one) for who, one in with_points if points_complete(case, one.swing)]
    left_out: tuple[str, ...] = ()
    if len(with_points) == 1:
        swing = with_points[0][1].swing
    else:
        swing = _mean_points(case, [one.swing for _who, one in complete])
        left_out = tuple(who.id for who, one in with_points if (who, one) not in complete)
    judged = [one.judgements for _who, one in sent if one.judgements]
    return MergedWeights(
        swing=swing,
        judgements=judged[0] if len(judged) == 1 else geometric_mean(case, judged),
        left_out=left_out,
    )


def points_complete(case: Case, points: Mapping[str, float]) -> bool:
    """Say whether swing points can be averaged: every leaf has some, not all of them 0."""
    given = [points.get(leaf.id) for leaf in leaves(case)]
    return all(map(_fit, given)) and any(given)


def _fit(points: float | None) -> bool:
    try:
        return points is not None and math.isfinite(points) and points >= 0
    except OverflowError:
        return False


def geometric_mean(
    case: Case, many: Iterable[Mapping[str, tuple[Judgement, ...]]]
) -> Mapping[str, tuple[Judgement, ...]]:
    """Return the geometric mean of judgements, pair by pair, in the order of the children.

    Pairs are turned round where they were judged the other way round, so the mean
    of reciprocals is the reciprocal of the mean. Judgements about others than the
    node's children, and values not above zero, are left out.
    """
    many = list(many)
    nodes = [ROOT, *dict.fromkeys(criterion.id for criterion in case.criteria)]
    found: dict[str, tuple[Judgement, ...]] = {}
    for node in nodes:
        logs: dict[tuple[str, str], list[float]] = {}
        order = {child.id: index for index, child in enumerate(children(case, node))}
        for judgements in many:
            for pair, ratio in _upright(judgements.get(node, ()), order).items():
                # By its parts: a ratio of giant whole numbers is no float.
                log = math.log(ratio.numerator) - math.log(ratio.denominator)
                logs.setdefault(pair, []).append(log)
        made = [
            Judgement(*pair, _ratio(math.fsum(log / len(some) for log in some)))
            for pair, some in sorted(logs.items(), key=lambda item: [order[i] for i in item[0]])
        ]
        if made:
            found[node] = tuple(made)
    return frozen(found)


def _upright(
    judgements: tuple[Judgement, ...], order: Mapping[str, int]
) -> dict[tuple[str, str], Fraction]:
    """Return one respondent's judgements with the earlier child first; the later of two counts."""
    found: dict[tuple[str, str], Fraction] = {}
    for one in judgements:
        known = one.row in order and one.column in order and one.row != one.column
        if known and one.value > 0:
            if order[one.row] < order[one.column]:
                found[one.row, one.column] = one.value
            else:
                found[one.column, one.row] = 1 / one.value
    return found


def _ratio(log: float) -> Fraction:
    """Return e to the `log` as a ratio; below 1 as the reciprocal of one, to stay symmetric."""
    size = Fraction(math.exp(min(abs(log), _LARGEST_LOG))).limit_denominator(FINE)
    return size if log >= 0 else 1 / size


def _mean_points(case: Case, many: list[Mapping[str, float]]) -> Mapping[str, float]:
    if not many:
        return frozen()
    ids = [leaf.id for leaf in leaves(case)]
    means = dict.fromkeys(ids, 0.0)
    for points in many:
        largest = max(points[one] for one in ids)
        # Dividing by the largest first keeps the sum of huge points finite.
        total = math.fsum(points[one] / largest for one in ids)
        for one in ids:
            means[one] += points[one] / largest / total / len(many)
    largest = max(means.values())
    return frozen({one: FULL * mean / largest for one, mean in means.items()})
