"""The rule is the same whichever columns stand still, and however many states are judged."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mcda.answer.board import Board
from mcda.answer.recommendation import board_of, recommend, whole_board
from mcda.answer.rule import KINDS, Kind, Verdict, decide, is_one_of
from mcda.group.summary import summary
from mcda.model.case import Case
from tests.laws.answer_cases import drawn_case
from tests.mcda.answer.small_cases import Side, small


def same(one: Verdict, other: Verdict) -> bool:
    parts = ("kind", "named", "beside", "pool", "floors", "instead")
    return all(np.array_equal(getattr(one, part), getattr(other, part)) for part in parts)


def level_with_waiting() -> Case:
    """Aland is worse off with North, and Bland as well off."""
    sides = Side("Aland", (1, 1), value=20), Side("Bland", (1, 0), value=20)
    return small(["Wait", "North"], [[5, 6], [5, 5]], *sides, status_quo=0)


@pytest.mark.parametrize(
    "case", [level_with_waiting(), *(drawn_case(seed) for seed in range(12))], ids=range(13)
)
def test_it_is_no_matter_whose_columns_move(case: Case) -> None:
    seen = summary(case)
    if seen.refused:
        return
    whole = decide(whole_board(case, seen))
    everyone = range(len(case.stakeholders))
    for place in everyone:
        others = [one for one in everyone if one != place]
        assert same(decide(board_of(case, seen, others, [place])), whole)
    found = recommend(case, seen)
    assert KINDS[whole.kind[0]] is found.kind
    named = {case.packages[i].id for i in np.flatnonzero(whole.named[0])}
    assert named == {package.id for package in found.named}


def test_some_states_of_a_board_are_judged_as_they_are_among_all() -> None:
    case = drawn_case(4)
    board: Board = whole_board(case, summary(case))
    assert same(decide(board.at(np.array([0]))), decide(board))


def test_kinds_are_known_by_their_place() -> None:
    kinds = np.array([KINDS.index(Kind.OPEN), KINDS.index(Kind.WAIT)])
    assert is_one_of(kinds, Kind.WAIT, Kind.TIE).tolist() == [False, True]


def noisy(board: Board, rng: np.random.Generator) -> Board:
    """Return a board on which all points differ by what rounding may leave."""
    one = board.moving
    gain = one.gain + rng.uniform(-3e-14, 3e-14, one.gain.shape)
    values = one.values + rng.uniform(-3e-14, 3e-14, one.values.shape)
    return replace(board, moving=replace(one, gain=gain, values=values))


def level_and_crossed() -> Case:
    """Both are worth as much as the fallback to Aland, whose red line each crosses."""
    sides = Side("Aland", (1, 1), package=2, red=(0, 6)), Side("Bland", (1, 1), value=20)
    return small(["North", "South", "Ferry"], [[4, 3], [3, 4], [5, 2]], *sides)


def level_and_open() -> Case:
    """Either leaves Aland, who is open on both, as well off as its fallback."""
    sides = Side("Aland", (1, 1, 0), package=2, red=(2, 6)), Side("Bland", (1, 1, 1), value=20)
    return small(["North", "South", "Ferry"], [[4, 3, None], [3, 4, None], [5, 2, 5]], *sides)


@pytest.mark.parametrize(
    "case",
    [level_and_crossed(), level_and_open(), *(drawn_case(seed) for seed in range(12))],
    ids=range(14),
)
def test_no_answer_hangs_on_rounding(case: Case) -> None:
    board, rng = whole_board(case, summary(case)), np.random.default_rng(1)
    known = decide(board)
    assert all(same(decide(noisy(board, rng)), known) for _time in range(8))
