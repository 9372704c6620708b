"""Crossovers against the expected value at them, failures, and delivery along the order."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import product

import numpy as np
import pytest

from mcda.negotiation.crossovers import (
    Crossover,
    _crossing,
    _interpolation,
    _line,
    along_order,
    crossovers,
    failures,
)
from mcda.negotiation.delivery import Delivery
from mcda.negotiation.order import OrderSearch
from mcda.negotiation.roots import value
from tests.mcda.negotiation.drawn_deals import drawn_deal, furthest
from tests.mcda.negotiation.test_delivery import uncertain

GRID = np.linspace(0, 1, 201)


def worth(delivery: Delivery, side: int, one: Crossover, x: float) -> float:
    """Return the expected value of a side with the chance that a crossover speaks of at x."""
    if one.measure is not None:
        changed = delivery.changed(measures=[one.measure], to=x)
    elif one.carrier is not None and not one.every:
        changed = delivery.changed(carriers=[one.carrier], to=x)
    else:
        carried = [(m, delivery.carriers(m)) for m in delivery.promised]
        some = [m for m, by in carried if (one.carrier in by if one.every else side not in by)]
        going = (
            [one.carrier]
            if one.every
            else [s for s in range(len(delivery.deal.sides)) if s != side]
        )
        changed = delivery.changed(carriers=going, to=1.0).changed(measures=some, to=x)
    return float(changed.expected()[side])


@pytest.mark.parametrize("seed", range(15))
def test_at_a_crossover_the_package_is_worth_the_fallback(seed: int) -> None:
    deal = uncertain(seed)
    delivery = Delivery(deal, furthest(deal))
    middle = (delivery.expected() + deal.worth_of(deal.today)) / 2
    for side, fallback in enumerate(middle.tolist()):
        for one in crossovers(delivery, side, fallback):
            gains = [worth(delivery, side, one, float(x)) - fallback for x in GRID]
            signs = np.sign(gains)
            flips = GRID[1:][signs[1:] * signs[:-1] < 0]
            assert one.worth is bool(gains[-1] >= -1e-9)
            if one.at is None:
                assert not len(flips)
            else:
                assert worth(delivery, side, one, one.at) == pytest.approx(fallback, abs=1e-7)
                assert not len(flips) or flips[-1] - 1 / 199 <= one.at <= flips[-1]


@pytest.mark.parametrize("seed", range(15))
def test_along_the_order_as_by_writing_out(seed: int) -> None:
    deal = uncertain(seed)
    deal = replace(
        deal, measures=tuple(replace(one, climbs=False) for one in deal.measures), rules=()
    )
    search = OrderSearch(deal, furthest(deal))
    walk = search.best()
    delivery = Delivery(deal, furthest(deal))
    found = along_order(search, walk, delivery, deal.worth_of(deal.today))
    total = np.zeros(len(deal.sides))
    for goes in product((True, False), repeat=len(deal.sides)):
        pairs = zip(delivery.chances.along, goes, strict=True)
        weight = float(np.prod([a if g else 1 - a for a, g in pairs]))
        for number, step in enumerate(walk.steps):
            m = step.measure
            full, part = delivery.chances.full[m], delivery.chances.part[m]
            if not all(goes[c] for c in delivery.carriers(m)):
                full = part = 0.0
            state = list(walk.stands[number].composition)
            none = search.stopping.stopped(deal.codes([state]))[0]
            state[m] = deal.measures[m].levels[-1].part_level
            some = search.stopping.stopped(deal.codes([state]))[0]
            total += weight * (part * some + (1 - full - part) * none)
            weight *= full
        total += weight * walk.stands[-1].values
    assert np.allclose(found.expected, total + deal.worth_of(deal.today))


@pytest.mark.parametrize("seed", range(10))
def test_a_failure_costs_what_the_package_is_worth_without_it(seed: int) -> None:
    deal = drawn_deal(seed)
    package = furthest(deal)
    for one in failures(deal, package):
        without = [0 if m == one.measure else level for m, level in enumerate(package)]
        loss = deal.worth_of(package) - deal.worth_of(without)
        assert np.allclose(one.loss, loss)
        for side, cover in enumerate(one.cover):
            assert all(side in deal.measures[m].owners for m in cover)
            assert not cover or one.loss[side] > 0


@pytest.mark.parametrize("fallback", [32.1, 0.3])
@pytest.mark.parametrize("degree", [2, 5, 8, 9, 12])
def test_the_last_bits_of_the_values_make_no_crossover(degree: int, fallback: float) -> None:
    """A package that is worth what the fallback is at a chance of 0, and more at any other."""
    chance = np.random.default_rng(degree)

    def worth(share: float) -> np.ndarray:
        noise = 1 + chance.choice([-2.0, 0.0, 2.0]) * 2.0**-53
        return np.array([(fallback + 3.4 * share**degree) * noise])

    for _ in range(20):
        line = _line(worth, 0, fallback, degree)
        assert _crossing(line, None).at == 0.0
        assert value(line, 1.0) == pytest.approx(3.4)


@pytest.mark.parametrize("degree", [1, 2, 5, 9, 12])
def test_the_factors_of_coefficients_are_exact_to_their_last_bit(degree: int) -> None:
    """Each basis polynomial is 1 at its own point and 0 at the others, in fractions."""
    places, factors = _interpolation(degree)
    for own in range(degree + 1):
        for at, x in enumerate(map(Fraction, places)):
            parts = [Fraction(row[own]) * x**power for power, row in enumerate(factors)]
            last_bits = float(sum(map(abs, parts))) * 2.0**-53 * (1 + 1e-9)
            assert abs(float(sum(parts) - int(own == at))) <= last_bits
