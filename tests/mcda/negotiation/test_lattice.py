"""States between today and a package: their numbers, layers and steps."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from mcda.negotiation.lattice import NEVER, Lattice, cheapest, to_go, whole
from tests.mcda.negotiation.deals import deal

POINTS = {"a": [[0, 0], [1, 0], [2, 0]], "b": [[0, 0], [0, 1]], "c": [[0, 0], [0, 1], [0, 2]]}


def lattice() -> Lattice:
    """Return the way to a at 2, climbing, and c at 2, at once; b stays as today."""
    found = deal(POINTS, [0, 0], {"a": (0,), "b": (1,), "c": (1,)})
    climbing = replace(found.measures[0], climbs=True)
    return Lattice(replace(found, measures=(climbing, *found.measures[1:])), (2, 0, 2))


def test_a_climbing_measure_takes_a_step_a_level_and_others_one() -> None:
    found = lattice()
    assert (found.measures, found.radix, found.steps, found.count) == ((0, 2), (3, 2), 3, 6)
    assert found.codes.tolist() == [
        [0, 0, 0], [0, 0, 2], [1, 0, 0], [1, 0, 2], [2, 0, 0], [2, 0, 2]
    ]  # fmt: skip
    assert [one.tolist() for one in found.layers] == [[0], [1, 2], [3, 4], [5]]
    assert found.onward.tolist() == [[2, 1], [3, 6], [4, 3], [5, 6], [6, 5], [6, 6]]
    assert found.states_of((0, 1, 0)) == [0, 2, 3, 5]


def test_the_way_with_the_least_greatest_cost_and_then_the_least_sum() -> None:
    found = lattice()
    cost = whole(np.array([0.0, 9, 1, 2, 3, 0]))
    everything = np.ones(6, dtype=np.bool_)
    assert to_go(found, cost, everything)[0] == 2_000_000
    assert cheapest(found, cost, everything & (cost <= 2_000_000)) == (0, 1, 0)
    assert cheapest(found, cost, everything, first=[1]) == (1, 0, 0)


def test_where_no_way_is_open_there_is_none() -> None:
    found = lattice()
    shut = np.array([True, False, False, True, True, True])
    assert to_go(found, np.zeros(6, dtype=np.int64), shut)[0] >= NEVER
    assert cheapest(found, np.zeros(6, dtype=np.int64), shut) is None
