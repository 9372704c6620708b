from collections import Counter
from itertools import permutations

import numpy as np
import pytest

from mcda.sensitivity.linear_orders import MOST, extensions, ordered


def relation(n, *pairs):
    above = np.zeros((n, n), dtype=bool)
    for i, j in pairs:
        above[i, j] = True
    return above


@pytest.mark.parametrize(
    "pairs",
    [[(0, 1), (0, 2)], [(0, 1), (2, 1)], [(0, 1), (0, 2), (1, 3), (2, 3)], [(0, 1), (2, 3)]],
)
def test_every_order_allowed_comes_equally_often(pairs):
    drawn = np.random.default_rng(1).random((40_000, 4))
    put = ordered(relation(4, *pairs))(np.random.default_rng(2), drawn)
    seen = Counter(map(tuple, np.argsort(-put, axis=1).tolist()))
    allowed = [p for p in permutations(range(4)) if all(p.index(i) < p.index(j) for i, j in pairs)]
    assert set(seen) == set(allowed)
    expected = 40_000 / len(allowed)
    assert all(abs(seen[p] - expected) < 5 * expected**0.5 for p in allowed)


def test_values_stay_the_same_in_each_row():
    drawn = np.random.default_rng(1).random((50, 5))
    put = ordered(relation(5, (4, 0), (4, 1)))(np.random.default_rng(2), drawn.copy())
    assert np.array_equal(np.sort(put, axis=1), np.sort(drawn, axis=1))
    assert np.array_equal(put[:, [2, 3]], drawn[:, [2, 3]])


def test_ways_of_a_chain_are_one():
    found = extensions(np.arange(3), relation(3, (0, 1), (1, 2)))
    assert found.shares[0].tolist() == [1, 1, 1]


def test_too_many_bound_together_are_left_to_others():
    star = [(0, j) for j in range(1, MOST + 1)]
    assert ordered(relation(MOST + 1, *star)) is None
    assert ordered(relation(MOST + 1, *star[1:])) is not None
