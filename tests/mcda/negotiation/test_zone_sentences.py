"""Bounds as they are printed, applied."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest

from mcda.negotiation.deal import Deal, Fallback, exactly
from mcda.negotiation.zone import zone
from mcda.negotiation.zone_sentences import closings, stuck
from tests.mcda.negotiation.drawn_deals import drawn_deal


def fine(seed: int, low: float, high: float) -> Deal:
    """Return a small deal with fallbacks in a range, and points that aren't whole."""
    rng = np.random.default_rng(seed)
    found = drawn_deal(seed, measures=4, before=0)
    middle = found.values.middle
    moved = tuple(points + rng.uniform(0, 1, points.shape) for points in middle.by_measure)
    ends = (float(rng.uniform(low, high)) for _side in found.sides)
    sides = (replace(s, fallback=Fallback(d, d)) for s, d in zip(found.sides, ends, strict=True))
    values = exactly(replace(middle, by_measure=moved))
    return replace(found, values=values, sides=tuple(sides))


def suits(found: Deal, side: int, value: float) -> bool:
    """Say whether a package still suits everyone with another fallback of one side."""
    sides = list(found.sides)
    sides[side] = replace(sides[side], fallback=Fallback(value, value))
    counts = zone(replace(found, sides=tuple(sides))).counts
    assert counts is not None
    return counts.acceptable > 0


@pytest.mark.parametrize("seed", range(12))
def test_at_the_printed_fallback_a_package_suits_everyone(seed: int) -> None:
    found = fine(seed, 0, 12)
    names = [side.name for side in found.sides]
    lines = closings(zone(found))[1:]
    assert lines
    for sentence in lines:
        told = re.search(r"^(.*): (.*)$", sentence)
        assert told is not None
        value = float(told[2].replace("−", "-"))
        assert suits(found, names.index(told[1]), value)
        assert not suits(found, names.index(told[1]), value + 0.11)


def test_giving_up_as_much_as_is_printed_is_enough() -> None:
    tried = 0
    for seed in range(12):
        found = fine(seed, 12, 24)
        told = stuck(zone(found))
        if not told or "enough to give up" not in told[-1] or " and " in told[-1]:
            continue
        base = [side.fallback.low for side in found.sides if side.fallback is not None]
        for name, points in re.findall(r"the floor of (\S+) by ([\d.]+) points", told[-1]):
            side = [one.name for one in found.sides].index(name)
            assert suits(found, side, base[side] - float(points))
            tried += 1
    assert tried
