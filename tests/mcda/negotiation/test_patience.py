"""Patience against a fine grid, and what is taken back after the last step."""

from __future__ import annotations

import numpy as np
import pytest

from mcda.errors import RefusedError
from mcda.negotiation.deal import Deal
from mcda.negotiation.order import OrderSearch, Walk
from mcda.negotiation.patience import (
    guaranteed_from,
    holdings,
    least_patience,
    patiences,
    reversibility,
    turns,
    with_reversible,
)
from mcda.negotiation.stopping import Back
from tests.mcda.negotiation.drawn_deals import drawn_deal, furthest

GRID = np.linspace(0, 1, 2001)[1:-1]


def walks() -> list[tuple[Deal, Walk]]:
    found = []
    for seed in range(40):
        deal = drawn_deal(seed, measures=4, before=0)
        try:
            found.append((deal, OrderSearch(deal, furthest(deal)).best()))
        except RefusedError:
            continue
    return found


WALKS = walks()


def keeps(walk: Walk, side: int, t: int, x: float) -> float:
    """Return keep minus stop as they are defined."""
    values = [float(one.values[side]) for one in walk.stands]
    n = len(values) - 1
    keep = sum((1 - x) * x ** (j - t) * values[j] for j in range(t, n)) + x ** (n - t) * values[n]
    return keep - ((1 - x) * values[t] + x * float(walk.stands[t].stopped[side]))


@pytest.mark.parametrize("number", range(len(WALKS)))
def test_from_the_least_patience_on_going_on_is_never_worse(number: int) -> None:
    _deal, walk = WALKS[number]
    for side in range(3):
        n = len(walk.stands) - 1
        least = least_patience(walk, side, [True] * (n + 1))
        good = [all(keeps(walk, side, t, x) >= -1e-9 for t in range(n)) for x in GRID]
        bad = [x for x, said in zip(GRID, good, strict=True) if not said]
        if least is None:
            assert bad
            assert bad[-1] == GRID[-1]
        elif bad:
            assert bad[-1] <= least <= bad[-1] + 1 / 1000
        else:
            assert least <= 1 / 1000


@pytest.mark.parametrize("number", range(len(WALKS)))
def test_owners_that_can_do_nothing_are_not_asked(number: int) -> None:
    deal, walk = WALKS[number]
    found = patiences(deal, walk, Back.WHAT_CAN_BE)
    assert set(found) == {o for one in walk.steps for o in deal.measures[one.measure].owners}
    for side, least in found.items():
        strict = least_patience(walk, side, [True] * len(walk.stands))
        assert strict is None or (least is not None and least <= strict)


@pytest.mark.parametrize("number", range(len(WALKS)))
def test_a_change_that_is_said_to_turn_the_verdict_turns_it(number: int) -> None:
    deal, _walk = WALKS[number]
    end = furthest(deal)
    now = all(one.patience is not None for one in holdings(deal, end))
    for turn in turns(deal, end).found:
        changed = with_reversible(deal, end, turn.measures, turn.reversible)
        then = [one.patience for one in holdings(changed, end)]
        assert tuple(then) == turn.patience
        assert all(one is not None for one in then) is turn.holds is not now


def test_every_single_measure_that_turns_the_verdict_is_found() -> None:
    turned = partly = 0
    for deal, _walk in WALKS:
        end = furthest(deal)
        now = all(one.patience is not None for one in holdings(deal, end))
        each = [m for m, level in enumerate(end) if level and deal.measures[m].owners]
        plain = {
            (m, reversible)
            for m in each
            for reversible in (True, False)
            if all(
                one.patience is not None
                for one in holdings(with_reversible(deal, end, (m,), reversible), end)
            )
            is not now
        }
        found = turns(deal, end).found
        if plain:
            assert {(one.measures[0], one.reversible) for one in found} == plain
            mixed = [one for one in found if one.mixed]
            assert all(reversibility(deal, end, one.mixed[0]) == {True, False} for one in mixed)
            partly += len(mixed)
        else:
            assert all(len(one.measures) == 2 for one in found)
        turned += len(plain)
    assert turned > partly > 0


@pytest.mark.parametrize("number", range(len(WALKS)))
def test_what_is_dropped_and_taken_back_adds_up(number: int) -> None:
    deal, _walk = WALKS[number]
    end = furthest(deal)
    for one in holdings(deal, end):
        worth = [float(deal.worth_of(c)[one.side]) for c in (end, one.dropped)]
        assert worth[1] - worth[0] == pytest.approx(one.gain)
        if one.patience is None:
            assert one.cost <= one.gain
        elif one.gain:
            assert one.patience == pytest.approx(one.gain / one.cost)


def test_a_stage_is_guaranteed_where_nobodys_stop_pays_from_then_on() -> None:
    for _deal, walk in WALKS:
        for x in (0.3, 0.6, 0.9):
            rates = {0: x, 1: x}
            stage = guaranteed_from(walk, rates)
            last = len(walk.stands) - 1
            pays = [any(keeps(walk, s, t, x) < -1e-9 for s in rates) for t in range(last)]
            expected = max((t + 1 for t in range(last) if pays[t]), default=0)
            assert stage == (expected if expected < last else None)
