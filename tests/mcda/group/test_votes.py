from __future__ import annotations

import numpy as np
import pytest

from mcda.group import votes

CYCLE = np.array([[1, 3, 2], [2, 1, 3], [3, 2, 1]])


def test_support_counts_who_ranks_before_whom_by_influence() -> None:
    found = votes.support(np.array([[1, 2], [2, 1], [2, 3]]), np.array([2.0, 1.0]))
    np.testing.assert_array_equal(found, [[0, 2, 3], [1, 0, 1], [0, 0, 0]])


def test_ties_share_borda_points() -> None:
    np.testing.assert_array_equal(votes.borda(np.array([[1], [2], [2]])), [2, 0.5, 0.5])


def test_a_circle_of_majorities_is_named_and_has_no_winner() -> None:
    assert votes.condorcet_cycles(CYCLE) == ((0, 1, 2),)
    assert votes.condorcet_winner(CYCLE) is None
    np.testing.assert_array_equal(votes.copeland(CYCLE), [0, 0, 0])


def test_influence_can_settle_a_circle() -> None:
    influence = np.array([3.0, 1.0, 1.0])
    assert votes.condorcet_cycles(CYCLE, influence) == ()
    assert votes.condorcet_winner(CYCLE, influence) == 0


def test_orderly_majorities_have_no_cycle() -> None:
    ranks = np.array([[1, 1, 2], [2, 3, 1], [3, 2, 3]])
    assert votes.condorcet_cycles(ranks) == ()
    assert votes.condorcet_winner(ranks) == 0


def test_the_shortest_cycle_of_each_knot() -> None:
    edges = np.zeros((5, 5), dtype=bool)
    for a, b in [(0, 1), (1, 2), (2, 3), (3, 0), (2, 0), (4, 0)]:
        edges[a, b] = True
    assert votes.knots(edges) == ((4,), (0, 1, 2, 3))


def test_a_stakeholder_without_ranking_is_left_out() -> None:
    ranks = np.array([[1, 0], [2, 0]])
    np.testing.assert_array_equal(votes.borda(ranks), [1, 0])


def test_equal_fractions_of_influence_are_a_tie() -> None:
    ranks = np.array([[1, 1, 1, 2], [2, 2, 2, 1]])
    np.testing.assert_array_equal(votes.copeland(ranks, np.array([0.1, 0.1, 0.1, 0.3])), [0, 0])


@pytest.mark.parametrize("influence", [[-1.0], [np.nan]])
def test_influence_below_zero_is_refused(influence: list[float]) -> None:
    with pytest.raises(ValueError, match="influence"):
        votes.borda(np.array([[1], [2]]), np.array(influence))


def test_nobody_and_nothing() -> None:
    assert votes.borda(np.zeros((3, 0), dtype=int)).tolist() == [0, 0, 0]
    assert votes.condorcet_cycles(np.zeros((0, 2), dtype=int)) == ()
