"""Which states hold because nobody wants to leave them, or because leaving would be answered.

Four readings of "stable" for an owner, or for several who move together (a coalition): Nash, no
move is an improvement; GMR, every improvement can be answered by moves of the others after which
the mover is not better off; SMR, and no further move of the mover escapes the answer; SEQ, the
others prefer each of the moves they answer with. Source: Fang, Hipel & Kilgour (1993),
Interactive Decision Making; for coalitions Kilgour, Hipel, Fang & Peng (2001).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import combinations
from typing import Final

import numpy as np

from mcda.model.arrays import Bools, Floats, Ints
from mcda.negotiation.graph import Sanction, StateGraph


class Concept(StrEnum):
    """A reading of "stable"."""

    NASH = "Nash"
    GMR = "GMR"
    SMR = "SMR"
    SEQ = "SEQ"


LARGEST_COALITION: Final = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a state holds for its members, and what they would do otherwise.

    `move` is the improvement that is answered least: one that nothing answers, else one that no
    believed answer meets, else the one with the greatest gain; None where there is none. `answer`
    is the state to which the others answer, by moves that they prefer where there are such, None
    where there is no answer; `escape` where the members would then go on to, if that is better
    for them than the state itself.
    """

    members: tuple[int, ...]
    stable: dict[Concept, bool]
    move: int | None = None
    answer: int | None = None
    believed: bool = False
    escape: int | None = None


def stable_states(graph: StateGraph, owner: int, sanction: Sanction) -> dict[Concept, Bools]:
    """Say for every state whether it is stable for an owner, by each concept; O(moves)."""
    payoff = graph.payoffs[owner]
    after = {Concept.NASH: payoff, **_answered_worth(graph, owner, sanction)}
    # A move that is no improvement, or that is answered, leaves the mover with no more than here.
    return {
        concept: _greatest(graph, owner, np.minimum(payoff, worth)) <= payoff
        for concept, worth in after.items()
    }


def equilibria(graph: StateGraph, sanction: Sanction) -> dict[Concept, Bools]:
    """Say which states are stable for every owner."""
    every = [stable_states(graph, owner, sanction) for owner in range(len(graph.owners))]
    return {concept: np.logical_and.reduce([one[concept] for one in every]) for concept in Concept}


def coalitions(owners: Sequence[int]) -> list[tuple[int, ...]]:
    """Return the groups of two or three owners."""
    sizes = range(2, LARGEST_COALITION + 1)
    return [group for size in sizes for group in combinations(owners, size)]


def verdict(
    graph: StateGraph, state: int, members: Sequence[int], sanction: Sanction = Sanction.SEQUENCE
) -> Verdict:
    """Say whether one state is stable for an owner or a coalition, and name move and answer."""
    judge = _Judge(graph, state, tuple(members), sanction)
    moves = judge.improvements()
    if not len(moves):
        return Verdict(judge.members, dict.fromkeys(Concept, True))
    met = judge.met(moves)
    stable = {Concept.NASH: False, **{concept: bool(said.all()) for concept, said in met.items()}}
    unmet = (moves[~met[concept]] for concept in (Concept.GMR, Concept.SEQ))
    move = judge.best(next((states for states in unmet if len(states)), moves))
    believed = bool(met[Concept.SEQ][moves == move][0])
    answer = judge.worst_answer(move, improving=believed)
    escape = None if answer is None else judge.escape(answer)
    return Verdict(judge.members, stable, move, answer, believed, escape)


