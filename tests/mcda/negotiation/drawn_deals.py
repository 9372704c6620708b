"""Small random deals for tests against brute force."""

from __future__ import annotations

import numpy as np

from mcda.model.rule_kinds import RuleKind
from mcda.negotiation.deal import (
    Condition,
    Deal,
    DealLevel,
    DealMeasure,
    DealRule,
    Fallback,
    Joint,
    Side,
    additive,
    exactly,
    no_lines,
)


def drawn_deal(
    seed: int,
    *,
    measures: int = 5,
    joints: int = 1,
    before: int = 1,
    bystanders: int = 1,
    most_levels: int = 3,
) -> Deal:
    """Return a deal of two or three owners and some bystanders, with whole points."""
    draw = np.random.default_rng(seed)
    owners = int(draw.integers(2, 4))
    sides = owners + bystanders
    listed = []
    for m in range(measures):
        levels = int(draw.integers(2, most_levels + 1))
        shared = draw.random() < 0.2
        who = tuple(sorted(draw.choice(owners, 2 if shared else 1, replace=False).tolist()))
        reversible = bool(draw.random() < 0.5)
        named = tuple(DealLevel(f"L{i}", f"L{i}", reversible and i > 0) for i in range(levels))
        if draw.random() < 0.2:
            named = (*named[:-1], DealLevel(named[-1].id, named[-1].name, not reversible))
        climbs = bool(draw.random() < 0.4)
        listed.append(DealMeasure(f"M{m}", f"M{m}", named, who, who, climbs=climbs))
    points = []
    for one in listed:
        table = draw.integers(-6, 9, (len(one.levels), sides)).astype(float)
        table[0] = 0
        points.append(table)
    together = [
        Joint(f"J{j}", f"J{j}", tuple(Condition(int(m), 1) for m in pick))
        for j in range(joints)
        for pick in [sorted(draw.choice(measures, 2, replace=False).tolist())]
    ]
    rules = []
    for r in range(before):
        a, b = draw.choice(measures, 2, replace=False).tolist()
        when, then = (Condition(int(a), 1),), (Condition(int(b), 1),)
        rules.append(DealRule(f"R{r}", RuleKind.BEFORE, f"R{r}", when, then))
    values = additive(
        draw.integers(0, 50, sides).astype(float),
        points,
        draw.integers(-8, 9, (joints, sides)).astype(float),
    )
    return Deal(
        title=f"drawn {seed}",
        sides=tuple(Side(f"S{i}", f"S{i}", fallback=Fallback(20, 20)) for i in range(sides)),
        measures=tuple(listed),
        values=exactly(values),
        lines=no_lines(listed, joints),
        joints=tuple(together),
        rules=tuple(rules),
    )


def furthest(deal: Deal) -> tuple[int, ...]:
    """Return the composition with every measure at its last level."""
    return tuple(len(one.levels) - 1 for one in deal.measures)
