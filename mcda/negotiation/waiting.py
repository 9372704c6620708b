"""What waiting costs whom: flows a year, a fallback that drifts, and an offer that changes.

The fallback of the day is d(t) = d0 + g t for the H years of its drift, then constant; a package
agreed at t is worth U + u t from then on. Worths are flows a year as they are worth for ever at the
rate r: waiting until T and then agreeing is worth r times the integral of exp(-r t) over the flow.
The fallback looking ahead from t is D(t) = d(t) + g (1 - exp(-r (H - t))) / r.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

_NOISE: Final = 1e-9

Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Prospect:
    """One stakeholder's prospect: package, fallback, and what becomes of both; points a year.

    `years` may be infinite; `rate` is None where nobody has said it.
    """

    package: float
    fallback: float
    drift: float = 0.0
    years: float = math.inf
    rate: float | None = None
    package_drift: float = 0.0

    def fallback_at(self, t: float) -> float:
        """Return the fallback of the day."""
        if self.drift == 0.0:
            return self.fallback
        return self.fallback + self.drift * min(t, self.years)

    def ahead(self, t: float) -> float:
        """Return the fallback looking ahead from t; that of the day where no rate is known."""
        left = max(0.0, self.years - t)
        if self.rate is None or self.drift == 0.0 or left == 0.0:
            return self.fallback_at(t)
        return self.fallback_at(t) + self.drift * _discounted(self.rate, left)

    def waiting(self, until: float) -> float | None:
        """Return what waiting until then and agreeing is worth; None where no rate is known."""
        if self.rate is None:
            return None
        r = self.rate
        grown = min(until, self.years)
        rest = math.exp(-r * until)
        drifted = self.drift * (_discounted(r, grown) - grown * rest) if self.drift else 0.0
        offer = self.package + self.package_drift * until
        return self.fallback * (1 - rest) + drifted + rest * offer

    def overtakes(self) -> float | None:
        """Return when the fallback of the day passes the package agreed today; None for never."""
        return self._meets() if self.drift > 0 and self.package > self.fallback else None

    def suits_from(self) -> float | None:
        """Return when the package comes to suit one whom it does not suit today; None for never."""
        return self._meets() if self.drift < 0 and self.package < self.fallback else None

    def _meets(self) -> float | None:
        t = (self.package - self.fallback) / self.drift
        return t if t <= self.years else None

    def drift_crossover(self) -> float | None:
        """Return the drift from which on waiting for ever beats agreeing now."""
        if self.rate is None:
            return None
        weight = _discounted(self.rate, self.years)
        return (self.package - self.fallback) / weight if 0 < weight < math.inf else None

    def rate_crossover(self) -> float | None:
        """Return the rate at which waiting for ever is worth as much as agreeing now."""
        short = self.package - self.fallback
        if self.drift == 0.0 or short == 0.0 or short / self.drift < 0:
            return None
        weight = short / self.drift
        if math.isinf(self.years):
            return 1 / weight
        if weight >= self.years:
            return None
        return _falling(lambda r: _discounted(r, self.years) - weight)

    def pressure(self) -> float | None:
        """Return what a year's delay costs, in points a year; None where no rate is known."""
        later = self.waiting(1.0)
        return None if later is None else self.package - later

    def suits(self, t: float) -> float:
        """Return by how much the package agreed at t beats the fallback looking ahead."""
        return self.package + self.package_drift * t - self.ahead(t)

    def suits_of_the_day(self, t: float) -> float:
        """Return by how much the package agreed at t beats the fallback of the day."""
        return self.package + self.package_drift * t - self.fallback_at(t)

    def turning(self) -> list[float]:
        """Return the times between which `suits` goes one way only."""
        found = [] if math.isinf(self.years) else [self.years]
        g, u, r = self.drift, self.package_drift, self.rate
        if g and r and not math.isinf(self.years) and 0 < (g - u) / g < 1:
            found.append(self.years + math.log((g - u) / g) / r)
        return found


@dataclass(frozen=True, slots=True)
class Commitment:
    """A side whose fallback will have risen by more than all gain today, from `years` on."""

    side: int
    years: float