class _Judge:
    """One state asked about for one set of members."""

    def __init__(
        self, graph: StateGraph, state: int, members: tuple[int, ...], sanction: Sanction
    ) -> None:
        self.graph, self.members, self.sanction = graph, members, sanction
        self.others = tuple(j for j in range(len(graph.owners)) if j not in members)
        self.own = graph.payoffs[list(members)]
        self.here = self.own[:, [state]]
        self.state = state
        self._together = lru_cache(maxsize=None)(self._reached_together)
        self._answers = lru_cache(maxsize=None)(self._reached_in_answer)

    def improvements(self) -> Ints:
        """Return the states that the members reach together and all prefer."""
        return self._liked(self._together(self.state))

    def met(self, moves: Ints) -> dict[Concept, Bools]:
        """Say for each of some improvements whether it is answered, by each concept."""
        if len(self.members) == 1:
            worth = _answered_worth(self.graph, self.members[0], self.sanction)
            return {concept: left[moves] <= self.here[0, 0] for concept, left in worth.items()}
        ways = {
            Concept.GMR: {},
            Concept.SMR: {"escaping": False},
            Concept.SEQ: {"improving": True},
        }
        return {
            concept: np.array([self.answered(int(q), **way) for q in moves], dtype=np.bool_)
            for concept, way in ways.items()
        }

    def answered(self, move: int, *, improving: bool = False, escaping: bool = True) -> bool:
        """Say whether the others can answer a move; not `escaping`: and the members not escape."""
        states = self._answers(move, improving)
        hurt = states[(self.own[:, states] <= self.here).any(axis=0)]
        if escaping:
            return bool(len(hurt))
        return any(not len(self._liked(self._together(int(x)))) for x in hurt)

    def worst_answer(self, move: int, *, improving: bool) -> int | None:
        """Return the answer that costs the members most; None where none costs anything."""
        states = self._answers(move, improving)
        costs = (self.own[:, states] - self.own[:, [move]]).min(axis=0)
        if not len(states) or costs.min() >= 0:
            return None
        return int(states[np.argmin(costs)])

    def escape(self, answer: int) -> int | None:
        """Return where the members would go on to from an answer, to be better off than here."""
        liked = self._liked(self._together(answer))
        return self.best(liked) if len(liked) else None

    def best(self, states: Ints) -> int:
        """Return the state with the greatest gain of the member that gains least."""
        gains = (self.own[:, states] - self.here).min(axis=0)
        return int(states[int(np.argmax(gains))])

    def _liked(self, states: Ints) -> Ints:
        return states[(self.own[:, states] > self.here).all(axis=0)]

    def _reached_together(self, state: int) -> Ints:
        if len(self.members) == 1:
            return self.graph.moves(self.members[0], np.array([state]))
        return self.graph.reach(state, self.members)

    def _reached_in_answer(self, state: int, improving: bool) -> Ints:
        how = self.sanction
        return self.graph.reach(state, self.others, improving=improving, sanction=how)


def _answered_worth(graph: StateGraph, owner: int, sanction: Sanction) -> dict[Concept, Floats]:
    """Return for each state what the others can bring an owner down to from it."""
    payoff = graph.payoffs[owner]
    escape = np.maximum(payoff, _greatest(graph, owner, payoff))
    return {
        Concept.GMR: _least(graph, owner, payoff, sanction, improving=False),
        Concept.SMR: _least(graph, owner, escape, sanction, improving=False),
        Concept.SEQ: _least(graph, owner, payoff, sanction, improving=True),
    }


def _greatest(graph: StateGraph, owner: int, values: Floats) -> Floats:
    """Return for each state the greatest value that one move of an owner leads to."""
    return -_over_moves(graph, owner, -values)


def _least(
    graph: StateGraph, owner: int, values: Floats, sanction: Sanction, *, improving: bool
) -> Floats:
    """Return for each state the least value to which the others of an owner can lead."""
    others = [j for j in range(len(graph.owners)) if j != owner]
    onward = {j: np.full(graph.states, np.inf) for j in others}
    while True:
        found = {
            j: _over_moves(
                graph,
                j,
                np.minimum.reduce([values, *(onward[other] for other in others if other != j)]),
                improving=improving,
            )
            for j in others
        }
        settled = all(np.array_equal(found[j], onward[j]) for j in others)
        onward = found
        if settled or sanction is Sanction.SINGLE:
            least: Floats = np.minimum.reduce([np.full(graph.states, np.inf), *onward.values()])
            return least


def _over_moves(
    graph: StateGraph, owner: int, values: Floats, *, improving: bool = False
) -> Floats:
    """Return the least value over an owner's moves from each state, infinity where it has none."""
    starts, targets = graph.starts[owner], graph.targets[owner]
    found = np.full(graph.states, np.inf)
    counts = np.diff(starts)
    led = values[targets]
    if improving:
        payoff = graph.payoffs[owner]
        led = np.where(payoff[targets] > np.repeat(payoff, counts), led, np.inf)
    some = counts > 0
    if some.any():
        found[some] = np.minimum.reduceat(led, starts[:-1][some])
    return found
