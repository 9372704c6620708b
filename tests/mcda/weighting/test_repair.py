from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from mcda.weighting import repair

WEIGHTS = np.array([0.4, 0.4, 0.1, 0.1])
RATIOS = WEIGHTS[:, None] / WEIGHTS[None, :]


def spoilt(i: int, j: int, value: float) -> np.ndarray:
    matrix = RATIOS.copy()
    matrix[i, j], matrix[j, i] = value, 1 / value
    return matrix


def test_one_wrong_judgement_is_found_with_the_value_that_agrees() -> None:
    found = repair.most_disagreeing(spoilt(0, 2, 1 / 6))
    assert found is not None
    assert {found.row, found.column} == {0, 2}
    assert found.error > 1
    back = found.agreeing if found.row == 0 else 1 / found.agreeing
    assert back == pytest.approx(4)
    assert found.proposed in (Fraction(4), Fraction(1, 4))
    assert found.cr > 0.1
    assert found.cr_after == pytest.approx(0, abs=1e-9)


def test_the_proposal_reads_the_same_way_round_as_the_judgement() -> None:
    found = repair.most_disagreeing(spoilt(1, 3, 9.0))
    assert found is not None
    assert (found.row, found.column, found.given) == (1, 3, 9.0)
    assert found.proposed == 4


def test_judgements_that_agree_need_no_repair() -> None:
    assert repair.most_disagreeing(RATIOS) is None
    assert repair.most_disagreeing(np.array([[1.0, 7.0], [1 / 7, 1.0]])) is None


def test_the_original_is_untouched() -> None:
    matrix = spoilt(0, 2, 1 / 6)
    before = matrix.copy()
    repair.most_disagreeing(matrix)
    np.testing.assert_array_equal(matrix, before)


def test_incomplete_judgements_can_be_repaired_and_unconnected_ones_not() -> None:
    matrix = spoilt(0, 2, 1 / 6)
    matrix[1, 3] = matrix[3, 1] = np.nan
    found = repair.most_disagreeing(matrix)
    assert found is not None
    assert {found.row, found.column} == {0, 2}
    matrix[[0, 1, 2], 3] = matrix[3, [0, 1, 2]] = np.nan
    assert repair.most_disagreeing(matrix) is None


def test_the_worst_triad_and_its_index() -> None:
    """Koczkodaj (1993): of 2, 5, 3 the index is min(|1 - 5/6|, |1 - 6/5|) = 1/6."""
    matrix = np.array([[1, 2, 5], [1 / 2, 1, 3], [1 / 5, 1 / 3, 1]])
    found = repair.worst_triad(matrix)
    assert found is not None
    assert (found.direct, found.implied) == (5, pytest.approx(6))
    assert found.inconsistency == pytest.approx(1 / 6)


def test_without_a_full_triad_there_is_none() -> None:
    matrix = np.array([[1, 2, np.nan], [1 / 2, 1, 3], [np.nan, 1 / 3, 1]])
    assert repair.worst_triad(matrix) is None


def test_nearest_on_the_scale_goes_by_ratio() -> None:
    assert repair.nearest_on_scale(0.45) == Fraction(1, 2)
    assert repair.nearest_on_scale(40.0) == 9
    assert repair.nearest_on_scale(1.3) == 1
    assert len(repair.SCALE) == 17
