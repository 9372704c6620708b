"""Who would drop something from a package, against trying every composition."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from mcda.errors import RefusedError
from mcda.model.measures import Role
from mcda.negotiation.deal import Composition, Deal
from mcda.negotiation.graph import Sanction
from mcda.negotiation.holding import holds, leverages, states_from
from mcda.negotiation.holding_sentences import held
from mcda.negotiation.rules import keep_all
from mcda.negotiation.stability import Concept
from mcda.negotiation.stopping import floors
from tests.mcda.negotiation.deals import deal
from tests.mcda.negotiation.drawn_deals import drawn_deal, furthest


def moves(deal: Deal, owner: int, state: Composition) -> set[Composition]:
    """Return where an owner can go, by the definition."""
    low = floors(deal)
    ranges = []
    for m, (level, one) in enumerate(zip(state, deal.measures, strict=True)):
        top = len(one.levels) - 1 if len(one.owners) == 1 else level
        mine = owner in one.owners
        ranges.append(range(low[m][level], top + 1) if mine else range(level, level + 1))
    found = [one for one in product(*ranges) if one != state]
    return {one for one in found if keep_all(deal.rules, deal.codes([one]))[0]}


@pytest.mark.parametrize("seed", range(15))
def test_nash_and_gmr_as_by_trying_all(seed: int) -> None:
    found = drawn_deal(seed, measures=4, joints=1, before=1)
    package = furthest(found)
    states = states_from(found, package)
    worth = {state: found.worth_of(state) for state in map(tuple, states.codes.tolist())}
    for one in holds(states, package, Sanction.SEQUENCE):
        if len(one.members) > 1:
            continue
        (side,) = one.members
        better = {q for q in moves(found, side, package) if worth[q][side] > worth[package][side]}
        assert one.stable[Concept.NASH] is not bool(better)
        others = [o for o in states.owners if o != side]
        answered = []
        for q in better:
            seen, open_ = {q}, [q]
            while open_:
                at = open_.pop()
                for o in others:
                    fresh = moves(found, o, at) - seen
                    seen |= fresh
                    open_ += fresh
            answered.append(any(worth[x][side] <= worth[package][side] for x in seen))
        assert one.stable[Concept.GMR] is all(answered)
        if one.move is not None:
            gain = worth[one.move][side] - worth[package][side]
            assert one.gain == pytest.approx(float(gain))
        assert held(found, package, one)


def test_rules_and_what_cannot_be_taken_back_leave_fewer_states() -> None:
    found = deal({"a": [[0, 0], [1, 1]], "b": [[0, 0], [1, 1]]}, [0, 0], {"a": (0,), "b": (1,)})
    assert len(states_from(found).codes) == 4
    assert len(states_from(found, (1, 1)).codes) == 1
    assert len(states_from(found, (0, 0)).codes) == 4


def test_one_owner_and_too_many_states_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = deal({"a": [[0, 0], [1, 1]]}, [0, 0], {"a": (0,)})
    with pytest.raises(RefusedError) as error:
        states_from(alone)
    assert error.value.problems[0].code == "STABILITY-ONE-OWNER"
    monkeypatch.setattr("mcda.negotiation.holding.MOST_STATES", 10)
    with pytest.raises(RefusedError) as error:
        states_from(drawn_deal(0))
    assert error.value.problems[0].code == "STATES-TOO-MANY"


def test_an_answer_has_leverage() -> None:
    found = deal({"a": [[0, 0], [1, 1]], "x": [[0, 0], [-1, -4]]}, [0, 0], {"a": (1,), "x": (0,)})
    answer = replace(found.measures[1], role=Role.ANSWER)
    (one,) = leverages(replace(found, measures=(found.measures[0], answer)), (1, 0))
    assert (one.measure, one.level, one.effects) == (1, 1, (-1, -4))


def test_what_several_gain_and_lose_is_told_as_bounds() -> None:
    """Each of a coalition gains its own: the least gain is told as such."""
    found = drawn_deal(3, measures=4)
    target = tuple(len(one.levels) - 1 for one in found.measures)
    for one in holds(states_from(found, target), target, Sanction.SEQUENCE):
        told = held(found, target, one)
        if one.move is not None:
            assert ("each by changing" in told) is (len(one.members) > 1)
