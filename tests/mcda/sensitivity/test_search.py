import numpy as np
import pytest

from mcda.sensitivity.forms import Scored
from mcda.sensitivity.one_way import crossovers
from mcda.sensitivity.paths import paths
from tests.mcda.sensitivity.random_forms import random_form, random_weights


@pytest.mark.parametrize("seed", range(3))
def test_search_finds_what_the_exact_way_finds_unless_two_hide_in_one_step(seed):
    rng = np.random.default_rng(seed)
    agreed = 0
    for _ in range(60):
        m, n = int(rng.integers(2, 6)), int(rng.integers(2, 5))
        form, along = random_form(rng, m, n), paths(random_weights(rng, n))
        exact = crossovers(form, along)
        asked = crossovers(Scored(form.scores, form.size), along)
        # Those that lie in the first or last thousandth, or close together, may differ.
        if len(exact) and (np.diff(exact.at).size and np.abs(np.diff(exact.at)).min() < 0.01):
            continue
        inside = (exact.at > 1e-3) & (exact.at < 1 - 1e-3)
        for row in np.flatnonzero(inside):
            same = (asked.path == exact.path[row]) & (asked.above == exact.above[row])
            same &= (asked.below == exact.below[row]) & (np.abs(asked.at - exact.at[row]) < 1e-6)
            assert same.sum() == 1
            agreed += 1
    assert agreed > 20


def test_a_tie_over_a_stretch_is_one_crossover_at_its_beginning():
    def score(weights):
        gap = np.clip(weights[..., 0] - 0.6, 0, None) + np.clip(weights[..., 0] - 0.4, None, 0)
        return np.stack([1 + gap, np.ones_like(gap)], axis=-1)

    found = crossovers(Scored(score, (2, 2)), paths(np.array([0.5, 0.5])))
    assert found.path.tolist() == [0, 1]
    assert found.at == pytest.approx([0.4, 0.4], abs=1e-6)
    assert found.above.tolist() == [0, 1]


def test_nothing_to_cross_for_one_package():
    score = Scored(lambda weights: weights[..., :1], (1, 2))
    assert len(crossovers(score, paths(np.array([0.5, 0.5])))) == 0
