import numpy as np
import pytest

from mcda.methods.ranks import competition_ranks
from mcda.sensitivity import tile
from mcda.sensitivity.contest import contest
from mcda.sensitivity.forms import Linear, Scored
from mcda.sensitivity.room import Room
from mcda.sensitivity.tile import CHUNK, merits, places, rank_counts, standing, sums
from tests.mcda.sensitivity.random_forms import random_form


@pytest.mark.parametrize("seed", range(3))
def test_places_are_the_methods_own_ranks(seed):
    """Counting agrees with scoring and ranking each weight vector, save for near ties."""
    rng = np.random.default_rng(seed)
    for _ in range(40):
        m, n = int(rng.integers(1, 9)), int(rng.integers(1, 6))
        form = random_form(rng, m, n)
        found = contest(form)
        weights = rng.standard_exponential((n, CHUNK), dtype=np.float32)
        wins = np.zeros((len(found.sizes),) * 2, dtype=np.int64)
        own = places(found, merits(found, weights, Room()), Room(), wins)
        shares = weights.T.astype(float) / weights.sum(axis=0, dtype=float)[:, None]
        scores = form.scores(shares)
        expected = competition_ranks(scores).T - 1
        wrong = own[found.kind] != expected
        spread = np.sort(scores, axis=1)
        near = (np.diff(spread, axis=1) < 1e-5).any(axis=1) if m > 1 else np.zeros(CHUNK, bool)
        assert not wrong[:, ~near].any()
        assert wrong.mean() < 0.01
        assert np.all(np.diagonal(wins) == 0)
        beaten = (own[:, None] < own[None, :]).sum(axis=2)
        assert np.array_equal(wins, beaten)


def test_a_method_that_can_only_be_asked_is_ranked_with_its_ties():
    form = Scored(lambda w: np.stack([w[:, 0], w[:, 0], 1 - w[:, 0]], axis=1), (3, 2))
    found = contest(form)
    weights = np.random.default_rng(1).standard_exponential((2, CHUNK))
    wins = np.zeros((3, 3), dtype=np.int64)
    own = places(found, merits(found, weights, Room()), Room(), wins)
    assert np.array_equal(own[0], own[1])
    assert wins[0, 1] == wins[1, 0] == 0
    assert wins[0, 2] + wins[2, 0] == CHUNK


def test_alike_packages_share_the_smallest_rank_and_the_next_is_skipped():
    found = contest(Linear(np.array([[1.0, 1], [1, 1], [0.2, 0.2], [0.5, 0.5]])))
    wins = np.zeros((len(found.sizes),) * 2, dtype=np.int64)
    own = places(found, merits(found, np.ones((2, CHUNK), np.float32), Room()), Room(), wins)
    assert own[found.kind][:, 0].tolist() == [0, 0, 3, 2]


@pytest.mark.parametrize("many", [1, 63, 64, 100, CHUNK])
@pytest.mark.parametrize("alike", [False, True])
def test_bits_stand_as_those_counted_one_by_one(monkeypatch, many, alike):
    rng, room = np.random.default_rng(many), Room()
    for m in (1, 2, 3, 4, 8, 9, 20, 33):
        values = rng.random((m, 3))
        if alike:
            values[rng.integers(0, m, m)] = values[0]
        found = contest(Linear(values))
        compared = merits(found, rng.standard_exponential((3, CHUNK), dtype=np.float32), room)
        cut = np.ascontiguousarray(compared[:, :many])
        quick = standing(found, cut, room)
        monkeypatch.setattr(tile, "FEW", 0)
        slow = standing(found, cut, Room())
        monkeypatch.undo()
        assert np.array_equal(quick.ranks, slow.ranks)
        assert np.array_equal(quick.wins, slow.wins)
        assert np.array_equal(quick.first, slow.first)
        assert np.all(quick.ranks.sum(axis=1) == many)


@pytest.mark.parametrize(("m", "many"), [(3, 10), (3, 11), (40, 1024), (300, 64)])
def test_rank_counts(m, many):
    found = np.random.default_rng(m).integers(0, m, (5, many)).astype(np.uint16)
    counts = rank_counts(found, m, Room())
    assert np.array_equal(counts, [np.bincount(row, minlength=m) for row in found])


def test_sums_add_the_chosen_columns():
    rng = np.random.default_rng(2)
    chosen, part = rng.random((3, 2 * CHUNK)) < 0.3, rng.random((4, 2 * CHUNK)).astype(np.float32)
    all_of_it = chosen @ part.T.astype(float)
    assert sums(chosen.view(np.uint8), part, Room()) == pytest.approx(all_of_it, rel=1e-5)
    some = chosen[:, : CHUNK + 7]
    expected = some @ part[:, : CHUNK + 7].T.astype(float)
    assert sums(some.view(np.uint8), part, Room()) == pytest.approx(expected, rel=1e-5)
