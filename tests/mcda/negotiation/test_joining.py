from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda.negotiation.deal import Condition, Deal
from mcda.negotiation.joining import efficient, efficient_of
from mcda.negotiation.steering import Steering, StoppedError, TooManyError
from tests.mcda.negotiation.deals import deal
from tests.mcda.negotiation.random_deals import acceptable, as_set, deals


def by_hand(found: Deal) -> set[tuple[int, ...]]:
    """Compare every acceptable package with every other one."""
    codes = acceptable(found)
    values = found.worth(codes)
    dominated = [
        any((other >= row).all() and (other > row).any() for other in values) for row in values
    ]
    return as_set(codes[~np.array(dominated, dtype=np.bool_)])


@given(deals())
def test_the_same_packages_as_comparing_every_two(found: Deal) -> None:
    assert as_set(efficient(found)) == by_hand(found)


@given(deals())
def test_a_few_are_compared_with_each_other_to_the_same_end(found: Deal) -> None:
    assert as_set(efficient_of(found, acceptable(found))) == as_set(efficient(found))


def test_a_joint_effect_counts_where_it_holds_and_nowhere_else() -> None:
    """What B adds to A is what the joint effect takes: both are efficient, for neither is more."""
    both = (Condition(0, 1), Condition(1, 1))
    found = deal({"A": [[0], [2]], "B": [[0], [3]]}, [None], joints=[(both, [-3])])
    codes = found.codes([(0, 0), (1, 0), (0, 1), (1, 1)])
    assert as_set(efficient_of(found, codes)) == as_set(efficient(found)) == {(0, 1)}
    found = deal({"A": [[0], [3]], "B": [[0], [3]]}, [None], joints=[(both, [-3])])
    every = [[0, 1], [1, 0], [1, 1]]
    assert efficient_of(found, codes[::-1]).tolist() == efficient(found).tolist() == every


@given(deals(bare=True), st.integers(-3, 3), st.sampled_from([0.5, 2.0, 3.0]), st.randoms())
def test_names_order_scale_and_origin_change_nothing(
    found: Deal, shift: int, factor: float, random: object
) -> None:
    from dataclasses import replace

    from mcda.negotiation.deal import Fallback, additive, exactly

    middle = found.values.middle
    scale = np.ones(len(found.sides))
    scale[0] = factor
    moved = np.zeros(len(found.sides))
    moved[0] = shift
    values = exactly(additive(middle.constant + moved, [p * scale for p in middle.by_measure]))
    first = found.sides[0]
    if first.fallback is not None:
        d = first.fallback.low * factor + shift
        first = replace(first, name="Z", fallback=Fallback(d, d))
    other = replace(found, sides=(first, *found.sides[1:]), values=values)
    assert as_set(efficient(other)) == as_set(efficient(found))
    back = replace(
        found,
        measures=found.measures[::-1],
        values=exactly(additive(middle.constant, middle.by_measure[::-1])),
        lines=exactly(additive((), found.lines.middle.by_measure[::-1])),
    )
    assert {row[::-1] for row in as_set(efficient(back))} == as_set(efficient(found))


@given(deals())
def test_nothing_in_the_zone_dominates_an_efficient_package(found: Deal) -> None:
    zone = found.worth(acceptable(found))
    for row in found.worth(efficient(found)):
        better = (zone >= row - 1e-9).all(axis=1) & (zone > row + 1e-9).any(axis=1)
        assert not better.any()


def test_a_third_of_a_point_thrice_is_the_point_of_the_fallback() -> None:
    found = deal({name: [[0], [1 / 3]] for name in "xyz"}, [1.0])
    assert as_set(efficient(found)) == {(1, 1, 1)}
    short = deal({name: [[0], [1 / 3]] for name in "xyz"}, [1.0 + 1e-6])
    assert not len(efficient(short))


def test_too_many_partial_packages_and_a_stop_are_told_apart() -> None:
    found = deal({f"m{i}": [[0, 0], [1, -1]] for i in range(6)}, [None, None])
    with pytest.raises(TooManyError):
        efficient(found, most=20)
    with pytest.raises(StoppedError):
        efficient(found, steering=Steering(stop=lambda: True))
    told: list[float] = []
    assert len(efficient(found, steering=Steering(tell=told.append))) == 64
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_less_slack_to_a_red_line_drops_no_package_that_is_equal_for_everyone() -> None:
    from dataclasses import replace

    from mcda.negotiation.deal import RedLine, additive, exactly

    made = deal({"a": [[0, 0], [0, 0]], "b": [[0, 0], [1, 0]]}, [None, None])
    room = exactly(additive([0.0], [np.array([[0.0], [1.0]]), np.array([[0.0], [1.0]])]))
    tied = replace(made, red_lines=(RedLine(0, "line"),), lines=room)
    assert as_set(efficient(tied)) == {(0, 1), (1, 1)}
