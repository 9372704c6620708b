from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda.negotiation.deal import Deal
from mcda.negotiation.giving_up import Constraint, constraints, hitting_sets, impasse
from tests.mcda.negotiation.deals import deal
from tests.mcda.negotiation.random_deals import acceptable, deals

EXCHANGE = {"access": [[0, 0], [6, -3]], "easing": [[0, 0], [-2, 5], [-5, 10]]}


def test_two_floors_that_cannot_both_hold() -> None:
    found = impasse(deal(EXCHANGE, [5, 2]))
    floors = (Constraint("floor", 0), Constraint("floor", 1))
    assert found.conflicts == (floors,)
    assert [one.constraints for one in found.give_up] == [floors[:1], floors[1:]]
    assert [one.short for one in found.give_up] == [{0: 1.0}, {1: 5.0}]
    assert [one.nearest for one in found.give_up] == [(1, 1), (1, 0)]


def test_nothing_is_given_up_where_something_fits() -> None:
    found = impasse(deal(EXCHANGE, [0, 0]))
    assert found.give_up == found.conflicts == ()


def without(found: Deal, given: tuple[Constraint, ...]) -> Deal:
    """Return the deal with some of its constraints lifted."""
    from dataclasses import replace

    lifted = {(one.kind, one.position) for one in given}
    rules = [rule for i, rule in enumerate(found.rules) if ("rule", i) not in lifted]
    sides = [
        replace(side, fallback=None) if ("floor", i) in lifted else side
        for i, side in enumerate(found.sides)
    ]
    changed = replace(found, rules=tuple(rules), sides=tuple(sides))
    if ("red line", 0) in lifted:
        lines = found.lines.middle
        wide = replace(lines, constant=lines.constant + 1e3)
        changed = replace(changed, lines=replace(found.lines, low=wide, middle=wide, high=wide))
    return changed


@given(deals())
def test_smallest_sets_and_conflicts_as_by_trying_each(found: Deal) -> None:
    bound = constraints(found)
    enough = [
        set(given)
        for size in range(len(bound) + 1)
        for given in combinations(bound, size)
        if len(acceptable(without(found, given)))
    ]
    smallest = [one for one in enough if not any(other < one for other in enough)]
    stuck = impasse(found)
    told = [set(one.constraints) for one in stuck.give_up]
    if smallest == [set()]:
        assert told == []
        return
    assert sorted(map(sorted_names, told)) == sorted(map(sorted_names, smallest))
    for conflict in stuck.conflicts:
        assert all(set(conflict) & one for one in told)
        assert not len(acceptable(without(found, tuple(set(bound) - set(conflict)))))
        for part in conflict:
            rest = set(bound) - set(conflict) | {part}
            assert len(acceptable(without(found, tuple(rest))))


def sorted_names(one: set[Constraint]) -> list[tuple[str, int]]:
    return sorted((part.kind, part.position) for part in one)


@given(st.lists(st.integers(1, 63), min_size=1, max_size=6))
def test_hitting_sets_hit_and_are_minimal(sets: list[int]) -> None:
    found = hitting_sets(sets)
    assert all(hit & one for hit in found for one in sets)
    for hit in found:
        for bit in range(6):
            less = hit & ~(1 << bit)
            assert less == hit or not all(less & one for one in sets)


@pytest.mark.parametrize("sides", [63])
def test_more_constraints_than_fit_are_not_told(sides: int) -> None:
    from dataclasses import replace

    from mcda.negotiation.deal import Fallback, Side, additive, exactly

    found = deal({"x": [[0], [1]]}, [9])
    many = tuple(Side(str(i), str(i), fallback=Fallback(9, 9)) for i in range(sides))
    import numpy as np

    values = exactly(additive(np.zeros(sides), [np.zeros((2, sides))]))
    assert impasse(replace(found, sides=many, values=values)).give_up == ()
