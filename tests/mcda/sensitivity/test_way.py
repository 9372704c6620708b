"""Work gives way in all its threads, in small pieces, and finds the same."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from mcda.methods.rank import rank
from mcda.sensitivity.draws import TILE
from mcda.sensitivity.plan import Plan, sampled
from mcda.sensitivity.way import give_way, giving_way
from tests.mcda.sensitivity.cases import case_of

PLAN = Plan(3 * TILE, 7)


def test_nobody_waits_who_was_not_told_to():
    give_way()
    asked: list[int] = []
    with giving_way(lambda: asked.append(1)):
        give_way()
    give_way()
    assert asked == [1]


def test_sampling_gives_way_often_in_every_thread_and_finds_the_same():
    ranking = rank(case_of(np.random.default_rng(3).random((12, 4)), [1, 2, 3, 4]), "s")
    asked: list[int] = []
    with giving_way(lambda: asked.append(threading.get_ident())):
        found = sampled(ranking, PLAN)
    assert len(asked) > 3 * 12
    expected = sampled(ranking, PLAN)
    assert np.array_equal(found.rank_acceptability, expected.rank_acceptability)
    assert np.array_equal(found.pairwise, expected.pairwise)
    assert np.array_equal(found.central_weights, expected.central_weights, equal_nan=True)


def test_who_gives_way_can_be_ended_there():
    ranking = rank(case_of(np.random.default_rng(3).random((12, 4)), [1, 2, 3, 4]), "s")

    def end() -> None:
        raise KeyError

    with pytest.raises(KeyError), giving_way(end):
        sampled(ranking, PLAN)
