"""VIKOR's regrets, its conditions, and what it says of its first place."""

from __future__ import annotations

import numpy as np

from mcda.methods.rank import rank
from mcda.methods.vikor import compromise, measures, quality, regrets
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


def test_the_share_of_an_advantage_is_one_in_the_others() -> None:
    """DQ = 1 / (m - 1): Opricovic & Tzeng 2004, European Journal of Operational Research 156."""
    for m in (3, 4, 6):
        for lead, enough in ((1 / (m - 1) + 1e-6, True), (1 / (m - 1) - 1e-6, False)):
            values = np.array([0.0, lead, *np.linspace(1, lead, m - 2)])
            assert compromise(values, values).advantage is enough


def test_quality_has_no_unit_and_what_does_not_differ_counts_nothing() -> None:
    sums, largest = np.array([0.2, 0.5, 0.3]), np.array([0.1, 0.1, 0.4])
    for unit in (1e-15, 1.0, 1e9):
        np.testing.assert_allclose(quality(sums * unit, largest), quality(sums, largest))
    alike = np.full(3, 0.7)
    np.testing.assert_allclose(quality(alike, largest, 0.25), 0.75 * quality(largest, largest))


def test_the_verdict_names_the_compromise_where_there_is_a_choice() -> None:
    ranking = rank(small_case(method="vikor"), "a")
    said = ranking.method.verdict(ranking)
    assert said.startswith(f"VIKOR's first, {ranking.leader.name}: acceptable advantage")
    case = edits.remove_package(edits.remove_package(ranking.case, "wait"), "zones")
    alone = rank(case, "a")
    assert alone.method.verdict(alone) == ""
