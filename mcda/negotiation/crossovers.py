"""From which chance of delivery on a package is worth it, exactly; who bears it; along the order.

The expected value as a function of one chance is a straight line; of one chance for several
measures, a polynomial of the degree of their joint effects. Its roots are exact.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache, partial
from typing import Final

import numpy as np

from mcda.model.arrays import Floats
from mcda.negotiation.deal import Composition, Deal
from mcda.negotiation.delivery import Delivery
from mcda.negotiation.order import OrderSearch, Walk
from mcda.negotiation.roots import roots_between, value
from mcda.negotiation.stopping import Stopping

_BESIDE: Final = 1e-6
"""How far to both sides of a root its sign is looked at."""

_NOISE: Final = 1e-9
_LAST_BITS: Final = 4e-15


@dataclass(frozen=True, slots=True)
class Crossover:
    """Where a package becomes worth it, or stops being so, for a side as a chance rises.

    Of one `measure`, of a `carrier` that goes along, of all measures of a carrier (`every`), or of
    all that others carry (neither). `at` is None where it is the same at every chance; `worth`
    says whether the package is worth it at a chance of 1.
    """

    at: float | None
    now: float | None
    worth: bool
    measure: int | None = None
    carrier: int | None = None
    every: bool = False


@dataclass(frozen=True, slots=True)
class Failure:
    """What each side loses if a measure alone is not delivered, and what it could take back."""

    measure: int
    loss: tuple[float, ...]
    cover: tuple[tuple[int, ...], ...]
    """For each side that loses, its own measures that it would then take back."""


@dataclass(frozen=True, eq=False)
class AlongOrder:
    """What is expected when the others stop after a failure, and from which chance it is worth it.

    `others` is for each side the chance of all that the others carry, None where there is none.
    """

    expected: Floats
    others: tuple[float | None, ...]


def crossovers(delivery: Delivery, side: int, fallback: float) -> tuple[Crossover, ...]:
    """Return the crossovers of a side in every chance of the package."""
    found = []
    chances = delivery.chances
    for m in delivery.promised:
        line = _line(partial(_with, delivery, (m,), ()), side, fallback, 1)
        now = chances.full[m] + chances.part[m]
        found.append(_crossing(line, now, measure=m))
    for carrier in _carriers(delivery):
        line = _line(partial(_with, delivery, (), (carrier,)), side, fallback, 1)
        found.append(_crossing(line, chances.along[carrier], carrier=carrier))
        mine = [m for m in delivery.promised if carrier in delivery.carriers(m)]
        goes = delivery.changed(carriers=[carrier], to=1.0)
        found.append(_of_all(goes, side, fallback, mine, carrier))
    theirs = [m for m in delivery.promised if side not in delivery.carriers(m)]
    if theirs:
        found.append(_of_all(_others_go(delivery, side), side, fallback, theirs, None))
    return tuple(found)


def failures(deal: Deal, package: Composition) -> tuple[Failure, ...]:
    """Return what each measure's failure costs whom."""
    whole = deal.worth_of(package)
    stopping = Stopping(deal)
    found = []
    for m, level in enumerate(package):
        if not level:
            continue
        without = tuple(0 if i == m else one for i, one in enumerate(package))
        loss = tuple((whole - deal.worth_of(without)).tolist())
        cover = []
        for side, lost in enumerate(loss):
            left = stopping.dropping(side, without)
            back = [i for i, (a, b) in enumerate(zip(without, left, strict=True)) if a != b]
            cover.append(tuple(back) if lost > _NOISE else ())
        found.append(Failure(m, loss, tuple(cover)))
    return tuple(found)


def along_order(
    search: OrderSearch, walk: Walk, delivery: Delivery, fallbacks: Floats
) -> AlongOrder:
    """Return the expected value where everybody stops at the first failure, step by step.

    A level in part counts as a failure after it. A measure that climbs is decided at its last step.
    """
    way = _Way(search, walk, delivery)
    expected = way.expected(delivery)
    others: list[float | None] = []
    for side in range(len(search.deal.sides)):
        theirs = [m for m in delivery.promised if side not in delivery.carriers(m)]
        if np.isnan(fallbacks[side]) or not theirs:
            others.append(None)
            continue
        going = _others_go(delivery, side)
        line = _line(
            partial(way.expected_at, going, theirs), side, float(fallbacks[side]), len(theirs)
        )
        others.append(_crossing(line, None).at)
    return AlongOrder(expected, tuple(others))


def by_others(delivery: Delivery, side: int, chance: float) -> Floats:
    """Return what is expected where all that the others of a side carry comes with one chance."""
    theirs = [m for m in delivery.promised if side not in delivery.carriers(m)]
    return _with(_others_go(delivery, side), theirs, (), chance)


def _with(
    delivery: Delivery, measures: Sequence[int], carriers: Sequence[int], chance: float
) -> Floats:
    """Return the expected values with some chances changed."""
    return delivery.changed(measures=measures, carriers=carriers, to=chance).expected()


