"""State graphs written down by their moves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from mcda.model.arrays import Floats
from mcda.negotiation.graph import StateGraph


def graph_of(
    owners: Sequence[str], payoffs: Floats, moves: Sequence[Iterable[tuple[int, int]]]
) -> StateGraph:
    """Return a graph from each owner's moves as pairs (from, to) of states counted from 0."""
    states = payoffs.shape[1]
    starts, targets = [], []
    for pairs in moves:
        ordered = sorted(set(pairs))
        origin = np.array([one for one, _target in ordered], dtype=np.int64)
        starts.append(np.searchsorted(origin, np.arange(states + 1)))
        targets.append(np.array([target for _origin, target in ordered], dtype=np.int64))
    return StateGraph(tuple(owners), payoffs, tuple(starts), tuple(targets))
