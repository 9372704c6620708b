"""What rules and joint effects that are not settled yet still need to know of a partial package.

Two partial packages with the same marks fare alike under whatever is joined to them: of a rule
that speaks of joined measures and of others, it matters how much of it is met so far, and not
by which levels.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from mcda.model.arrays import Bools
from mcda.model.rule_kinds import RuleKind, is_kept
from mcda.negotiation.deal import Codes, Condition, Deal, DealRule, reached
from mcda.negotiation.rules import states

Marks = NDArray[np.int64]


def marks(
    deal: Deal, rules: Iterable[DealRule], codes: Codes, left: frozenset[int]
) -> Marks | None:
    """Return one number per partial package (n,); equal ones fare alike. None without need.

    `left` are the measures that are still to be joined.
    """
    found: Marks | None = None
    for rule in rules:
        if rule.kind is not RuleKind.BUDGET and _halfway(rule.measures, left, deal):
            found = _with(found, _of_rule(rule, codes, left))
    for joint in deal.joints:
        if _halfway({one.measure for one in joint.when}, left, deal):
            found = _with(found, _met(joint.when, codes, left).astype(np.int64))
    return found


def how_many(deal: Deal, rules: Iterable[DealRule], left: frozenset[int]) -> int:
    """Return the most that marks can differ, as far as the rules alone tell."""
    count = 1
    for rule in rules:
        if rule.kind is not RuleKind.BUDGET and _halfway(rule.measures, left, deal):
            count *= _states(deal, rule, left)
    for joint in deal.joints:
        count *= 2 if _halfway({one.measure for one in joint.when}, left, deal) else 1
    return count


def _halfway(measures: Iterable[int], left: frozenset[int], deal: Deal) -> bool:
    among = set(measures) & set(deal.offers)
    return bool(among & left) and bool(among - left)


def _with(found: Marks | None, more: Marks) -> Marks:
    """Return marks that differ where either of two does."""
    if found is None:
        return more
    both = found * (int(more.max(initial=0)) + 1) + more
    told: Marks = np.unique(both, return_inverse=True)[1].reshape(-1).astype(np.int64)
    return told


def _met(conditions: Iterable[Condition], codes: Codes, left: frozenset[int]) -> Bools:
    """Say where all conditions on joined measures are met."""
    return reached([one for one in conditions if one.measure not in left], codes)


def _of_rule(rule: DealRule, codes: Codes, left: frozenset[int]) -> Marks:
    """Return how far a rule is; equal marks fare alike."""
    when = [one for one in rule.when if one.measure not in left]
    then = [one for one in rule.then if one.measure not in left]
    if rule.kind is RuleKind.SAME_LEVEL:
        columns = codes[:, sorted({one.measure for one in then})].astype(np.int64)
        if not columns.shape[1]:
            return np.zeros(len(codes), dtype=np.int64)
        same = (columns == columns[:, :1]).all(axis=1)
        alike: Marks = np.where(same, columns[:, 0] + 1, 0)
        return alike
    found: Marks = np.array(_fates(rule, left), dtype=np.int64)[states(when, then, codes)]
    return found


def _states(deal: Deal, rule: DealRule, left: frozenset[int]) -> int:
    if rule.kind is RuleKind.SAME_LEVEL:
        then = [one.measure for one in rule.then if one.measure not in left]
        return 1 + max((len(deal.measures[m].levels) for m in then), default=1)
    return len(set(_fates(rule, left)))


def _fates(rule: DealRule, left: frozenset[int]) -> list[int]:
    """Return a number for each of the `states` among joined measures: equal ones fare alike."""
    asked = any(one.measure in left for one in rule.when)
    ahead = sum(one.measure in left for one in rule.then)
    fares = [
        tuple(
            is_kept(rule, given and more, met + further)
            for more in ((True, False) if asked else (True,))
            for further in range(ahead + 1)
        )
        for given in (False, True)
        for met in range(len(rule.then) - ahead + 1)
    ]
    return [fares.index(one) for one in fares]
