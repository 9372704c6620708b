from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest

from mcda.group import kemeny as room
from mcda.group.kemeny import kemeny
from mcda.group.votes import support
from mcda.methods.ranks import competition_ranks


def random_ranks(seed: int, m: int, k: int, levels: int) -> np.ndarray:
    rng = np.random.default_rng(seed)
    return competition_ranks(rng.integers(0, levels, (k, m)).astype(float)).T


def count(order: tuple[int, ...], ranks: np.ndarray, influence: np.ndarray) -> float:
    wins = support(ranks, influence)
    return sum(wins[b, a] for i, a in enumerate(order) for b in order[i + 1 :])


@pytest.mark.parametrize("seed", range(40))
def test_no_other_order_disagrees_less(seed: int) -> None:
    rng = np.random.default_rng(seed)
    m, k = int(rng.integers(1, 7)), int(rng.integers(1, 7))
    ranks, influence = random_ranks(seed, m, k, 5), rng.integers(0, 4, k).astype(float)
    found = kemeny(ranks, influence)
    counts = [count(order, ranks, influence) for order in permutations(range(m))]
    assert found.disagreements == pytest.approx(min(counts))
    assert count(found.order, ranks, influence) == pytest.approx(min(counts))
    medians = [
        order
        for order, c in zip(permutations(range(m)), counts, strict=True)
        if c <= min(counts) + 1e-9
    ]
    places = np.array([np.argsort(order) + 1 for order in medians])
    assert found.best == tuple(places.min(axis=0))
    assert found.worst == tuple(places.max(axis=0))
    assert found.unique == (sum(c <= min(counts) + 1e-9 for c in counts) == 1)
    assert found.exact


def test_ten_packages_and_twelve_stakeholders_are_exact() -> None:
    found = kemeny(random_ranks(1, 10, 12, 100))
    assert found.exact
    assert sorted(found.order) == list(range(10))


def test_a_unanimous_order_has_no_disagreement() -> None:
    ranks = np.tile(np.arange(1, 41)[:, None], (1, 5))
    found = kemeny(ranks)
    assert found.order == tuple(range(40))
    assert (found.disagreements, found.unique, found.exact) == (0, True, True)


def test_a_large_knot_is_ordered_by_descent_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    cycle = np.array([[1, 3, 2], [2, 1, 3], [3, 2, 1]])
    monkeypatch.setattr(room, "EXACT", 2)
    found = kemeny(cycle)
    assert not found.exact
    assert [found.best[place] for place in found.order] == [1, 2, 3]
    assert found.best == found.worst
    assert not found.unique
    assert found.disagreements == 4


def test_a_knot_as_large_as_may_be_is_ordered_exactly(monkeypatch: pytest.MonkeyPatch) -> None:
    cycle = np.array([[1, 3, 2], [2, 1, 3], [3, 2, 1]])
    monkeypatch.setattr(room, "EXACT", 3)
    found = kemeny(cycle)
    assert found.exact
    assert (found.best, found.worst) == ((1, 1, 1), (3, 3, 3))


@pytest.mark.parametrize("seed", range(10))
def test_descent_is_near_the_exact_answer(seed: int) -> None:
    wins = support(random_ranks(seed, 8, 7, 100))
    order = room._by_descent(wins)
    assert sorted(order) == list(range(8))
    exact = kemeny(random_ranks(seed, 8, 7, 100)).disagreements
    assert count(tuple(order), random_ranks(seed, 8, 7, 100), np.ones(7)) <= exact * 1.1 + 1e-9


def test_no_stakeholder_and_no_package() -> None:
    assert kemeny(np.zeros((3, 0), dtype=int)).order == (0, 1, 2)
    assert kemeny(np.zeros((0, 2), dtype=int)).order == ()
