"""VIKOR's regrets, its conditions, and what it says of its first place."""

from __future__ import annotations

import numpy as np

from mcda.methods.rank import rank
from mcda.methods.vikor import compromise, measures, regrets
from mcda.model import edits
from tests.mcda.methods.cases import small_case


def test_regret_runs_from_the_best_to_the_worst_and_is_none_where_all_are_alike() -> None:
    matrix = np.array([[0.0, 5.0], [10.0, 5.0], [5.0, 5.0]])
    missed = regrets(matrix, np.array([True, True]))
    assert missed.tolist() == [[1.0, 0.0], [0.0, 0.0], [0.5, 0.0]]
    sums, largest = measures(missed, np.array([3.0, 1.0]))
    assert sums.tolist() == largest.tolist() == [0.75, 0.0, 0.375]


def test_without_a_lead_of_its_share_the_near_ones_are_proposed_too() -> None:
    close = compromise(np.array([0.0, 0.1, 1.0]), np.array([0.0, 0.1, 1.0]))
    assert (close.advantage, close.stability, close.members) == (False, True, (0, 1))
    clear = compromise(np.array([0.0, 0.5, 1.0]), np.array([0.0, 0.5, 1.0]))
    assert (clear.advantage, clear.members) == (True, (0,))


def test_the_verdict_names_the_compromise_where_there_is_a_choice() -> None:
    ranking = rank(small_case(method="vikor"), "a")
    said = ranking.method.verdict(ranking)
    assert said.startswith(f"VIKOR's first, {ranking.leader.name}: acceptable advantage")
    case = edits.remove_package(edits.remove_package(ranking.case, "wait"), "zones")
    alone = rank(case, "a")
    assert alone.method.verdict(alone) == ""
