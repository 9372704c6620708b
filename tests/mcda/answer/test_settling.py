"""What an open score would have to be; that it holds and that none is missed is a law."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mcda.answer.answer import answer_of
from mcda.answer.change import Bound
from mcda.answer.settling import _open_scores
from mcda.answer.spots import Search
from mcda.answer.turn_sentences import change_words
from mcda.cli.answer import answer
from mcda.group.acceptance import State
from mcda.group.summary import summary
from mcda.model.case import COMMON, Case, Direction, Score, frozen
from mcda.model.edits.scores import set_score
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


ROOMS = {
    "a missing score": ([[None, 5], [2, 3]], Side("Aland", (1, 1), value=65)),
    "an interval": ([[(2, 9), 5], [3, 3]], Side("Aland", (1, 3), value=55)),
    "a red line": ([[(2, 9), 5], [3, 3]], Side("Aland", (1, 1), value=40, red=(0, 4))),
    "a fallback's score": ([[6, 5], [(1, 9), 4]], Side("Aland", (2, 1), package=1)),
    "a fallback's missing score": ([[6, 5], [None, 3]], Side("Aland", (1, 1), package=1)),
}


@pytest.mark.parametrize("name", ROOMS)
def test_room_is_the_share_of_what_a_score_may_be_that_is_enough(name: str) -> None:
    rows, aland = ROOMS[name]
    bland = Side("Bland", (0, 1), value=45)
    case = small(["North", "South"], rows, aland, bland, method="weighted-sum")
    now = answer_of(case)
    (one,) = _open_scores(Search(case, now.summary, now.recommendation), 0)
    package, criterion = case.packages[one.package].id, case.criteria[one.leaf].id
    cell = case.stated("s0", package, criterion)
    low, high = (0.0, 10.0) if cell is None else (cell.low, cell.high)
    assert 0 < one.room < 1
    # From below upwards a fallback's score is enough, from above downwards the package's own.
    for enough in (True, False):
        share = one.room - 1e-6 if enough else one.room + 1e-6
        share = 1 - share if one.package == 0 else share
        exact = Score.of(low + share * (high - low))
        seen = summary(set_score(case, COMMON, package, criterion, exact))
        assert (seen.acceptance[0][0].state is State.ACCEPTS) is enough


def test_what_no_number_of_its_scale_can_make_enough_is_not_looked_at() -> None:
    sides = Side("Aland", (1, 1), value=76), Side("Bland", (1, 1), value=20)
    case = small(["North", "South"], [[None, 5], [2, 3]], *sides, method="weighted-sum")
    now = answer_of(case)
    assert _open_scores(Search(case, now.summary, now.recommendation), 0) == []


def test_of_open_scores_the_one_with_most_room_comes_first() -> None:
    """Aland needs 13 of both at least: Speed may be from 7 up to 10, Cost nothing but 9."""
    sides = Side("Aland", (1, 1), value=65), Side("Bland", (1, 0), value=10)
    case = small(["North", "South"], [[(6, 9), (4, 10)], [1, 2]], *sides, method="weighted-sum")
    now = answer_of(case)
    found = _open_scores(Search(case, now.summary, now.recommendation), 0)
    assert [(one.leaf, round(one.room, 9)) for one in found] == [(1, 0.5), (0, 0.0)]
