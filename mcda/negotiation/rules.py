"""Which compositions keep a rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from mcda.model.arrays import Bools, Floats, Ints
from mcda.model.rule_kinds import RuleKind, is_kept
from mcda.model.rules import most_of
from mcda.negotiation.deal import Codes, Condition, DealRule, reached


def keeps(rule: DealRule, codes: Codes) -> Bools:
    """Say which compositions (n, measures) keep a rule."""
    if rule.kind is RuleKind.SAME_LEVEL:
        columns = codes[:, sorted({one.measure for one in rule.then})]
        same: Bools = (columns == columns[:, :1]).all(axis=1)
        return same
    if rule.kind is RuleKind.BUDGET:
        return within(rule, spent(rule, codes))
    fates = [
        is_kept(rule, given, met) for given in (False, True) for met in range(len(rule.then) + 1)
    ]
    found: Bools = np.array(fates)[states(rule.when, rule.then, codes)]
    return found


def states(when: Sequence[Condition], then: Sequence[Condition], codes: Codes) -> Ints:
    """Return how many of `then` each composition (n, measures) meets, (n,).

    One more than there can be, and so on from there, where it meets all of `when` too.
    """
    found = np.where(reached(when, codes), len(then) + 1, 0)
    for one in then:
        found += reached((one,), codes)
    return found


def keep_all(rules: Iterable[DealRule], codes: Codes) -> Bools:
    """Say which compositions keep every rule."""
    kept = np.ones(len(codes), dtype=np.bool_)
    for rule in rules:
        kept &= keeps(rule, codes)
    return kept


def spent(rule: DealRule, codes: Codes) -> Floats:
    """Return what compositions spend of a budget."""
    total = np.zeros(len(codes))
    for measure, amounts in sorted(rule.amounts.items()):
        total += np.asarray(amounts)[codes[:, measure]]
    return total


def within(rule: DealRule, amounts: Floats) -> Bools:
    """Say which amounts are within a budget."""
    allowed: Bools = amounts <= most_of(rule.limit)
    return allowed
