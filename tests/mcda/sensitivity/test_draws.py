import numpy as np
import pytest

from mcda.sensitivity.draws import free, stream


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
