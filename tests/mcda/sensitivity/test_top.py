from __future__ import annotations

import numpy as np
import pytest

from mcda.sensitivity.forms import Linear, Nearness
from mcda.sensitivity.one_way import crossovers, path_scores
from mcda.sensitivity.paths import paths
from mcda.sensitivity.stability import changes_leader, gaps
from mcda.sensitivity.top import at_the_top, scores_of, sides_of
from tests.mcda.sensitivity.random_forms import random_form, random_weights


@pytest.mark.parametrize("seed", range(200))
def test_no_change_of_leader_is_ruled_out(seed: int) -> None:
    rng = np.random.default_rng(seed)
    m, n = int(rng.integers(2, 12)), int(rng.integers(2, 7))
    form = random_form(rng, m, n)
    along = paths(random_weights(rng, n))
    found = crossovers(form, along)
    leads = changes_leader(found, gaps(form, along, found))
    top = at_the_top(form, along, found)
    assert not np.any(leads & ~top)
    kept = found.where(top)
    assert np.array_equal(changes_leader(kept, gaps(form, along, kept)), leads[top])


def test_one_score_is_as_all_are() -> None:
    rng = np.random.default_rng(1)
    for form in (Linear(rng.random((7, 4))), Nearness(rng.random((7, 4)), rng.random((7, 4)))):
        along = paths(np.full(4, 0.25))
        path, package = rng.integers(0, 4, 50), rng.integers(0, 7, 50)
        t = rng.random(50)
        every = path_scores(form, along, path, t)
        found = scores_of(form, sides_of(form, along), path, t, package)
        assert found == pytest.approx(every[np.arange(50), package])


@pytest.mark.parametrize("bits", [1.0, 1 + 2.0**-50])
def test_three_that_meet_at_zero_may_all_be_first_there(bits: float) -> None:
    form = Linear(np.array([[0.3, -0.1 * bits], [-0.3, 0.1], [0.0, 0.0]]))
    along = paths(np.array([0.5, 0.5]))
    found = crossovers(form, along)
    assert np.all(at_the_top(form, along, found))
