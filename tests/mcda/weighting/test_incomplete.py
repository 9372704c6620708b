from __future__ import annotations

from itertools import combinations, pairwise

import numpy as np
import pytest

from mcda.weighting import incomplete
from mcda.weighting.pairwise import eigenvector, geometric_mean


def blank(matrix: np.ndarray, *pairs: tuple[int, int]) -> np.ndarray:
    changed = matrix.copy()
    for i, j in pairs:
        changed[i, j] = changed[j, i] = np.nan
    return changed


def random_incomplete(seed: int) -> np.ndarray:
    rng = np.random.default_rng(seed)
    n = int(rng.integers(3, 9))
    logs = np.triu(rng.uniform(-2.2, 2.2, (n, n)), 1)
    matrix = np.exp(logs - logs.T)
    for pair in combinations(range(n), 2):
        tried = blank(matrix, pair)
        if rng.random() < 0.5 and len(incomplete.components(tried)) == 1:
            matrix = tried
    return matrix


CONSISTENT = np.array([0.5, 0.3, 0.15, 0.05])
RATIOS = CONSISTENT[:, None] / CONSISTENT[None, :]


def test_connected_groups_are_found() -> None:
    alone = blank(RATIOS, (0, 2), (0, 3), (1, 2), (1, 3))
    assert incomplete.components(alone) == ((0, 1), (2, 3))
    assert incomplete.components(RATIOS) == ((0, 1, 2, 3),)
    assert incomplete.missing_pairs(alone) == ((0, 2), (0, 3), (1, 2), (1, 3))


def test_consistent_judgements_are_completed_consistently() -> None:
    chain = blank(RATIOS, (0, 2), (0, 3), (1, 3))
    np.testing.assert_allclose(incomplete.complete(chain), RATIOS, rtol=1e-9)
    weights, value = incomplete.priorities_of(chain)
    np.testing.assert_allclose(weights, CONSISTENT, rtol=1e-9)
    assert value == pytest.approx(4)


@pytest.mark.parametrize("seed", range(25))
def test_no_other_completion_has_a_smaller_lambda_max(seed: int) -> None:
    matrix = random_incomplete(seed)
    completed = incomplete.complete(matrix)
    given = np.isfinite(matrix)
    np.testing.assert_array_equal(completed[given], matrix[given])
    np.testing.assert_allclose(completed * completed.T, 1)
    least = float(eigenvector(completed)[1])
    rng = np.random.default_rng(seed)
    for pair in incomplete.missing_pairs(matrix):
        for step in (1e-3, 0.1, rng.uniform(0.2, 2)):
            for sign in (-1, 1):
                other = completed.copy()
                other[pair] *= np.exp(sign * step)
                other[pair[::-1]] = 1 / other[pair]
                assert float(eigenvector(other)[1]) >= least - 1e-12


@pytest.mark.parametrize("times", [1, 4, 8])
def test_a_step_that_overshoots_is_halved_until_it_falls(times: int) -> None:
    matrix = random_incomplete(4)
    pairs = incomplete.missing_pairs(matrix)
    logs = np.linspace(0, 1, len(pairs))
    value, slope, curve = incomplete._derivatives(matrix, pairs, logs)
    step = -times * np.linalg.solve(curve, slope)
    length = incomplete._length(matrix, pairs, logs, step, (value, slope))
    assert (length < 1) == (times > 1)
    there, *_ = incomplete._derivatives(matrix, pairs, logs + length * step)
    assert there <= value + 1e-4 * length * float(slope @ step)
    if length < 1:
        beyond, *_ = incomplete._derivatives(matrix, pairs, logs + 2 * length * step)
        assert beyond > value + 2e-4 * length * float(slope @ step)


def test_no_step_leads_uphill(monkeypatch: pytest.MonkeyPatch) -> None:
    """Judgements as far apart as powers of e up to the 19th."""
    values, derivatives = [], incomplete._derivatives

    def told(*given):
        found = derivatives(*given)
        values.append(found[0])
        return found

    monkeypatch.setattr(incomplete, "_derivatives", told)
    logs = [
        *[[0, 0, 19, 16, 19, np.nan], [0, 0, 19, 6, -5, 4], [-19, -19, 0, -7, 17, 9]],
        *[[-16, -6, 7, 0, -19, np.nan], [-19, 5, -17, 19, 0, 11], [np.nan, -4, -9, np.nan, -11, 0]],
    ]
    matrix = np.exp(np.array(logs))
    completed = incomplete.complete(matrix)
    least = float(eigenvector(completed)[1])
    assert len(values) > 2
    assert all(after <= before * (1 + 1e-9) for before, after in pairwise(values))
    for i, j in incomplete.missing_pairs(matrix):
        for factor in (0.9, 1.1):
            moved = completed.copy()
            moved[i, j], moved[j, i] = completed[i, j] * factor, completed[j, i] / factor
            assert float(eigenvector(moved)[1]) >= least * (1 - 1e-9)


def test_a_complete_matrix_is_left_alone() -> None:
    np.testing.assert_array_equal(incomplete.complete(RATIOS), RATIOS)


def test_log_least_squares_of_a_complete_matrix_are_geometric_means() -> None:
    logs = np.triu(np.random.default_rng(2).uniform(-2, 2, (6, 6)), 1)
    matrix = np.exp(logs - logs.T)
    np.testing.assert_allclose(incomplete.log_least_squares(matrix), geometric_mean(matrix))


def test_geometric_means_of_incomplete_judgements_are_their_least_squares_fit() -> None:
    matrix = random_incomplete(4)
    weights, value = incomplete.priorities_of(matrix, "geometric-mean")
    np.testing.assert_allclose(weights, incomplete.log_least_squares(matrix))
    assert value == pytest.approx(incomplete.priorities_of(matrix)[1])


def test_unconnected_judgements_are_refused() -> None:
    alone = blank(RATIOS, (0, 2), (0, 3), (1, 2), (1, 3))
    with pytest.raises(ValueError, match="connect"):
        incomplete.complete(alone)


def test_the_next_question_joins_groups_first() -> None:
    alone = blank(RATIOS, (0, 2), (0, 3), (1, 2), (1, 3))
    assert incomplete.next_question(alone) == (0, 2)


def test_the_next_question_is_about_the_ratio_known_worst() -> None:
    """In a chain the ends are known least of each other."""
    chain = blank(RATIOS, (0, 2), (0, 3), (1, 3))
    assert incomplete.next_question(chain) == (0, 3)
    assert incomplete.next_question(RATIOS) is None
