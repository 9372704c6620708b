"""Partial packages with equal marks fare alike under whatever is joined to them."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given, settings

from mcda.model.rule_kinds import RuleKind
from mcda.negotiation.deal import Condition, Deal, DealRule
from mcda.negotiation.pending import how_many, marks
from mcda.negotiation.rules import keep_all, keeps
from tests.mcda.negotiation.deals import deal
from tests.mcda.negotiation.random_deals import deals


def combinations(found: Deal, measures: tuple[int, ...]) -> np.ndarray:
    """Return all levels of some measures, the others as today."""
    every = [range(len(found.measures[m].levels)) for m in measures]
    codes = np.zeros((int(np.prod([len(one) for one in every])), len(found.measures)), np.int8)
    codes[:, list(measures)] = list(product(*every))
    return codes


@settings(max_examples=40)
@given(deals())
def test_equal_marks_fare_alike(found: Deal) -> None:
    rules = [rule for rule in found.rules if rule.kind is not RuleKind.BUDGET]
    offers = tuple(found.offers)
    for joined in range(1, len(offers)):
        left = frozenset(offers[joined:])
        partial = combinations(found, offers[:joined])
        # What breaks a rule that is wholly joined is dropped before.
        whole = [rule for rule in rules if not rule.measures & left]
        partial = partial[keep_all(whole, partial)]
        told = marks(found, found.rules, partial, left)
        told = np.zeros(len(partial), dtype=np.int64) if told is None else told
        rest = combinations(found, offers[joined:])
        fares: dict[int, set[bytes]] = {}
        open_joints = [
            j for j, one in enumerate(found.joints) if {c.measure for c in one.when} & left
        ]
        for mark, codes in zip(told.tolist(), partial, strict=True):
            full = rest + codes
            fate = keep_all(rules, full)
            holds = found.holds(full)[:, open_joints] & fate[:, None]
            fares.setdefault(mark, set()).add(fate.tobytes() + holds.tobytes())
        assert all(len(some) == 1 for some in fares.values())
        assert len(fares) <= how_many(found, found.rules, left)


def test_a_rule_that_is_kept_already_needs_nothing_more() -> None:
    needs = DealRule(
        "r", RuleKind.REQUIRES, when=(Condition(0, 1), Condition(2, 1)), then=(Condition(1, 1),)
    )
    found = deal({"a": [[0], [1]], "b": [[0], [1]], "c": [[0], [1]]}, [None], rules=[needs])
    codes = combinations(found, (0, 1))
    told = marks(found, found.rules, codes, frozenset({2}))
    assert told is not None
    by = {tuple(row[:2].tolist()): int(mark) for row, mark in zip(codes, told, strict=True)}
    assert by[0, 0] == by[0, 1] == by[1, 1] != by[1, 0]
    assert marks(found, found.rules, codes, frozenset()) is None
    assert keeps(needs, codes).all()
