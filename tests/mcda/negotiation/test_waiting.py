"""Waiting against quadrature, crossovers against what they cross, the zone against a grid."""

from __future__ import annotations

import itertools
import math
from dataclasses import replace

import numpy as np
import pytest
from scipy.integrate import quad

from mcda.negotiation.waiting import Prospect, commitments, learning, learning_crossover, zone

SEEDS = range(40)


def drawn(seed: int) -> Prospect:
    draw = np.random.default_rng(seed)
    return Prospect(
        package=float(draw.uniform(20, 80)),
        fallback=float(draw.uniform(20, 80)),
        drift=float(draw.uniform(-8, 8)),
        years=float(draw.uniform(1, 10)),
        rate=float(draw.uniform(0.01, 0.4)),
        package_drift=float(draw.uniform(-4, 2)),
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_waiting_as_by_quadrature(seed: int) -> None:
    one = drawn(seed)
    assert one.rate is not None
    r = one.rate
    for until in (0.0, 0.5 * one.years, one.years, 1.5 * one.years):
        parts = sorted({0.0, min(until, one.years), until})
        flow = sum(
            quad(lambda t: r * math.exp(-r * t) * one.fallback_at(t), a, b)[0]
            for a, b in itertools.pairwise(parts)
        )
        later = math.exp(-r * until) * (one.package + one.package_drift * until)
        assert one.waiting(until) == pytest.approx(flow + later, abs=1e-7)
    for t in (0.0, 0.4 * one.years, 2 * one.years):
        kink = max(0.0, one.years - t)
        ahead = sum(
            quad(lambda s, t=t: r * math.exp(-r * s) * one.fallback_at(t + s), a, b)[0]
            for a, b in ((0.0, kink), (kink, kink + 60 / r))
        )
        assert one.ahead(t) == pytest.approx(ahead, abs=1e-5)


@pytest.mark.parametrize("seed", SEEDS)
def test_to_agree_now_is_to_wait_for_no_time(seed: int) -> None:
    one = drawn(seed)
    assert one.waiting(0.0) == one.package


@pytest.mark.parametrize("seed", SEEDS)
def test_crossovers_are_where_waiting_for_ever_is_worth_the_package(seed: int) -> None:
    one = drawn(seed)
    drift = one.drift_crossover()
    assert drift is not None
    assert replace(one, drift=drift).ahead(0.0) == pytest.approx(one.package)
    rate = one.rate_crossover()
    ends = [replace(one, rate=r).ahead(0.0) - one.package for r in (1e-9, 1e9)]
    if rate is None:
        assert ends[0] * ends[1] > -1e-4
    else:
        assert replace(one, rate=rate).ahead(0.0) == pytest.approx(one.package)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_fallback_passes_the_package_once(seed: int) -> None:
    one = drawn(seed)
    for found, sign in ((one.overtakes(), 1), (one.suits_from(), -1)):
        if found is not None:
            assert one.fallback_at(found) == pytest.approx(one.package)
            assert sign * (one.package - one.fallback) > 0


@pytest.mark.parametrize("ahead", [True, False])
@pytest.mark.parametrize("seed", SEEDS)
def test_the_zone_is_where_the_package_suits_all(seed: int, ahead: bool) -> None:
    sides = [replace(drawn(100 * seed + i), fallback=40.0, package=45.0 + i) for i in range(2)]
    found = zone(sides, 8.0, ahead=ahead)
    for t in np.linspace(0, 8, 401):
        gain = min(s.suits(t) if ahead else s.suits_of_the_day(t) for s in sides)
        if abs(gain) > 1e-6:
            assert bool(gain > 0) is any(a <= t <= b for a, b in found)


def test_a_rate_of_nought_and_a_drift_without_end() -> None:
    slow = Prospect(50, 40, drift=2, years=4, rate=0.0)
    assert slow.ahead(0) == pytest.approx(48)
    assert slow.waiting(3) == pytest.approx(50)
    for_ever = Prospect(50, 40, drift=1, rate=0.1)
    assert for_ever.ahead(0) == pytest.approx(50)
    assert for_ever.rate_crossover() == pytest.approx(0.1)
    unsaid = Prospect(50, 40, drift=1, years=20)
    assert (unsaid.waiting(1), unsaid.pressure(), unsaid.drift_crossover()) == (None, None, None)
    assert unsaid.overtakes() == pytest.approx(10)


def test_a_fallback_that_rises_by_more_than_all_gain_is_named_with_its_date() -> None:
    rising = Prospect(60, 50, drift=5, years=8, rate=0.1)
    still = Prospect(60, 50, rate=0.1)
    (found,) = commitments((still, rising))
    assert (found.side, found.years) == (1, 4)
    assert commitments((still, replace(rising, years=3))) == ()
    assert commitments((replace(still, package=40), rising)) == ()


@pytest.mark.parametrize("seed", SEEDS)
def test_the_chance_at_which_waiting_to_learn_is_worth_nothing(seed: int) -> None:
    draw = np.random.default_rng(seed)
    package, fallback = (tuple(draw.uniform(0, 100, 2).tolist()) for _i in range(2))
    found = learning_crossover((package[0], package[1]), (fallback[0], fallback[1]), 30.0, 0.9)
    gains = [
        learning((p, 1 - p), package, fallback, 30.0, 0.9).gain for p in np.linspace(0, 1, 101)
    ]
    if found is None:
        assert min(gains) > -1e-9 or max(gains) < 1e-9
    else:
        at = learning((found, 1 - found), package, fallback, 30.0, 0.9)
        assert at.gain == pytest.approx(0, abs=1e-9)
