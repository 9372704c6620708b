"""Which compositions keep a rule."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from mcda.model.arrays import Bools, Floats
from mcda.model.measures import RuleKind
from mcda.model.rules import most_of
from mcda.negotiation.deal import Codes, DealRule, reached


def keeps(rule: DealRule, codes: Codes) -> Bools:
    """Say which compositions (n, measures) keep a rule."""
    given = reached(rule.when, codes)
    match rule.kind:
        case RuleKind.REQUIRES | RuleKind.BEFORE:
            return ~given | reached(rule.then, codes) | (not rule.when)
        case RuleKind.EXCLUDES:
            return ~given | (not rule.when)
        case RuleKind.SAME_LEVEL:
            columns = codes[:, sorted({one.measure for one in rule.then})]
            same: Bools = (columns == columns[:, :1]).all(axis=1)
            return same
        case RuleKind.BUDGET:
            return within(rule, spent(rule, codes))
    met = np.zeros(len(codes), dtype=np.int64)
    for one in rule.then:
        met += reached((one,), codes)
    enough = met >= rule.count if rule.kind is RuleKind.AT_LEAST else met <= rule.count
    kept: Bools = ~given | enough
    return kept


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
