"""What an open score would break the answer at; that it holds and is the nearest is a law."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from mcda.answer.answer import answer_now, answer_of
from mcda.answer.change import Bound, Change
from mcda.answer.change_sentences import change_sentence
from mcda.answer.settling import open_cells, settled
from mcda.answer.spots import Search
from mcda.answer.turn_sentences import change_words
from mcda.cli.answer import answer
from mcda.group.summary import summary
from mcda.model.case import Case, Level, Score
from mcda.model.edits.scores import set_score
from tests.laws.answer_cases import drawn_case
from tests.mcda.answer.small_cases import Cell, Side, small
from tests.mcda.answer.test_ways import compare, moved

ROWS = [[6, 9], [0, 1]]


def two(rows: Sequence[Sequence[Cell]], method: str = "topsis") -> Case:
    """Aland needs more than a little on Cost."""
    sides = Side("Aland", (3, 1), value=30), Side("Bland", (1, 1), value=20)
    return small(["North", "South"], rows, *sides, method=method)


def own_missing(method: str = "topsis") -> Case:
    """Aland's own score of North's Cost is missing."""
    return set_score(two(ROWS, method), "s0", "p0", "c0", Score())


def opened(case: Case) -> list[Change]:
    return [one for one in answer_of(case).breaks if one.bound is not None]


@pytest.mark.parametrize("method", ["topsis", "weighted-sum"])
def test_a_missing_score_that_breaks_it_says_up_to_where(method: str) -> None:
    case = own_missing(method)
    (one,) = opened(case)
    assert (one.stakeholder, one.bound, one.to) == ("s0", Bound.MOST, 0.99)
    words = "Aland: Cost of North, today missing, at most 0.99"
    assert str(change_words(case, one)) == words
    told = [one["change"] for one in answer(case, ()).plain["breaks"]]
    (plain,) = [one for one in told if "bound" in one]
    assert (plain["from"], plain["bound"], plain["printed"]) == (None, "at most", 0.99)


def test_an_interval_is_told_with_its_ends() -> None:
    case = set_score(two(ROWS), "s0", "p0", "c0", Score(low=0.5, high=8))
    (one,) = opened(case)
    words = "Aland: Cost of North, today 0.5 to 8, at most 0.99"
    assert str(change_words(case, one)) == words


def test_the_lowest_level_is_told_by_itself() -> None:
    levels = (Level("none", 0.0), Level("some", 1.0), Level("most", 7.0), Level("all", 10.0))
    case = two([[None, 9], [0, 1]])
    case = replace(case, criteria=(replace(case.criteria[0], levels=levels), case.criteria[1]))
    (one,) = opened(case)
    assert str(change_words(case, one)) == "Everyone: Cost of North, today missing, at none"


def test_a_score_that_changes_nothing_anywhere_is_not_told() -> None:
    case = set_score(two([[9, 6], [0, 1]]), "s1", "p1", "c0", Score())
    assert not opened(case)


def test_who_refuses_while_another_comes_in_is_said() -> None:
    sides = Side("Aland", (1, 1), value=65), Side("Bland", (1, 1), value=20, red=(0, 9))
    case = small(["North", "South"], [[None, 5], [3, 3]], *sides)
    found = answer_of(case)
    told = [str(change_sentence(case, one, found.recommendation)) for one in found.brings_in]
    assert told[0].startswith("Everyone: Cost of North, today missing, at 8; then: ")
    assert told[0].endswith("But Bland, who does not today, refuses North then.")
    assert not any("But" in one for one in told[1:])


@pytest.mark.parametrize("seed", [0, 4, 6, 7, 11, 12, 15, 21])
def test_a_settled_score_moves_as_in_the_case_in_which_it_is_one(seed: int) -> None:
    case = drawn_case(seed, ("topsis", "weighted-sum"))
    now = answer_now(case)
    search, rng = Search(case, now.summary, now.recommendation), np.random.default_rng(seed)
    cells = list(open_cells(search))
    assert cells
    for one in cells:
        there = settled(search, one, 0.0)
        assert there is not None
        paths, t = there[1], float(rng.uniform())
        if paths.stops is not None:
            t = float(paths.stops[0].min())
        compare(paths, 0, t, summary(moved(case, paths, 0, t)))
