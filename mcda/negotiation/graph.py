"""States, and who can move from which to which: what stability is asked of.

A state graph knows nothing of measures. Payoffs are ordinal: only which of two is higher counts,
and equal is indifferent.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np

from mcda.model.arrays import Bools, Floats, Ints

MOST_STATES: Final = 200_000
MOST_MOVES: Final = 30_000_000
"""Moves of all owners together that are kept in memory."""


class Sanction(StrEnum):
    """What the others may do against a move."""

    SEQUENCE = "sequence"
    """Any legal sequence of their moves, nobody twice in a row (Fang, Hipel & Kilgour 1993)."""
    SINGLE = "single"
    """One move of one of them."""


@dataclass(frozen=True, eq=False)
class StateGraph:
    """Owners, their payoffs and their moves.

    `payoffs` has shape (owners, states). The moves of an owner from state s lead to
    `targets[owner][starts[owner][s]:starts[owner][s + 1]]`; a state is no move of its own.
    """

    owners: tuple[str, ...]
    payoffs: Floats
    starts: tuple[Ints, ...]
    targets: tuple[Ints, ...]

    @property
    def states(self) -> int:
        return int(self.payoffs.shape[1])

    def moves(self, owner: int, states: Ints, *, improving: bool = False) -> Ints:
        """Return where an owner can move from any of some states, each target once."""
        first = self.starts[owner][states]
        counts = self.starts[owner][states + 1] - first
        ends = np.cumsum(counts)
        steps = np.arange(int(ends[-1]) if len(ends) else 0) - np.repeat(ends - counts, counts)
        found = self.targets[owner][np.repeat(first, counts) + steps]
        if improving:
            payoff = self.payoffs[owner]
            found = found[payoff[found] > np.repeat(payoff[states], counts)]
        return np.unique(found)

    def reach(
        self,
        start: int,
        movers: Sequence[int],
        *,
        improving: bool = False,
        sanction: Sanction = Sanction.SEQUENCE,
    ) -> Ints:
        """Return the states that some owners reach from a state, in order.

        By sequences in which nobody moves twice in a row, or by single moves; with
        `improving`, each mover prefers what it moves to.
        """
        first = np.array([start])
        fresh = {j: self.moves(j, first, improving=improving) for j in movers}
        if sanction is Sanction.SINGLE:
            return _union(fresh.values())
        seen = {j: np.zeros(self.states, dtype=np.bool_) for j in movers}
        for j, states in fresh.items():
            seen[j][states] = True
        while any(len(states) for states in fresh.values()):
            fresh = {j: self._onward(j, fresh, seen[j], improving) for j in movers}
            for j, states in fresh.items():
                seen[j][states] = True
        return _union(np.flatnonzero(reached) for reached in seen.values())

    def _onward(self, mover: int, fresh: dict[int, Ints], seen: Bools, improving: bool) -> Ints:
        """Return what a mover newly reaches from where another one has just moved to."""
        sources = _union(states for j, states in fresh.items() if j != mover)
        found = self.moves(mover, sources, improving=improving)
        return found[~seen[found]]


def _union(arrays: Iterable[Ints]) -> Ints:
    found = [np.zeros(0, dtype=np.int64), *arrays]
    return np.unique(np.concatenate(found))