class _Way:
    """An order with what each side has wherever it fails; the chances may be any."""

    def __init__(self, search: OrderSearch, walk: Walk, delivery: Delivery) -> None:
        self.walk = walk
        self.today = search.deal.worth_of(search.deal.today)
        self.last = {one.measure: number for number, one in enumerate(walk.stands)}
        failing: dict[tuple[int, int], tuple[int, ...]] = {}
        for number, one in enumerate(walk.steps, 1):
            for level in {0, *(at for at, _chance in delivery.levels(one.measure))}:
                state = list(walk.stands[number - 1].composition)
                state[one.measure] = max(level, state[one.measure])
                failing[number, level] = tuple(state)
        stopped = search.stopping.stopped(search.deal.codes(failing.values()))
        self.stopped = dict(zip(failing, stopped, strict=True))

    def expected_at(self, delivery: Delivery, measures: Sequence[int], chance: float) -> Floats:
        """Return what is expected with the chances of some measures changed."""
        return self.expected(delivery.changed(measures=measures, to=chance))

    def expected(self, delivery: Delivery) -> Floats:
        """Return what is expected; who has taken part once goes along to the end."""
        total = np.zeros(len(self.today))
        reached, known = 1.0, set[int]()
        for number, one in enumerate(self.walk.steps, 1):
            fresh = set(delivery.carriers(one.measure)) - known
            known |= fresh
            goes = math.prod(delivery.chances.along[side] for side in sorted(fresh))
            target = delivery.package[one.measure]
            decided = self.last[one.measure] == number
            outcomes = delivery.levels(one.measure) if decided else [(target, 1.0)]
            total += reached * (1 - goes) * self.stopped[number, 0]
            for level, chance in outcomes:
                if level != target and chance > 0:
                    total += reached * goes * chance * self.stopped[number, level]
            reached *= goes * sum(chance for level, chance in outcomes if level == target)
        return self.today + total + reached * self.walk.stands[-1].values


def _of_all(
    delivery: Delivery, side: int, fallback: float, measures: Sequence[int], carrier: int | None
) -> Crossover:
    degree = max(
        (
            len({c.measure for c in joint.when}.intersection(measures))
            for joint in delivery.deal.joints
        ),
        default=0,
    )
    line = _line(partial(_with, delivery, measures, ()), side, fallback, max(1, degree))
    return _crossing(line, None, carrier=carrier, every=carrier is not None)


def _line(
    at: Callable[[float], Floats], side: int, fallback: float, degree: int
) -> tuple[float, ...]:
    """Return expected value minus fallback as a polynomial, from its values at `degree` + 1 points.

    What the last bits of the values can make of a coefficient is none.
    """
    places, back = _interpolation(degree)
    worth = [float(at(x)[side]) - fallback for x in places]
    size = abs(fallback) + max(map(abs, worth))
    found = []
    for row in back:
        coefficient = math.fsum(part * one for part, one in zip(row, worth, strict=True))
        noise = _LAST_BITS * size * math.fsum(map(abs, row))
        found.append(0.0 if abs(coefficient) <= noise else coefficient)
    return tuple(found)


@lru_cache(maxsize=32)
def _interpolation(degree: int) -> tuple[tuple[float, ...], tuple[tuple[float, ...], ...]]:
    """Return `degree` + 1 points, and by power what each one's value adds to the coefficient.

    The points are Chebyshev's, between which the coefficients come out most exactly. The factors
    are worked out as fractions: inverted in floats, they would hang on the machine.
    """
    unit = 2**30
    near = [(1 - math.cos(math.pi * i / degree)) / 2 for i in range(degree + 1)]
    places = [Fraction(round(x * unit), unit) for x in near]
    whole = [Fraction(1)]
    for x in places:
        whole = [
            a - x * b for a, b in zip([Fraction(0), *whole], [*whole, Fraction(0)], strict=True)
        ]
    columns = []
    for x in places:
        basis = [Fraction(1)]
        for above in whole[-2:0:-1]:
            basis.append(above + x * basis[-1])
        apart = math.prod((x - other for other in places if other != x), start=Fraction(1))
        columns.append([float(one / apart) for one in reversed(basis)])
    return tuple(map(float, places)), tuple(zip(*columns, strict=True))


def _crossing(
    line: Sequence[float],
    now: float | None,
    measure: int | None = None,
    carrier: int | None = None,
    *,
    every: bool = False,
) -> Crossover:
    """Return the highest chance at which worth it and not worth it meet."""
    worth = value(line, 1.0) >= -_NOISE
    roots = [x for x in roots_between(line) if _changes(line, x)]
    at = max(roots, default=None)
    return Crossover(at, now, worth, measure, carrier, every)


def _changes(line: Sequence[float], x: float) -> bool:
    """Say whether the sign changes at a root, or the root is where chances end."""
    if x <= _NOISE or x >= 1 - _NOISE:
        return True
    return value(line, x - _BESIDE) * value(line, x + _BESIDE) < 0


def _others_go(delivery: Delivery, side: int) -> Delivery:
    """Return the same with all others going along, so that one chance is the whole of theirs."""
    return delivery.changed(carriers=[c for c in _carriers(delivery) if c != side], to=1.0)


def _carriers(delivery: Delivery) -> list[int]:
    return sorted({side for m in delivery.promised for side in delivery.carriers(m)})
