"""Where the answer turns: the very end of a path; that each is found is a law in tests/laws."""

from __future__ import annotations

import pytest

from mcda.answer import walk
from mcda.answer.answer import answer_now
from mcda.answer.board import Board
from mcda.answer.rule import Verdict, decide
from mcda.answer.spots import Search
from tests.mcda.answer.small_cases import Side, small


@pytest.mark.parametrize("method", ["topsis", "weighted-sum"])
def test_the_very_end_of_a_scale_is_told_where_only_it_is_enough(method: str) -> None:
    sides = Side("Aland", (1, 1), value=80), Side("Bland", (1, 1), value=20)
    case = small(["North", "South"], [[6, 5], [2, 3]], *sides, method=method)
    now = answer_now(case)
    first = next(Search(case, now.summary, now.recommendation).bringing())
    assert (first.move.criterion, first.at, first.move.reach) == (1, 0.5, 0.5)


def test_a_path_that_was_asked_at_its_very_end_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def counted(board: Board) -> Verdict:
        asked.append(board)
        return decide(board)

    monkeypatch.setattr(walk, "decide", counted)
    sides = Side("Aland", (50, 30, 20), value=95), Side("Bland", (30, 50, 20), value=95)
    case = small(["North", "South", "Ferry"], [[9, 8, 9], [7, 6, 6], [3, 2, 5]], *sides)
    now = answer_now(case)
    assert list(Search(case, now.summary, now.recommendation).turning(None))
    assert len(asked) < 100
