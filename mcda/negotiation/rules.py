"""Which compositions keep a rule."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

import numpy as np

from mcda.model.arrays import Bools, Floats, Ints
from mcda.model.measures import RuleKind
from mcda.model.rules import most_of
from mcda.negotiation.deal import Codes, Condition, DealRule, reached


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
        case RuleKind.AT_LEAST:
            return ~given | (how_many_met(rule.then, codes) >= rule.count)
        case RuleKind.AT_MOST:
            return ~given | (how_many_met(rule.then, codes) <= rule.count)
        case _:
            assert_never(rule.kind)


def how_many_met(conditions: Iterable[Condition], codes: Codes) -> Ints:
    """Return how many of the conditions each composition (n, measures) reaches, (n,)."""
    met = np.zeros(len(codes), dtype=np.int64)
    for one in conditions:
        met += reached((one,), codes)
    return met


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
