"""The zone of agreement: how many packages suit everyone, who blocks others, which stand out."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from mcda.model.arrays import Floats
from mcda.negotiation.alone import each_alone
from mcda.negotiation.core_index import core_index
from mcda.negotiation.deal import Codes, Composition, Deal, Fallback
from mcda.negotiation.enumeration import KEPT, MOST, blocks, combinations
from mcda.negotiation.gains import TOLERANCE, Standing, crossed_at, standing, stated
from mcda.negotiation.giving_up import Impasse, impasse
from mcda.negotiation.joining import efficient, efficient_of
from mcda.negotiation.labels import Label, Labels, labels, leximin_best
from mcda.negotiation.rules import keep_all
from mcda.negotiation.steering import ALONE, Steering, TooManyError

FEW = 5_000
"""Packages that are compared with each other, instead of joined measure by measure."""


@dataclass(frozen=True, eq=False)
class Blocker:
    """A side that alone stands against some packages."""

    side: int
    count: int
    best: Composition
    """Of these the one that leaves the others best: leximin of their gains."""
    gains: Floats


@dataclass(frozen=True, slots=True)
class MethodCounts:
    """Packages that are open because the method in force has the other word than value.

    `behind` suit everyone by value, and the method puts the fallback of somebody before them;
    `ahead` fail by value, and only with stakeholders whose fallback the method puts behind.
    `by_side` is how many of the first are open with each side.
    """

    behind: int
    ahead: int
    by_side: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Counts:
    """What was counted over all combinations."""

    feasible: int
    acceptable: int
    surely: int
    possibly: int
    blockers: tuple[Blocker, ...]
    closes: Floats
    """Gain of each side in the best package that suits the others; NaN where there is none."""
    few: Codes | None = None
    """All that suit everyone, where they are so few that comparing them is quick."""
    method: MethodCounts | None = None


@dataclass(frozen=True, eq=False)
class Zone:
    """What can be agreed; `efficient` are rows of levels, its arrays (n, sides)."""

    deal: Deal
    combinations: int
    counts: Counts | None
    """None where there are too many combinations to look at each."""
    efficient: Codes
    values: Floats
    standing: Standing
    complete: bool
    """Whether these are all the efficient packages; else they hold those of each settled label."""
    labels: Labels
    core: tuple[Floats, ...]
    impasse: Impasse = field(default_factory=Impasse)

    def composition(self, position: int) -> Composition:
        return tuple(int(level) for level in self.efficient[position])


def zone(
    deal: Deal, floors: Floats | None = None, steering: Steering = ALONE, ask: bool = False
) -> Zone:
    """Return what can be agreed; `floors` are gains asked for, NaN where only the fallback counts.

    All combinations are looked at up to a million, with `ask` up to 16 million; beyond, the
    efficient packages alone are found, and nothing is counted.
    """
    if floors is not None:
        floors = np.where(np.isnan(floors), 0.0, floors)
    total = combinations(deal)
    counts = count(deal, floors, steering) if total <= (MOST if ask else KEPT) else None
    complete, unsettled = True, frozenset[Label]()
    few = None if counts is None else counts.few
    try:
        if few is not None:
            codes = efficient_of(deal, few)
        else:
            codes = efficient(deal, floors, steering=steering)
    except TooManyError:
        part = each_alone(deal, floors, steering)
        codes, complete, unsettled = part.codes, False, part.open
    values, stands = deal.worth(codes), standing(deal, codes, floors)
    influence = np.array([side.influence for side in deal.sides])
    nothing = counts is not None and complete and not len(codes)
    return Zone(
        deal=deal,
        combinations=total,
        counts=counts,
        efficient=codes,
        values=values,
        standing=stands,
        complete=complete,
        labels=labels(stands.gain, values, influence, unsettled),
        core=core_index(deal, codes if complete else deal.codes([])),
        impasse=impasse(deal, floors, steering) if nothing else Impasse(),
    )


def count(deal: Deal, floors: Floats | None = None, steering: Steering = ALONE) -> Counts:
    """Look at every combination."""
    sides = len(deal.sides)
    feasible = acceptable = surely = possibly = done = 0
    alone: list[list[tuple[Codes, Floats]]] = [[] for _ in range(sides)]
    blocked = np.zeros(sides, dtype=np.int64)
    closes = np.full(sides, -np.inf)
    total = combinations(deal)
    suiting: list[Codes] = []
    open_ = np.zeros(sides + 2, dtype=np.int64)
    for codes in blocks(deal):
        steering.at(done / total)
        done += len(codes)
        codes = codes[keep_all(deal.rules, codes)]
        stands = standing(deal, codes, floors)
        failing = stands.fails.sum(axis=1)
        feasible += len(codes)
        acceptable += int((failing == 0).sum())
        if acceptable <= FEW:
            suiting.append(codes[failing == 0])
        open_ += _by_method(deal, codes, stands)
        surely += int((~stands.may_fail.any(axis=1)).sum())
        possibly += int((~stands.fails_surely.any(axis=1)).sum())
        for side in range(sides):
            rows = np.flatnonzero((failing == 1) & stands.fails[:, side])
            blocked[side] += len(rows)
            if len(rows):
                alone[side].append(_best(deal, side, codes[rows], stands.gain[rows]))
            closes[side] = max(closes[side], _most(deal, side, codes, stands))
    blockers = tuple(
        Blocker(side, int(blocked[side]), *_first(deal, side, alone[side]))
        for side in range(sides)
        if blocked[side]
    )
    known = np.where(np.isfinite(closes), closes, np.nan)
    few = np.concatenate(suiting) if acceptable <= FEW else None
    other = MethodCounts(int(open_[0]), int(open_[1]), tuple(open_[2:].tolist()))
    method = other if deal.method is not None and deal.method.asked else None
    return Counts(feasible, acceptable, surely, possibly, blockers, known, few, method)


def _by_method(deal: Deal, codes: Codes, stands: Standing) -> NDArray[np.int64]:
    """Count what is open by the method's word: behind, ahead, and the first by side."""
    if deal.method is None or not deal.method.asked or not len(codes):
        return np.zeros(len(deal.sides) + 2, dtype=np.int64)
    below = (stands.gain < -TOLERANCE) & ~crossed_at(deal, codes)
    asked = (below | ~stands.fails).all(axis=1)
    codes, below = codes[asked], below[asked]
    suits = np.asarray(~stands.fails[asked].any(axis=1))
    words = deal.method.words(codes, deal.holds(codes))
    against = (words < 0) & suits[:, None]
    ahead = ~suits & ((words > 0) | ~below).all(axis=1)
    counted = [int(against.any(axis=1).sum()), int(ahead.sum()), *against.sum(axis=0).tolist()]
    return np.array(counted, dtype=np.int64)


