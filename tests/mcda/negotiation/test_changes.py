from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda.negotiation.changes import Improved, improvements, is_efficient, sweeteners
from mcda.negotiation.deal import Deal
from mcda.negotiation.enumeration import blocks
from mcda.negotiation.gains import standing
from mcda.negotiation.rules import keep_all
from mcda.negotiation.steering import Steering
from mcda.negotiation.trades_sentences import (
    improvement_sentences,
    sweetener_sentences,
)
from tests.mcda.negotiation.deals import deal, large
from tests.mcda.negotiation.random_deals import as_set, deals

EXCHANGE = {"access": [[0, 0, 0], [6, -3, 0]], "easing": [[0, 0, 0], [-2, 5, 0], [-5, 10, -1]]}
OWNERS = {"access": (1,), "easing": (0,)}


def some_package(found: Deal, data: st.DataObject) -> tuple[int, ...]:
    return tuple(data.draw(st.integers(0, len(one.levels) - 1)) for one in found.measures)


def apart(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))


@given(deals(), st.data())
def test_sweeteners_are_the_nearest_packages_that_suit_everyone(
    found: Deal, data: st.DataObject
) -> None:
    package = some_package(found, data)
    codes = np.concatenate(list(blocks(found)))
    codes = codes[keep_all(found.rules, codes)]
    fits = as_set(codes[~standing(found, codes).fails.any(axis=1)]) - {package}
    near = [one for one in fits if apart(one, package) <= 3]
    least = min((apart(one, package) for one in near), default=0)
    told = sweeteners(found, package, 0)
    assert {one.composition for one in told.found} == {
        one for one in near if apart(one, package) == least
    }


@given(deals(), st.data())
def test_improvements_dominate_and_efficient_packages_have_none(
    found: Deal, data: st.DataObject
) -> None:
    package = some_package(found, data)
    codes = np.concatenate(list(blocks(found)))
    codes = codes[keep_all(found.rules, codes)]
    better = found.worth(codes) - found.worth_of(package)
    lines = found.lines.middle.at(codes, found.holds(codes))
    dominating = (better >= -1e-9).all(axis=1) & (better > 1e-9).any(axis=1)
    dominating &= (lines >= 0).all(axis=1)
    assert is_efficient(found, package) is not bool(dominating.any())
    for one in improvements(found, package).found:
        assert (one.difference >= -1e-9).all() and (one.difference > 1e-9).any()


def test_what_is_said_of_a_blocker_and_of_improvements() -> None:
    small = deal(EXCHANGE, [0, 0, -5], OWNERS)
    told = sweetener_sentences(small, (0, 1), sweeteners(small, (0, 1), 0))
    assert [str(one) for one in told] == [
        "A is 2.0 points short. access from 0 to 1 would satisfy everyone: A +6.0 and B −3.0."
    ]
    hard = deal(EXCHANGE, [9, 9, 0], OWNERS)
    none = sweeteners(hard, (0, 0), 0)
    assert str(sweetener_sentences(hard, (0, 0), none)[0]) == (
        "No 3 changes or fewer satisfy A and everyone else."
    )
    for blocker, before, said in (
        (0, (1, 1), "A and everyone else are satisfied as it is."),
        (1, (0, 1), "B is satisfied as it is; others are not."),
    ):
        told = sweetener_sentences(small, before, sweeteners(small, before, blocker))
        assert [str(one) for one in told] == [said]
    assert is_efficient(small, (1, 1))
    assert "efficient" in str(improvement_sentences(small, (1, 1), Improved((), 0, 3), True)[0])
    better = improvements(small, (0, 0))
    assert [one.composition for one in better.found] == [(1, 1)]
    assert str(improvement_sentences(small, (0, 0), better, False)[0]) == (
        "1 package with as few changes is better for somebody and worse for nobody, such as "
        "access from 0 to 1 and easing from 0 to 1: A +4.0 and B +2.0."
    )


@pytest.mark.parametrize("blocker", [0, 1])
def test_nothing_is_changed_where_more_than_three_changes_are_needed(blocker: int) -> None:
    rows = {f"m{i}": [[0, 0], [1, 1]] for i in range(4)}
    found = sweeteners(deal(rows, [4, 4]), (0, 0, 0, 0), blocker)
    assert (found.found, found.looked, found.shortfall) == ((), 3, 4.0)


def test_how_far_was_looked_is_said_where_more_changes_are_too_many() -> None:
    found = large(60, 50, 2, 400.0)
    told = sweeteners(found, found.today, 0)
    assert (told.found, told.looked) == ((), 1)
    assert "single change" in str(sweetener_sentences(found, found.today, told)[0])
    better = improvements(found, found.today)
    assert better.looked == 1 and better.count >= len(better.found) > 0
    nothing = str(improvement_sentences(found, found.today, Improved((), 0, 1), None)[0])
    assert "single change" in nothing and "too many" in nothing


def test_the_share_that_is_looked_through_grows_and_never_passes_all() -> None:
    told: list[float] = []
    improvements(large(6, 3), (2,) * 6, Steering(tell=told.append))
    assert told == sorted(told)
    assert 0 < told[0] <= told[-1] < 1
