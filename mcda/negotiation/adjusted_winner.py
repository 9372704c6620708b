"""Adjusted Winner for two sides: a start for a package, not a prediction.

Each side has 100 points over the measures on which the two want different levels; a measure goes
to who values it more, then measures pass in the order of the two values' ratio until both hold
equal points (Brams & Taylor 1996). That a measure can be divided is assumed: the divided one is
rounded to its levels both ways.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mcda.model.arrays import Floats
from mcda.model.ties import apart, rising, size_of
from mcda.negotiation.deal import Composition, Deal
from mcda.negotiation.rules import keep_all

_EQUAL = 1e-12


@dataclass(frozen=True, eq=False)
class Division:
    """Shares of the first side (n,), the first points of both, and what each holds at the end."""

    shares: Floats
    first: tuple[float, float]
    points: tuple[float, float]
    split: int | None
    """The item that is divided, None where all stay whole."""


def divide(one: Floats, other: Floats) -> Division:
    """Divide items that two sides value by positive points (n,); ties go to who is behind."""
    level = ~apart(one, other, size_of(np.append(one, other)))
    mine_first = (one > other) & ~level
    shares = np.where(mine_first, 1.0, 0.0)
    held = [float(one[mine_first].sum()), float(other[(other > one) & ~level].sum())]
    for item in np.flatnonzero(level).tolist():
        shares[item] = 1.0 if held[0] < held[1] else 0.0
        held[0 if shares[item] else 1] += float(one[item])
    first = held[0], held[1]
    if abs(held[0] - held[1]) <= _EQUAL * 100:
        return Division(shares, first, first, None)
    richer = 0 if held[0] > held[1] else 1
    mine, theirs = (one, other) if richer == 0 else (other, one)
    owned = [i for i in range(len(one)) if shares[i] == (1.0 if richer == 0 else 0.0)]
    split: int | None = None
    # What is worth least to the richer side against the other passes first.
    for item in rising(owned, lambda i: float(mine[i] / theirs[i])):
        gap = held[richer] - held[1 - richer]
        part = min(1.0, gap / float(mine[item] + theirs[item]))
        shares[item] += -part if richer == 0 else part
        held[richer] -= part * float(mine[item])
        held[1 - richer] += part * float(theirs[item])
        if part < 1.0:
            split = item if part > 0 else None
            break
    return Division(shares, first, (held[0], held[1]), split)


@dataclass(frozen=True, eq=False)
class Start:
    """A division of a deal between two sides, and the packages that it leads to."""

    sides: tuple[int, int]
    contested: tuple[int, ...]
    points: Floats
    """Points of both sides (2, contested), 100 in all for each."""
    division: Division
    packages: tuple[Composition, ...]
    """The divided measure rounded both ways; those that break a rule are left out."""


def start(deal: Deal, one: int, other: int) -> Start | None:
    """Return Adjusted Winner's division; None where the two contest nothing.

    A measure on which both want the same level goes there; one that neither minds stays as today.
    """
    wants = {m: (_wanted(deal, m, one), _wanted(deal, m, other)) for m in deal.offers}
    stakes = {m: min(_stake(deal, m, one), _stake(deal, m, other)) for m in deal.offers}
    contested = [m for m, (a, b) in wants.items() if a != b and stakes[m] > 0]
    if not contested:
        return None
    points = np.array([[_stake(deal, m, side) for m in contested] for side in (one, other)])
    points = 100 * points / points.sum(axis=1, keepdims=True)
    found = divide(points[0], points[1])
    base = list(deal.today)
    for m, (a, b) in wants.items():
        base[m] = a if _stake(deal, m, one) else b
    packages: list[Composition] = []
    for rounding in (0, 1):
        levels = list(base)
        for i, m in enumerate(contested):
            divided = i == found.split
            mine = bool(rounding) if divided else bool(found.shares[i] > 0.5)
            levels[m] = wants[m][0 if mine else 1]
        packages.append(tuple(levels))
    unique = list(dict.fromkeys(packages))
    kept = keep_all(deal.rules, deal.codes(unique))
    fitting = tuple(p for p, keeps in zip(unique, kept, strict=True) if keeps)
    return Start((one, other), tuple(contested), points, found, fitting)


def _stake(deal: Deal, measure: int, side: int) -> float:
    return float(np.ptp(deal.values.middle.by_measure[measure][:, side]))


def _wanted(deal: Deal, measure: int, side: int) -> int:
    return int(deal.values.middle.by_measure[measure][:, side].argmax())
