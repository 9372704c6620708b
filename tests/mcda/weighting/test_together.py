from __future__ import annotations

import numpy as np
import pytest

from mcda.weighting.pairwise import eigenvector
from mcda.weighting.together import (
    joined_judgements,
    joined_priorities,
)

ONE = np.array([[1, 2, 6], [1 / 2, 1, 3], [1 / 6, 1 / 3, 1]])
TWO = np.array([[1, 8, 6], [1 / 8, 1, 3 / 4], [1 / 6, 4 / 3, 1]])


def test_joined_judgements_stay_reciprocal() -> None:
    joined = joined_judgements(np.array([ONE, TWO]))
    assert joined[0, 1] == pytest.approx(4)
    np.testing.assert_allclose(joined * joined.T, 1)


def test_shares_weigh_members() -> None:
    joined = joined_judgements(np.array([ONE, TWO]), np.array([1.0, 0.0]))
    np.testing.assert_allclose(joined, ONE)


def test_a_pair_that_one_member_left_out_is_taken_from_the_others() -> None:
    blank = TWO.copy()
    blank[0, 1] = blank[1, 0] = np.nan
    assert joined_judgements(np.array([ONE, blank]))[0, 1] == pytest.approx(2)
    nobody = ONE.copy()
    nobody[0, 1] = nobody[1, 0] = np.nan
    assert np.isnan(joined_judgements(np.array([nobody, blank]))[0, 1])


def test_joining_priorities_is_another_thing_than_joining_judgements() -> None:
    both = np.array([ONE, TWO])
    separate = joined_priorities(eigenvector(both)[0])
    assert separate.sum() == pytest.approx(1)
    assert np.abs(separate - eigenvector(joined_judgements(both))[0]).max() > 1e-3


def test_bad_shares_and_entries_are_refused() -> None:
    with pytest.raises(ValueError, match="shares"):
        joined_priorities(np.ones((2, 2)), np.zeros(2))
    with pytest.raises(ValueError, match="positive"):
        joined_judgements(np.array([[[1.0, 0.0], [1.0, 1.0]]]))
