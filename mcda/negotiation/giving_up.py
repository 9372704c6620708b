"""When nothing fits: the smallest sets of constraints to give up, and the minimal conflicts.

Over all combinations the sets of constraints that each violates are known; the ones that contain
no other are exactly the smallest sets to give up, and their minimal hitting sets are exactly the
conflicts of which each part is needed (Reiter 1987).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mcda.model.arrays import Floats
from mcda.model.rule_kinds import RuleKind
from mcda.model.value_words import value_words
from mcda.negotiation.deal import Codes, Composition, Deal
from mcda.negotiation.enumeration import blocks
from mcda.negotiation.gains import TOLERANCE, gains, stated
from mcda.negotiation.rules import keeps
from mcda.negotiation.steering import ALONE, Steering

MOST = 62
"""Constraints that fit into one whole number of bits."""


@dataclass(frozen=True, slots=True)
class Constraint:
    """Something that a package must keep: a rule, a red line or a floor, by its position."""

    kind: str
    position: int


@dataclass(frozen=True, eq=False)
class GiveUp:
    """One smallest set to give up, and the package that comes nearest by giving only that up."""

    constraints: tuple[Constraint, ...]
    nearest: Composition
    short: dict[int, float]
    """By how much the nearest misses the floors given up, by side."""


@dataclass(frozen=True, eq=False)
class Impasse:
    """Why nothing fits; both empty where something does."""

    give_up: tuple[GiveUp, ...] = ()
    conflicts: tuple[tuple[Constraint, ...], ...] = ()


def constraints(deal: Deal) -> tuple[Constraint, ...]:
    """Return what a package of a deal must keep."""
    asked = stated(deal)
    return (
        *(Constraint("rule", i) for i in range(len(deal.rules))),
        *(Constraint("red line", i) for i in range(len(deal.red_lines))),  # no words: a key
        *(Constraint("floor", i) for i in range(len(deal.sides)) if asked[i]),
    )


def impasse(deal: Deal, floors: Floats | None = None, steering: Steering = ALONE) -> Impasse:
    """Return what would have to be given up, over all combinations; nothing where one fits all.

    More than 62 constraints are not looked at together: then nothing is returned.
    """
    bound = constraints(deal)
    if len(bound) > MOST:
        return Impasse()
    nearest: dict[int, tuple[float, float, Composition, dict[int, float]]] = {}
    for codes in blocks(deal):
        steering.at(0.0)
        masks, short = _violated(deal, floors, bound, codes)
        for mask in np.unique(masks).tolist():
            rows = np.flatnonzero(masks == mask)
            best = rows[np.lexsort((short[rows].sum(axis=1), short[rows].max(axis=1)))[0]]
            lacks = {int(i): float(short[best, i]) for i in np.flatnonzero(short[best] > TOLERANCE)}
            key = (float(short[best].max()), float(short[best].sum()))
            found = (*key, tuple(int(x) for x in codes[best]), lacks)
            if mask not in nearest or key < nearest[mask][:2]:
                nearest[mask] = found
    smallest = _minimal(nearest)
    if smallest == [0]:
        return Impasse()
    given = tuple(GiveUp(_named(bound, mask), *nearest[mask][2:]) for mask in smallest)
    return Impasse(given, tuple(_named(bound, mask) for mask in hitting_sets(smallest)))


def _violated(
    deal: Deal, floors: Floats | None, bound: tuple[Constraint, ...], codes: Codes
) -> tuple[NDArray[np.int64], Floats]:
    """Return the set of constraints that each composition violates, as bits, and by how much.

    The second is how far each side is below its floor, (n, sides).
    """
    holds = deal.holds(codes)
    gain = gains(deal).middle.at(codes, holds)
    lines = deal.lines.middle.at(codes, holds)
    asked = stated(deal)
    least = np.zeros(len(deal.sides)) if floors is None else floors
    lacking = np.where(asked, np.maximum(least - gain, 0.0), 0.0)
    masks = np.zeros(len(codes), dtype=np.int64)
    for bit, one in enumerate(bound):
        if one.kind == "rule":
            broken = ~keeps(deal.rules[one.position], codes)
        elif one.kind == "red line":  # no words: a key
            broken = lines[:, one.position] < -TOLERANCE
        else:
            broken = lacking[:, one.position] > TOLERANCE
        masks |= np.where(broken, np.int64(1 << bit), np.int64(0))
    return masks, np.where(lacking > TOLERANCE, lacking, 0.0)


def _named(bound: tuple[Constraint, ...], mask: int) -> tuple[Constraint, ...]:
    return tuple(one for bit, one in enumerate(bound) if mask >> bit & 1)


def _minimal(masks: Iterable[int]) -> list[int]:
    """Return the sets that contain no other, fewest members first."""
    found: list[int] = []
    for mask in sorted(masks, key=lambda one: (one.bit_count(), one)):
        if not any(one & mask == one for one in found):
            found.append(mask)
    return found


def hitting_sets(sets: Iterable[int]) -> list[int]:
    """Return the minimal sets that meet every one of some sets, all as bits (Berge)."""
    found = [0]
    for one in sets:
        members = [1 << bit for bit in range(one.bit_length()) if one >> bit & 1]
        longer = [hit | member for hit in found for member in ([0] if hit & one else members)]
        found = _minimal(set(longer))
    return found


def rule_words(deal: Deal, position: int) -> str:
    """Return a rule in words: its own, or its kind."""
    rule = deal.rules[position]
    if rule.name:
        return rule.name
    if rule.kind is RuleKind.BUDGET and rule.unit:
        return rule.unit
    return value_words("kind", rule.kind)