@dataclass(frozen=True, slots=True)
class Learning:
    """Agreeing now against waiting for one event: `gain` is what waiting is worth more."""

    now: float
    wait: float
    gain: float


def zone(
    prospects: Sequence[Prospect], horizon: float, *, ahead: bool = True
) -> tuple[Interval, ...]:
    """Return when the package suits all, within the horizon, as intervals of years."""
    found: list[Interval] = [(0.0, horizon)]
    for one in prospects:
        suits = one.suits if ahead else one.suits_of_the_day
        cuts = [t for t in one.turning() if 0 < t < horizon]
        mine = _where(suits, sorted({0.0, *cuts, horizon}))
        found = [
            (max(a, c), min(b, d))
            for a, b in found
            for c, d in mine
            if max(a, c) <= min(b, d) + _NOISE
        ]
    return tuple(found)


def commitments(prospects: Sequence[Prospect]) -> tuple[Commitment, ...]:
    """Return whose fallback rises by more than all gain together (Powell 2006).

    Then no division of today's gains would be kept, if they could be divided at will.
    """
    gains = [one.package - one.fallback for one in prospects]
    if not prospects or min(gains) < -_NOISE:
        return ()
    found = []
    for i, one in enumerate(prospects):
        if one.drift > 0 and (years := sum(gains) / one.drift) < one.years:
            found.append(Commitment(i, years))
    return tuple(found)


def learning(
    chances: Sequence[float],
    packages: Sequence[float],
    fallbacks: Sequence[float],
    fallback: float,
    discount: float,
    later: Sequence[float] | None = None,
) -> Learning:
    """Return what waiting for an event is worth, after which the package can still be agreed.

    `chances` of what it may show, with the worth of package and fallback then; `later` is the
    package's worth where it is agreed only then, if that differs. `discount` is the weight of the
    next period. An agreement can't be undone.
    """
    after = packages if later is None else later
    now = sum(p * worth for p, worth in zip(chances, packages, strict=True))
    best = (max(pair) for pair in zip(after, fallbacks, strict=True))
    wait = (1 - discount) * fallback + discount * sum(
        p * worth for p, worth in zip(chances, best, strict=True)
    )
    return Learning(now, wait, wait - now)


def learning_crossover(
    packages: tuple[float, float],
    fallbacks: tuple[float, float],
    fallback: float,
    discount: float,
    later: tuple[float, float] | None = None,
) -> float | None:
    """Return the chance of the first of two outcomes at which waiting is worth nothing."""
    ends = [
        learning((p, 1 - p), packages, fallbacks, fallback, discount, later).gain
        for p in (0.0, 1.0)
    ]
    if ends[0] == ends[1]:
        return None
    p = ends[0] / (ends[0] - ends[1])
    return p if -_NOISE <= p <= 1 + _NOISE else None


def _discounted(rate: float, years: float) -> float:
    """Return (1 - exp(-rate years)) / rate, `years` where the rate is 0."""
    if rate == 0.0:
        return years
    return -math.expm1(-rate * years) / rate


def _falling(at: Callable[[float], float]) -> float:
    """Return the root of a function of a rate that falls from above 0 to below."""
    high = 1.0
    while at(high) > 0 and high < 1e9:
        high *= 2
    low = 0.0
    for _step in range(200):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        low, high = (middle, high) if at(middle) > 0 else (low, middle)
    return (low + high) / 2


def _where(suits: Callable[[float], float], cuts: Sequence[float]) -> list[Interval]:
    """Return where a function that goes one way between cuts is not below zero."""
    found: list[Interval] = []
    for a, b in itertools.pairwise(cuts):
        below = (suits(a) < -_NOISE, suits(b) < -_NOISE)
        if all(below):
            continue
        start, end = a, b
        if any(below):
            root = _root(suits, a, b)
            start, end = (root, b) if below[0] else (a, root)
        if found and abs(found[-1][1] - start) < _NOISE:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _root(suits: Callable[[float], float], a: float, b: float) -> float:
    rising = suits(b) > suits(a)
    for _step in range(200):
        middle = (a + b) / 2
        if middle in (a, b):
            break
        if (suits(middle) < 0) is rising:
            a = middle
        else:
            b = middle
    return (a + b) / 2