def _others(deal: Deal, side: int) -> list[int]:
    return [i for i in np.flatnonzero(stated(deal)).tolist() if i != side]


def _best(deal: Deal, side: int, codes: Codes, gain: Floats) -> tuple[Codes, Floats]:
    """Return the package, of those that one side blocks, that leaves the others best."""
    others = _others(deal, side)
    at = leximin_best(gain[:, others]) if others else 0
    return codes[at], gain[at]


def _first(deal: Deal, side: int, found: list[tuple[Codes, Floats]]) -> tuple[Composition, Floats]:
    codes, gain = _best(
        deal, side, np.array([one[0] for one in found]), np.array([one[1] for one in found])
    )
    return tuple(int(level) for level in codes), gain


def _most(deal: Deal, side: int, codes: Codes, stands: Standing) -> float:
    """Return the greatest gain of a side among packages that suit the others."""
    if not stated(deal)[side]:
        return -np.inf
    fails = np.delete(stands.fails, side, axis=1).any(axis=1)
    lines = [i for i, line in enumerate(deal.red_lines) if line.side == side]
    if lines:
        room = deal.lines.middle.at(codes, deal.holds(codes))[:, lines]
        fails |= (room < 0).any(axis=1)
    return float(stands.gain[~fails, side].max(initial=-np.inf))


def fallback_worth(deal: Deal, side: int) -> float:
    """Return the value of a side's fallback at the middle; NaN where it has none."""
    stated_by = deal.sides[side].fallback
    if stated_by is None:
        return float("nan")
    return worth_of_fallback(deal, stated_by, side)


def worth_of_fallback(deal: Deal, fallback: Fallback, side: int) -> float:
    """Return the value of a fallback to a side at the middle."""
    if fallback.composition is not None:
        return float(deal.worth_of(fallback.composition)[side])
    return (fallback.low + fallback.high) / 2
