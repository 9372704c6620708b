"""The prospects of everybody at the table for one package, from what is said of their outlooks."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

from mcda.negotiation.deal import Composition, Deal, Ends, Side
from mcda.negotiation.waiting import Commitment, Interval, Prospect, commitments, zone
from mcda.negotiation.zone import fallback_worth

HORIZON: Final = 10.0
"""Years looked ahead where nobody has said how long a drift goes on."""


@dataclass(frozen=True, slots=True)
class Outlooks:
    """What waiting does to one package; `sides` are those with a fallback, in the deal's order."""

    sides: tuple[int, ...]
    middle: tuple[Prospect, ...]
    years: float
    zone: tuple[Interval, ...]
    zone_of_the_day: tuple[Interval, ...]
    overtakes_range: tuple[tuple[float | None, float | None] | None, ...]
    """Earliest and latest for a drift known as an interval; None where it is known or never."""
    commitments: tuple[Commitment, ...]
    crossed: tuple[int, ...] = ()
    """Sides whose red line the package crosses."""
    exact: bool = True
    """Nothing that counts is known as an interval."""


def outlooks(deal: Deal, package: Composition, years: float | None = None) -> Outlooks:
    """Return the prospects of everybody with a fallback, and the zone over the years."""
    fallbacks = [fallback_worth(deal, i) for i in range(len(deal.sides))]
    sides = tuple(i for i, worth in enumerate(fallbacks) if np.isfinite(worth))
    worth = deal.worth_of(package)
    middle = tuple(_prospect(deal, i, float(worth[i]), fallbacks[i]) for i in sides)
    lasting = [one.years for one in middle if one.drift and math.isfinite(one.years)]
    horizon = years if years is not None else max(lasting, default=HORIZON)
    return Outlooks(
        sides,
        middle,
        horizon,
        zone(middle, horizon),
        zone(middle, horizon, ahead=False),
        tuple(_range(deal, i, one) for i, one in zip(sides, middle, strict=True)),
        commitments(middle),
        _crossed(deal, package),
        deal.values.exact and all(_exact(deal.sides[i]) for i in sides),
    )


def _crossed(deal: Deal, package: Composition) -> tuple[int, ...]:
    codes = deal.codes([package])
    room = deal.lines.middle.at(codes, deal.holds(codes))[0]
    pairs = zip(deal.red_lines, room, strict=True)
    return tuple(sorted({line.side for line, left in pairs if left < 0}))


def _exact(side: Side) -> bool:
    said, fallback = side.outlook, side.fallback
    ends = [said.drift, said.years, said.rate, said.package_drift]
    if fallback is not None:
        ends.append((fallback.low, fallback.high))
    return all(one is None or one[0] == one[1] for one in ends)


def _prospect(deal: Deal, side: int, worth: float, fallback: float) -> Prospect:
    said = deal.sides[side].outlook
    return Prospect(
        package=worth,
        fallback=fallback,
        drift=_middle(said.drift, 0.0),
        years=_middle(said.years, math.inf),
        rate=None if said.rate is None else _middle(said.rate, 0.0),
        package_drift=_middle(said.package_drift, 0.0),
    )


def _range(deal: Deal, side: int, one: Prospect) -> tuple[float | None, float | None] | None:
    drift = deal.sides[side].outlook.drift
    short = one.package - one.fallback
    if drift is None or drift[0] == drift[1] or short <= 0 or drift[1] <= 0:
        return None
    soonest = short / drift[1]
    latest = short / drift[0] if drift[0] > 0 else None
    if latest is not None and latest > one.years:
        latest = None
    return (soonest if soonest <= one.years else None, latest)


def _middle(ends: Ends | None, unsaid: float) -> float:
    return unsaid if ends is None else (ends[0] + ends[1]) / 2
