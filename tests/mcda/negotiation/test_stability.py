"""Stability against a plain search of the graph, its laws, and what is named."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from mcda.negotiation.graph import Sanction, StateGraph
from mcda.negotiation.stability import Concept, coalitions, equilibria, stable_states, verdict
from tests.mcda.negotiation.graphs import graph_of

SEEDS = range(40)


def drawn(seed: int) -> StateGraph:
    """Return a random conflict: moves of any form, payoffs with ties."""
    draw = np.random.default_rng(seed)
    owners, states = int(draw.integers(2, 5)), int(draw.integers(3, 9))
    payoffs = draw.integers(0, 5, (owners, states)).astype(float)
    moves = [
        [
            (s, t)
            for s in range(states)
            for t in range(states)
            if s != t and draw.random() < 1.2 / owners
        ]
        for _owner in range(owners)
    ]
    return graph_of([f"P{i}" for i in range(owners)], payoffs, moves)


class Plain:
    """The definitions word by word, by sets of states and sequences of moves."""

    def __init__(self, graph: StateGraph, sanction: Sanction) -> None:
        self.graph, self.sanction = graph, sanction

    def moves(self, owner: int, state: int) -> list[int]:
        first, last = self.graph.starts[owner][state : state + 2]
        return [int(t) for t in self.graph.targets[owner][first:last]]

    def reach(self, state: int, movers: list[int], improving: bool, single: bool) -> set[int]:
        seen: set[tuple[int, int]] = set()
        open_ = [(state, -1)]
        while open_:
            at, last = open_.pop()
            for mover in movers:
                for target in self.moves(mover, at):
                    payoff = self.graph.payoffs[mover]
                    if mover == last or (improving and payoff[target] <= payoff[at]):
                        continue
                    if (target, mover) not in seen:
                        seen.add((target, mover))
                        if not single:
                            open_.append((target, mover))
        return {target for target, _mover in seen}

    def likes(self, members: list[int], state: int, here: int) -> bool:
        return all(self.graph.payoffs[i, state] > self.graph.payoffs[i, here] for i in members)

    def stable(self, state: int, members: list[int]) -> dict[Concept, bool]:
        others = [j for j in range(len(self.graph.owners)) if j not in members]
        single = self.sanction is Sanction.SINGLE
        together = lambda s: self.reach(s, members, False, len(members) == 1)  # noqa: E731
        better = [q for q in together(state) if self.likes(members, q, state)]
        found = {Concept.NASH: not better, Concept.GMR: True, Concept.SMR: True, Concept.SEQ: True}
        payoffs = self.graph.payoffs
        for move in better:
            hurting = {
                improving: [
                    x
                    for x in self.reach(move, others, improving, single)
                    if any(payoffs[i, x] <= payoffs[i, state] for i in members)
                ]
                for improving in (False, True)
            }
            caught = [
                x
                for x in hurting[False]
                if not any(self.likes(members, y, state) for y in together(x))
            ]
            found[Concept.GMR] &= bool(hurting[False])
            found[Concept.SMR] &= bool(caught)
            found[Concept.SEQ] &= bool(hurting[True])
        return found


@pytest.mark.parametrize("sanction", Sanction)
@pytest.mark.parametrize("seed", SEEDS)
def test_every_owner_and_coalition_as_by_a_plain_search(seed: int, sanction: Sanction) -> None:
    graph = drawn(seed)
    plain = Plain(graph, sanction)
    owners = range(len(graph.owners))
    for owner in owners:
        found = stable_states(graph, owner, sanction)
        for state in range(graph.states):
            expected = plain.stable(state, [owner])
            assert {concept: bool(found[concept][state]) for concept in Concept} == expected
            assert verdict(graph, state, (owner,), sanction).stable == expected
    for group in coalitions(owners):
        for state in range(graph.states):
            expected = plain.stable(state, list(group))
            assert verdict(graph, state, group, sanction).stable == expected


@pytest.mark.parametrize("seed", SEEDS)
def test_nash_is_within_seq_within_gmr_and_within_smr_within_gmr(seed: int) -> None:
    graph = drawn(seed)
    for owner in range(len(graph.owners)):
        found = stable_states(graph, owner, Sanction.SEQUENCE)
        for order in (
            (Concept.NASH, Concept.SEQ, Concept.GMR),
            (Concept.NASH, Concept.SMR, Concept.GMR),
        ):
            for narrow, wide in pairwise(order):
                assert not (found[narrow] & ~found[wide]).any()


@pytest.mark.parametrize("seed", SEEDS)
def test_only_the_order_of_payoffs_counts(seed: int) -> None:
    graph = drawn(seed)
    scaled = StateGraph(graph.owners, 3 * graph.payoffs + 7, graph.starts, graph.targets)
    found = equilibria(graph, Sanction.SEQUENCE)
    other = equilibria(scaled, Sanction.SEQUENCE)
    assert all(np.array_equal(found[concept], other[concept]) for concept in Concept)


def test_a_move_is_named_with_the_answer_that_costs_most() -> None:
    payoffs = np.array([[2.0, 5, 1, 0], [2.0, 0, 1, 0]])
    graph = graph_of(("A", "B"), payoffs, [[(0, 1)], [(1, 2), (1, 3)]])
    found = verdict(graph, 0, (0,))
    assert (found.move, found.answer, found.believed, found.escape) == (1, 2, True, None)
    assert found.stable == {
        Concept.NASH: False, Concept.GMR: True, Concept.SMR: True, Concept.SEQ: True
    }  # fmt: skip


def test_a_move_that_nothing_answers_is_named_before_a_better_one_that_is_answered() -> None:
    payoffs = np.array([[2.0, 5, 3, 0], [2.0, 0, 1, 1]])
    graph = graph_of(("A", "B"), payoffs, [[(0, 1), (0, 2)], [(1, 3)]])
    found = verdict(graph, 0, (0,))
    assert (found.move, found.answer) == (2, None)
    assert not found.stable[Concept.GMR]
