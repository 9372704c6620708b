"""The rule is the same whichever columns stand still, and however many states are judged."""

from __future__ import annotations

import numpy as np
import pytest

from mcda.answer.board import Board
from mcda.answer.recommendation import board_of, recommend, whole_board
from mcda.answer.rule import KINDS, Kind, Verdict, decide, is_one_of
from mcda.group.summary import summary
from tests.laws.answer_cases import drawn_case


def same(one: Verdict, other: Verdict) -> bool:
    parts = ("kind", "named", "beside", "pool", "floors", "instead")
    return all(np.array_equal(getattr(one, part), getattr(other, part)) for part in parts)


@pytest.mark.parametrize("seed", range(12))
def test_it_is_no_matter_whose_columns_move(seed: int) -> None:
    case = drawn_case(seed)
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
