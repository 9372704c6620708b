"""What is left where things stop, against trying every subset that can be taken back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from mcda.negotiation.deal import Composition, Deal
from mcda.negotiation.stopping import Back, Stopping, floors
from tests.mcda.negotiation.drawn_deals import drawn_deal, furthest


def lowered(deal: Deal, state: Composition, measures: Sequence[int]) -> Iterator[Composition]:
    low = floors(deal)
    choices = [
        sorted({state[m], low[m][state[m]]}) if m in measures else [state[m]]
        for m in range(len(state))
    ]
    yield from product(*choices)


def plainly(deal: Deal, state: Composition, side: int, *, others: bool) -> float:
    """Return the worst the others can do, then the side's best, by trying everything."""
    owners = [one.owners for one in deal.measures]
    theirs = [m for m, who in enumerate(owners) if others and any(o != side for o in who)]
    mine = [m for m, who in enumerate(owners) if side in who]
    worth = {
        a: max(float(deal.worth_of(b)[side]) for b in lowered(deal, a, mine))
        for a in lowered(deal, state, theirs)
    }
    return min(worth.values()) - float(deal.worth_of(deal.today)[side])


@pytest.mark.parametrize("seed", range(25))
def test_the_worst_of_the_others_and_then_the_own_best(seed: int) -> None:
    deal = drawn_deal(seed, measures=4, joints=2)
    states = list(product(*(range(len(one.levels)) for one in deal.measures)))
    draw = np.random.default_rng(seed)
    chosen = [states[i] for i in draw.choice(len(states), 8)]
    stopping = Stopping(deal)
    stopped = stopping.stopped(deal.codes(chosen))
    dropped = stopping.dropped(deal.codes(chosen))
    for row, state in enumerate(chosen):
        for side in range(len(deal.sides)):
            assert stopped[row, side] == pytest.approx(plainly(deal, state, side, others=True))
            assert dropped[row, side] == pytest.approx(plainly(deal, state, side, others=False))
            left = stopping.dropping(side, state)
            value = deal.worth_of(left)[side] - deal.worth_of(deal.today)[side]
            assert value == pytest.approx(dropped[row, side])


def test_values_are_worked_out_in_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    deal = drawn_deal(3, joints=2)
    codes = deal.codes(product(*(range(len(one.levels)) for one in deal.measures)))
    whole = Stopping(deal).stopped(codes)
    monkeypatch.setattr("mcda.negotiation.stopping.AT_ONCE", 8)
    assert np.array_equal(Stopping(deal).stopped(codes), whole)


def test_a_level_falls_to_the_highest_one_that_cannot_be_taken_back() -> None:
    deal = drawn_deal(0)
    kept, loose = (replace(deal.measures[0].levels[0], reversible=yes) for yes in (False, True))
    measure = replace(deal.measures[0], levels=(kept, loose, kept, loose))
    assert floors(replace(deal, measures=(measure,))) == ((0, 0, 2, 2),)


@pytest.mark.parametrize("seed", range(25))
def test_a_reversible_measure_spares_its_owner_and_not_the_others(seed: int) -> None:
    deal = drawn_deal(seed, joints=0)
    end = deal.codes([furthest(deal)])
    before = Stopping(deal).stopped(end)[0]
    for m, measure in enumerate(deal.measures):
        if len(measure.owners) > 1 or len({one.reversible for one in measure.levels[1:]}) > 1:
            continue
        loose = tuple(replace(level, reversible=True) for level in measure.levels)
        changed = [*deal.measures]
        changed[m] = replace(measure, levels=loose)
        after = Stopping(replace(deal, measures=tuple(changed))).stopped(end)[0]
        for side in range(len(deal.sides)):
            if side in measure.owners:
                assert after[side] >= before[side]
            else:
                assert after[side] <= before[side]


def test_with_nothing_taken_back_stopping_leaves_what_is_done() -> None:
    deal = drawn_deal(5)
    end = deal.codes([furthest(deal)])
    stopping = Stopping(deal, Back.NOTHING)
    assert np.array_equal(stopping.stopped(end), stopping.kept(end))
    assert stopping.dropping(0, furthest(deal)) == furthest(deal)
