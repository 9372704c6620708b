"""What is tied, and how picks and orders go by it."""

from __future__ import annotations

import numpy as np
import pytest

from mcda.model.ties import all_largest, falling, largest, levels, rising, smallest

ULP = 2.0**-50


@pytest.mark.parametrize("up", [1 - ULP, 1.0, 1 + ULP])
def test_a_pick_among_equals_is_the_first_entered_whatever_the_last_bits(up: float) -> None:
    assert all_largest([0.1, 0.3, 0.3 * up]) == [1, 2]
    assert largest([0.1, 0.3 * up, 0.3]) == 1
    assert smallest([0.3, 0.1, 0.1 * up, 0.3]) == 1
    assert [name for name, _ in falling([("a", 0.3), ("b", 0.3 * up), ("c", 0.5)], second)] == [
        *("c", "a", "b")
    ]
    assert [name for name, _ in rising([("a", 0.3), ("b", 0.3 * up), ("c", 0.1)], second)] == [
        *("c", "a", "b")
    ]


def second(pair: tuple[str, float]) -> float:
    return pair[1]


def test_chains_of_ties_share_a_level_and_noise_near_zero_is_none() -> None:
    assert levels([1.0, 1 + 8e-10, 1 + 1.6e-9, 2.0]).tolist() == [0, 0, 0, 1]
    assert levels([1e-17, 0.0, -1e-17, 1.0]).tolist() == [0, 0, 0, 1]
    assert levels([3e-6, 2e-6, 0.0]).tolist() == [2, 1, 0]


def test_nothing_has_no_largest() -> None:
    assert all_largest([]) == []
    assert rising([], float) == []
    with pytest.raises(IndexError):
        largest(np.empty(0))
