"""What owners reach in a state graph, by one move, several, and moves that they prefer."""

from __future__ import annotations

import numpy as np

from mcda.negotiation.graph import Sanction, StateGraph
from tests.mcda.negotiation.graphs import graph_of


def line() -> StateGraph:
    """Return four states in a row: A moves 0-1 and 2-3, B moves 1-2."""
    payoffs = np.array([[0.0, 1, 2, 0], [0, 1, 0, 3]])
    return graph_of(("A", "B"), payoffs, [[(0, 1), (2, 3)], [(1, 2)]])


def test_one_move_leads_to_its_targets_and_a_state_without_moves_nowhere() -> None:
    graph = line()
    assert graph.moves(0, np.array([0, 2])).tolist() == [1, 3]
    assert graph.moves(0, np.array([1])).tolist() == []
    assert graph.moves(0, np.zeros(0, dtype=np.int64)).tolist() == []


def test_only_moves_to_what_the_mover_prefers() -> None:
    graph = line()
    assert graph.moves(0, np.array([0, 2]), improving=True).tolist() == [1]


def test_owners_reach_by_turns_and_nobody_moves_twice_in_a_row() -> None:
    graph = line()
    assert graph.reach(0, (0, 1)).tolist() == [1, 2, 3]
    assert graph.reach(0, (0, 1), improving=True).tolist() == [1]
    assert graph.reach(0, (0, 1), sanction=Sanction.SINGLE).tolist() == [1]
    twice = graph_of(("A",), np.zeros((1, 3)), [[(0, 1), (1, 2)]])
    assert twice.reach(0, (0,)).tolist() == [1]
