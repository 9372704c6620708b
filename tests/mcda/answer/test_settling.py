"""What an open score would have to be; that it holds and that none is missed is a law."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mcda.answer.answer import answer_of
from mcda.answer.change import Bound
from mcda.answer.turn_sentences import change_words
from mcda.cli.answer import answer
from mcda.model.case import Case, Direction, frozen
from tests.mcda.answer.small_cases import Side, small


def told(case: Case) -> list[str]:
    return [str(change_words(case, one)) for one in answer_of(case).brings_in]


@pytest.mark.parametrize("method", ["topsis", "weighted-sum"])
def test_a_missing_score_that_decides_says_what_it_has_to_be_at_least(method: str) -> None:
    sides = Side("Aland", (1, 1), value=65), Side("Bland", (1, 1), value=20)
    case = small(["North", "South"], [[None, 5], [2, 3]], *sides, method=method)
    assert told(case)[0] == "Everyone: Cost of North, today missing, at least 8"
    change = answer_of(case).brings_in[0]
    assert change.bound is Bound.LEAST and change.accepts == {"s0", "s1"}
    assert answer(case, ()).plain["brings_in"][0]["change"]["from"] is None


def test_an_interval_that_decides_is_told_with_its_ends() -> None:
    sides = Side("Aland", (1, 1), value=65), Side("Bland", (1, 1), value=20)
    case = small(["North", "South"], [[(2, 9), 5], [3, 3]], *sides)
    assert told(case)[0] == "Everyone: Cost of North, today 2 to 9, at least 8"


def test_a_fallback_s_missing_score_is_told_too() -> None:
    sides = Side("Aland", (1, 1), package=1), Side("Bland", (1, 1), value=20)
    case = small(["North", "South"], [[6, 5], [None, 3]], *sides)
    first = answer_of(case).brings_in[0]
    assert (first.package, first.bound) == ("p1", Bound.EXACTLY)


def test_two_scores_of_which_neither_alone_is_enough_are_not_told() -> None:
    sides = Side("Aland", (1, 1), value=65), Side("Bland", (1, 1), value=0)
    case = small(["North", "South"], [[None, None], [3, 3]], *sides)
    assert all(one.bound is None for one in answer_of(case).brings_in)


@pytest.mark.parametrize("method", ["topsis", "weighted-sum"])
def test_what_brings_one_in_may_leave_nothing_to_name(method: str) -> None:
    """From 4 on Aland accepts North, and Bland refuses both: what others are measured by."""
    sides = Side("Aland", (1, 1), package=1), Side("Bland", (1, 1), package=1, red=(0, 5))
    case = small(["North", "South"], [[None, 4], [4, 4]], *sides, status_quo=0, method=method)
    change = answer_of(case).brings_in[0]
    assert (change.to, change.accepts, change.after.named) == (4.0, {"s0"}, ())


def turned(*whose: str) -> Case:
    """North's Cost is missing; of some of the three, less of it is better."""
    sides = [Side(name, (1, 1), value=65) for name in ("Aland", "Bland")]
    case = small(["North", "South"], [[None, 5], [2, 3]], *sides)
    own = frozen(dict.fromkeys(whose, Direction.COST))
    first = replace(case.criteria[0], directions=own)
    return replace(case, criteria=(first, *case.criteria[1:]))


def test_of_whom_less_is_better_a_missing_score_may_be_so_much_at_most() -> None:
    both = told(turned("s0", "s1"))
    assert both[0] == "Everyone: Cost of North, today missing, at most 2"


def test_what_brings_in_one_of_opposite_minds_is_told_by_each() -> None:
    found = answer_of(turned("s0")).brings_in
    bounds = {one.bound: (one.to, one.accepts) for one in found if one.bound is not None}
    assert bounds[Bound.MOST] == (2.0, {"s0"})
    assert bounds[Bound.LEAST] == (8.0, {"s1"})
