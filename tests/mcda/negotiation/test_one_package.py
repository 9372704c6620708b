"""One package without looking at every state, against looking at every state."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mcda.negotiation.deal import Deal
from mcda.negotiation.graph import Sanction
from mcda.negotiation.holding import held_at
from mcda.negotiation.holding_sentences import held, looked
from mcda.negotiation.one_package import alone_at
from mcda.negotiation.reaching import owners_in
from mcda.negotiation.stability import Concept
from tests.mcda.negotiation.deals import deal, large
from tests.mcda.negotiation.drawn_deals import drawn_deal


def some(found: Deal, seed: int) -> tuple[int, ...]:
    draw = np.random.default_rng(seed)
    return tuple(int(draw.integers(len(one.levels))) for one in found.measures)


def untied(seed: int) -> Deal:
    found = drawn_deal(seed, measures=5, joints=0)
    measures = tuple(replace(one, owners=one.owners[:1]) for one in found.measures)
    return replace(found, measures=measures, rules=())


@pytest.mark.parametrize("sanction", list(Sanction))
@pytest.mark.parametrize("seed", range(20))
def test_sums_are_what_looking_at_every_state_finds(seed: int, sanction: Sanction) -> None:
    found = untied(seed)
    package = some(found, seed)
    every = held_at(found, package, sanction)
    summed = held_at(found, package, sanction, most=1)
    assert every.states is not None and summed.states is None
    for one, other in zip(every.holds, summed.holds, strict=False):
        assert one.members == other.members
        assert one.stable == other.stable
        assert (one.gain, one.believed) == pytest.approx((other.gain, other.believed))
        assert one.cost == pytest.approx(other.cost)


@pytest.mark.parametrize("seed", [*range(30), 131])
def test_what_a_search_says_is_what_every_state_says(seed: int) -> None:
    found = drawn_deal(seed, measures=4, joints=2, before=1)
    package = some(found, seed)
    if len(owners_in(found)) < 2:
        return
    every = {one.members: one for one in held_at(found, package).holds}
    searched = held_at(found, package, most=1).holds
    for one in searched:
        for concept in Concept:
            if one.stable[concept] is not None:
                assert one.stable[concept] is every[one.members].stable[concept], concept
        assert one.stable[Concept.NASH] is not None
    assert sum(one.stable[Concept.GMR] is not None for one in searched)


def test_an_answer_takes_back_nothing_that_does_no_harm() -> None:
    points = {"a": [[0, 0], [5, 0]], "b": [[0, 0], [-7, 0]], "c": [[0, 0], [0, 1]]}
    found = deal(points, [0, 0], {"a": (0,), "b": (1,), "c": (1,)})
    last = found.measures[2]
    taken_back = replace(last.levels[1], reversible=True)
    last = replace(last, levels=(last.levels[0], taken_back))
    first = alone_at(replace(found, measures=(*found.measures[:2], last)), (0, 0, 1))[0]
    assert (first.move, first.answer) == ((1, 0, 1), (1, 1, 1))


def test_a_package_of_very_many_measures_is_judged_exactly() -> None:
    found = large(60, 50)
    told = held_at(found, (1,) * 60)
    assert told.states is None and told.within == 49**60
    assert all(None not in one.stable.values() for one in told.holds)
    assert "At least 10^101 states are too many" in str(looked(told))
    assert all(str(held(found, (1,) * 60, one)) for one in told.holds)


def test_more_moves_than_are_looked_at_leave_it_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mcda.negotiation.one_package.MOST_MOVES", 1)
    found = drawn_deal(3, measures=4, joints=2)
    open_ = [one for one in alone_at(found, some(found, 3)) if one.stable[Concept.NASH] is None]
    assert open_
    told = held_at(found, some(found, 3), most=1).holds
    assert any("not known" in str(held(found, some(found, 3), one)) for one in told)
