"""Random small deals with rules, joint effects, red lines and a budget."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import strategies as st

from mcda.model.rule_kinds import RuleKind
from mcda.negotiation.deal import Codes, Condition, Deal, DealRule, RedLine, additive, exactly
from mcda.negotiation.enumeration import blocks
from mcda.negotiation.gains import standing
from mcda.negotiation.rules import keep_all
from tests.mcda.negotiation.deals import deal

_points = st.integers(-9, 9)


@st.composite
def deals(draw: st.DrawFn, bare: bool = False) -> Deal:
    """Draw a deal of two or three sides and two to five measures."""
    sides = draw(st.integers(2, 3))
    row = st.lists(_points, min_size=sides, max_size=sides)
    count = draw(st.integers(2, 5))
    rows = {f"m{i}": draw(st.lists(row, min_size=2, max_size=3)) for i in range(count)}
    fallbacks = [draw(st.none() | st.integers(-8, 6)) for _ in range(sides)]
    if bare:
        return deal(rows, fallbacks)
    levels = [len(one) for one in rows.values()]
    condition = st.integers(0, count - 1).flatmap(
        lambda m: st.builds(Condition, st.just(m), st.integers(1, levels[m] - 1))
    )
    some = st.lists(condition, min_size=1, max_size=2).map(tuple)
    kinds = st.sampled_from([kind for kind in RuleKind if kind is not RuleKind.BUDGET])
    rules = [
        DealRule(f"r{i}", draw(kinds), f"rule {i}", draw(some), draw(some), draw(st.integers(0, 2)))
        for i in range(draw(st.integers(0, 3)))
    ]
    if draw(st.booleans()):
        amounts = {
            m: tuple(float(draw(st.integers(0, 4))) for _ in range(n)) for m, n in enumerate(levels)
        }
        limit = float(draw(st.integers(0, 8)))
        rules.append(DealRule("b", RuleKind.BUDGET, "budget", amounts=amounts, limit=limit))
    joints = [(draw(some), draw(row)) for _ in range(draw(st.integers(0, 2)))]
    found = deal(rows, fallbacks, joints=joints, rules=rules)
    if not draw(st.booleans()):
        return found
    room = [np.array([[float(draw(_points))] for _ in range(n)]) for n in levels]
    bonus = np.array([[float(draw(_points))] for _ in joints]).reshape(len(joints), 1)
    lines = exactly(additive([float(draw(st.integers(0, 9)))], room, bonus))
    return replace(found, red_lines=(RedLine(0, "line"),), lines=lines)


def acceptable(found: Deal) -> Codes:
    """Return by looking at each what keeps the rules and suits everyone."""
    codes = np.concatenate(list(blocks(found)))
    codes = codes[keep_all(found.rules, codes)]
    kept: Codes = codes[~standing(found, codes).fails.any(axis=1)]
    return kept


def as_set(codes: Codes) -> set[tuple[int, ...]]:
    return {tuple(row) for row in codes.tolist()}
