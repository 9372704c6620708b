"""What floors leave is what looking at the whole zone again would find."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mcda.negotiation import floors as module
from mcda.negotiation.deal import Deal
from mcda.negotiation.floors import looked
from mcda.negotiation.zone import zone
from tests.mcda.negotiation.deals import deal
from tests.mcda.negotiation.random_deals import as_set, deals

EXCHANGE = {"access": [[0, 0], [6, -3]], "easing": [[0, 0], [-2, 5], [-5, 10]]}


@given(deals(), st.lists(st.integers(-8, 8), min_size=3, max_size=3))
def test_floors_leave_what_the_zone_finds_with_them(found: Deal, asked: list[int]) -> None:
    floors = np.array(asked[: len(found.sides)], dtype=float)
    whole = zone(found, floors)
    left = looked(found).left(floors, {})
    assert whole.counts is not None
    assert left.packages == whole.counts.acceptable
    assert left.efficient is not None
    assert as_set(left.efficient) == as_set(whole.efficient)
    assert all(
        np.array_equal(a, b, equal_nan=True) for a, b in zip(left.core, whole.core, strict=True)
    )


@given(deals())
def test_levels_asked_for_leave_those_that_stand_there(found: Deal) -> None:
    everything = looked(found)
    fallbacks = np.zeros(len(found.sides))
    whole = everything.left(fallbacks, {})
    parts = [
        everything.left(fallbacks, {0: level}) for level in range(len(found.measures[0].levels))
    ]
    assert sum(one.packages or 0 for one in parts) == whole.packages
    assert whole.efficient is not None
    assert sum(len(one.efficient) for one in parts if one.efficient is not None) == len(
        whole.efficient
    )


def test_too_many_to_look_at_each_leave_the_efficient_ones(monkeypatch) -> None:
    monkeypatch.setattr(module, "KEPT", 2)
    left = looked(deal(EXCHANGE, [0, 0])).left(np.zeros(2), {})
    assert left.packages is None
    assert left.efficient is not None
    assert len(left.efficient) == 2


def test_too_many_efficient_ones_are_not_counted(monkeypatch) -> None:
    def refuse(*_args: object, **_more: object) -> None:
        raise module.TooManyError

    monkeypatch.setattr(module, "efficient", refuse)
    left = looked(deal(EXCHANGE, [0, 0])).left(np.zeros(2), {})
    assert (left.packages, left.efficient) == (3, None)
