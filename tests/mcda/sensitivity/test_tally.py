import numpy as np
import pytest

from mcda.sensitivity.contest import contest
from mcda.sensitivity.draws import TILE, free
from mcda.sensitivity.forms import Linear, Nearness
from mcda.sensitivity.tally import tally

RNG = np.random.default_rng(11)
VALUES = RNG.uniform(0, 1, (6, 4))
CONTESTS = [contest(Linear(VALUES)), contest(Nearness((1 - VALUES) ** 2, VALUES**2))]


def same(one, other):
    return (
        one.samples == other.samples
        and np.array_equal(one.ranks, other.ranks)
        and np.array_equal(one.wins, other.wins)
        and np.array_equal(one.first_weights, other.first_weights)
    )


def test_every_sample_is_counted_once():
    for samples in (1, 7, TILE, TILE + 3):
        for found in tally(CONTESTS, free(4), samples, 3):
            assert found.samples == samples
            assert found.ranks.sum(axis=1).tolist() == [samples] * 6
            assert found.ranks.sum(axis=0).tolist() == [samples] * 6
            assert found.first_weights.sum() == pytest.approx(samples, rel=1e-5)
            wins = found.wins + found.wins.T
            assert np.all(wins[~np.eye(6, dtype=bool)] == samples)


def test_the_number_of_workers_changes_nothing():
    samples = 3 * TILE + 100
    alone = tally(CONTESTS, free(4), samples, 3, workers=1)
    for workers in (2, 3):
        many = tally(CONTESTS, free(4), samples, 3, workers=workers)
        assert all(same(a, b) for a, b in zip(alone, many, strict=True))


def test_company_changes_nothing():
    together = tally(CONTESTS, free(4), 5000, 3)
    assert same(together[1], tally(CONTESTS[1:], free(4), 5000, 3)[0])


def test_seeds_differ_and_repeat():
    first, second = (tally(CONTESTS[:1], free(4), 5000, seed)[0] for seed in (1, 2))
    assert not same(first, second)
    assert same(first, tally(CONTESTS[:1], free(4), 5000, 1)[0])


def test_progress_is_told_and_may_cancel():
    told = []
    tally(CONTESTS, free(4), 2 * TILE + 1, 1, progress=lambda done, of: told.append((done, of)))
    assert told == [(TILE, 2 * TILE + 1), (2 * TILE, 2 * TILE + 1), (2 * TILE + 1, 2 * TILE + 1)]

    class CancelledError(Exception):
        pass

    def cancel(done, of):
        raise CancelledError

    with pytest.raises(CancelledError):
        tally(CONTESTS, free(4), 50 * TILE, 1, progress=cancel)
