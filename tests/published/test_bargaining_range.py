"""Two sides who would fight at a cost: the divisions that suit both, now and after a shift."""

from __future__ import annotations

import numpy as np
import pytest

from mcda.negotiation.waiting import Prospect, commitments, zone

METHOD = "waiting"
CITATION = (
    "Fearon (1995) Rationalist explanations for war, International Organization 49(3):379-414; "
    "Powell (2006) War as a commitment problem"
)
CASES = [
    (0.5, 0.2, 0.2, (0.3, 0.7)),
    (0.6, 0.1, 0.2, (0.5, 0.8)),
    (0.9, 0.05, 0.3, (0.85, 1.0)),
]


def sides(share: float, p: float, costs: tuple[float, float], shift: float = 0.0) -> list[Prospect]:
    """Return both sides' prospects of a division; their fallbacks shift by so much in a year."""
    return [
        Prospect(share, p - costs[0], drift=shift, years=1.0),
        Prospect(1 - share, 1 - p - costs[1], drift=-shift, years=1.0),
    ]


@pytest.mark.parametrize(("p", "cost_a", "cost_b", "expected"), CASES)
def test_divisions_that_suit_both(
    p: float, cost_a: float, cost_b: float, expected: tuple[float, float]
) -> None:
    low, high = expected
    for share in np.linspace(0, 1, 401):
        suits = bool(zone(sides(float(share), p, (cost_a, cost_b)), 1.0))
        assert suits is bool(low - 1e-9 <= share <= high + 1e-9)


@pytest.mark.parametrize(("p", "cost_a", "cost_b", "expected"), CASES)
def test_a_shift_beyond_the_costs_closes_every_division(
    p: float, cost_a: float, cost_b: float, expected: tuple[float, float]
) -> None:
    costs = (cost_a, cost_b)
    inside = sum(expected) / 2
    for shift in (cost_a + cost_b - 0.01, cost_a + cost_b + 0.01):
        closes = shift > cost_a + cost_b
        found = commitments(sides(inside, p, costs, shift))
        assert bool(found) is closes
        kept = [
            share
            for share in np.linspace(expected[0], expected[1], 201)
            if sides(float(share), p, costs, shift)[0].suits_of_the_day(1.0) >= 0
        ]
        if closes:
            assert not kept
