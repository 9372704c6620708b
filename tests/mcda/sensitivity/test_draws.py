import numpy as np
import pytest

from mcda.sensitivity import draws
from mcda.sensitivity.draws import PIECE, TILE, around, free, stream
from mcda.sensitivity.way import giving_way


def test_free_weights_are_uniform_on_the_simplex():
    drawn = free(6)(stream(1, 0), 60_000)
    shares = drawn / drawn.sum(axis=1, keepdims=True)
    # P(w > t) = (1 - t)^5 for each of six weights; uniform numbers divided by their
    # sum would give 0.8 % for any weight above one half.
    assert (shares.max(axis=1) > 0.5).mean() == pytest.approx(6 * 0.5**5, abs=0.006)
    for t in (0.05, 0.2, 0.4):
        assert (shares > t).mean() == pytest.approx((1 - t) ** 5, abs=0.004)
    assert shares.mean(axis=0) == pytest.approx(np.full(6, 1 / 6), abs=0.003)


def test_tiles_and_purposes_have_streams_of_their_own():
    one = free(3)(stream(5, 0), 10)
    assert np.array_equal(one, free(3)(stream(5, 0), 10))
    for other in (stream(5, 1), stream(6, 0), stream(5, 0, 1)):
        assert not np.array_equal(one, free(3)(other, 10))


def test_weights_around_stated_ones():
    stated = np.array([0.5, 0.3, 0.2, 0.0])
    drawn = around(10 * stated, 30.0)(stream(2, 0), 40_000).astype(float)
    assert drawn.sum(axis=1) == pytest.approx(np.ones(40_000))
    assert drawn.mean(axis=0) == pytest.approx(stated, abs=0.002)
    assert drawn.std(axis=0) == pytest.approx(np.sqrt(stated * (1 - stated) / 31), abs=0.002)
    assert np.all(drawn[:, 3] == 0)


def test_a_tiny_concentration_draws_corners_not_nothing():
    drawn = around(np.array([0.5, 0.5]), 1e-6)(stream(2, 0), 1000)
    assert np.all(np.isfinite(drawn)) and np.allclose(drawn.sum(axis=1), 1)


@pytest.mark.parametrize("concentration", [0, -1, float("nan")])
def test_a_concentration_is_above_zero(concentration):
    with pytest.raises(ValueError, match="above zero"):
        around(np.ones(2), concentration)


@pytest.mark.parametrize("sampler", [free(3), around(np.array([0.5, 0.3, 0.2]), 2.0)])
def test_a_draw_gives_way_all_along_and_hangs_on_no_piece(monkeypatch, sampler):
    asked = []
    with giving_way(lambda: asked.append(1)):
        whole = sampler(stream(4, 0), TILE)
    assert len(asked) >= TILE // PIECE
    monkeypatch.setattr(draws, "PIECE", 37)
    assert np.array_equal(sampler(stream(4, 0), TILE), whole)
    monkeypatch.setattr(draws, "PIECE", TILE)
    assert np.array_equal(sampler(stream(4, 0), TILE), whole)


def test_draws_of_a_tiny_concentration_are_their_shares_however_small():
    drawn = around(np.array([0.5, 0.5]), 1e-3)(stream(2, 0), 1000)
    assert (drawn.max(axis=1) > 0.99).mean() > 0.4
