import numpy as np
import pytest

from mcda.errors import RefusedError
from mcda.sensitivity import hit_and_run
from mcda.sensitivity.hit_and_run import alike, walk
from mcda.sensitivity.region import region

E = np.eye(5)
ORDER = region(E[:4] - E[1:])


def test_walks_spread_as_exact_draws_do():
    """Short walks would be too narrow by up to a quarter."""
    drawn = walk(ORDER).draw(np.random.default_rng(1), 20_000)
    exact = np.random.default_rng(2).dirichlet(np.ones(5), 200_000) @ ORDER.simplex()
    assert np.all(ORDER.holds(drawn)) and drawn.sum(axis=1) == pytest.approx(np.ones(20_000))
    error = exact.std(axis=0) / 20_000**0.5
    assert np.all(np.abs(drawn.mean(axis=0) - exact.mean(axis=0)) < 4.5 * error)
    assert drawn.std(axis=0) == pytest.approx(exact.std(axis=0), rel=0.025)


def test_a_flat_region_is_walked_along():
    flat = region(np.array([E[0] - E[1], E[1] - E[0], 0.5 - E[2], 0.6 - E[3]]))
    drawn = walk(flat).draw(np.random.default_rng(1), 2000)
    assert drawn[:, 0] == pytest.approx(drawn[:, 1])
    assert drawn.sum(axis=1) == pytest.approx(np.ones(2000))


def test_samples_that_differ_are_told_apart():
    rng = np.random.default_rng(3)
    one = rng.standard_normal((4000, 2))
    assert alike(one, rng.standard_normal((4000, 2)))
    assert not alike(one, rng.standard_normal((4000, 2)) + 0.2)
    assert not alike(one, rng.standard_normal((4000, 2)) * 0.85)


def test_walks_that_do_not_settle_are_refused(monkeypatch):
    monkeypatch.setattr(hit_and_run, "MOST_STEPS", 16)
    monkeypatch.setattr(hit_and_run, "alike", lambda one, other: False)
    with pytest.raises(RefusedError) as refused:
        walk(ORDER)
    assert [p.code for p in refused.value.problems] == ["WEIGHT-DRAWS-UNSETTLED"]
