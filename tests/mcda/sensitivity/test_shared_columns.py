"""What stakeholders share is made once, and each has what it would have alone."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest

from mcda.group.summary import summary
from mcda.model.arrays import Floats
from mcda.sensitivity.jointly import Party, cell, merits_of, party_of, worth_of
from mcda.sensitivity.room import Room
from mcda.sensitivity.score_draws import SHAPES
from mcda.sensitivity.shared_columns import SharedColumns, keys_of
from mcda.sensitivity.tile import CHUNK
from tests.laws.answer_cases import drawn_case

MANY = CHUNK


def drawn(party: Party, shared: SharedColumns) -> list[Floats]:
    """Return copies of all that is drawn for a stakeholder, as the next one overwrites it."""
    weights = np.random.default_rng(5).uniform(0.1, 1, (len(party.ranking.table.criteria), MANY))
    source = partial(cell, (1, 2), party.owner)
    found = merits_of(party, weights, source, SHAPES[0], shared)
    return [one.copy() for one in (*found, worth_of(party, found[0], found[2], shared))]


@pytest.mark.parametrize("method", ["topsis", "weighted-sum", "ahp", "promethee"])
@pytest.mark.parametrize("seed", [1, 3, 13, 20, 34])
def test_each_has_what_it_has_alone(method: str, seed: int) -> None:
    seen = summary(drawn_case(seed, (method,)))
    parties = [party_of(one, None) for one in seen.rankings.values()]
    shared = SharedColumns(Room())
    for party in parties:
        together, alone = drawn(party, shared), drawn(party, SharedColumns(Room()))
        assert all(np.array_equal(*pair) for pair in zip(together, alone, strict=True))


def test_what_is_shared_is_made_once() -> None:
    made: list[int] = []
    shared = SharedColumns(Room())

    def make(j: int) -> tuple[Floats]:
        made.append(j)
        return (np.full((2, 3), float(len(made))),)

    for keys in ((b"a", b"b"), (b"a", b"c"), (b"a", b"c")):
        (found,) = shared.of("scores", keys, (2, 2, 3), make)
    assert made == [0, 1, 1]
    assert found[:, 0, 0].tolist() == [1.0, 3.0]


def test_an_open_score_of_ones_own_is_not_shared_and_an_exact_one_is() -> None:
    table = next(iter(summary(drawn_case(13)).rankings.values())).table
    assert not table.exact
    shape = table.low.shape
    common, own = keys_of(table, np.zeros(shape, int)), keys_of(table, np.ones(shape, int))
    open_ = (table.low != table.high).any(axis=0)
    assert [one != other for one, other in zip(common, own, strict=True)] == open_.tolist()
