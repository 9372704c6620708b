import numpy as np
import pytest

from mcda.methods.rank import rank
from mcda.sensitivity.certificate import level_now
from mcda.sensitivity.trade import smallest_trade, trades
from tests.mcda.sensitivity.cases import case_of
from tests.mcda.sensitivity.random_forms import random_form, random_weights


def shifted(weights, source, target, shares):
    """Weights (g, n) with each of `shares` (g,) taken from one criterion and given to another."""
    found = np.repeat(weights[None], len(shares), axis=0)
    found[:, source] -= shares
    found[:, target] += shares
    return np.maximum(found, 0.0)


def behind(scores, leader):
    rivals = np.delete(scores, leader, axis=-1).max(axis=-1)
    return rivals > scores[..., leader] + 1e-9 * np.abs(rivals)


def test_by_hand():
    case = case_of([[0.9, 0.2], [0.5, 0.8]], [0.7, 0.3], method="weighted-sum")
    found = smallest_trade(rank(case, "s"))
    assert (found.source, found.target, found.rivals) == ("c0", "c1", ("p1",))
    assert found.share == pytest.approx(0.1)


def test_a_weight_is_not_taken_below_zero():
    case = case_of([[1.0, 0.0, 0.5], [0.0, 0.1, 0.5]], [0.1, 0.0, 0.9], method="weighted-sum")
    found = smallest_trade(rank(case, "s"))
    # Only with all of the first weight gone to the second is the other ahead.
    assert (found.source, found.target) == ("c0", "c1")
    assert found.share <= 0.1


def test_who_is_never_overtaken_has_none():
    case = case_of([[0.9, 0.9], [0.5, 0.5]], [0.5, 0.5])
    assert smallest_trade(rank(case, "s")) is None


def test_a_shared_first_place_and_a_single_package_have_none():
    assert smallest_trade(rank(case_of([[0.5, 0.5], [0.5, 0.5]], [0.5, 0.5]), "s")) is None
    assert smallest_trade(rank(case_of([[0.5, 0.5]], [0.5, 0.5]), "s")) is None


def test_a_method_that_can_only_be_asked_has_none():
    case = case_of([[0.9, 0.2], [0.5, 0.8]], [0.7, 0.3], method="vikor")
    assert smallest_trade(rank(case, "s")) is None


def test_the_smallest_of_each_pair_is_exact_on_a_fine_grid():
    rng = np.random.default_rng(11)
    decided = 0
    for _ in range(150):
        m, n = int(rng.integers(2, 6)), int(rng.integers(2, 5))
        form, weights = random_form(rng, m, n), random_weights(rng, n)
        leader = int(np.argmax(form.scores(weights)))
        if level_now(form, weights, leader).any():
            continue
        source, target, rival, share = trades(form, weights, leader)
        for i, j in zip(*np.nonzero(~np.eye(n, dtype=bool)), strict=True):
            own = (source == i) & (target == j)
            least = share[own].min(initial=np.inf)
            grid = weights[i] * np.linspace(0, 1, 400)
            lost = behind(form.scores(shifted(weights, i, j, grid)), leader)
            first = grid[np.argmax(lost)] if lost.any() else np.inf
            assert least <= first + 1e-9
            if np.isfinite(least):
                decided += 1
                beyond = shifted(weights, i, j, np.array([least + 1e-5 * weights[i]]))
                if least < weights[i] * (1 - 1e-4):
                    who = rival[own][np.argmin(share[own])]
                    after = form.scores(beyond)[0]
                    assert after[who] >= after[leader] - 1e-9
    assert decided > 100
