"""Camp David 1978 by Adjusted Winner: the Sinai is what is divided."""

from __future__ import annotations

from typing import Final

import numpy as np
import pytest

from mcda.negotiation.adjusted_winner import divide

CITATION = (
    "Brams S.J., Togman J.M. (1996) Camp David: was the agreement fair?, Conflict Management and "
    "Peace Science 15(1):99-112"
)
METHOD = "adjusted winner"

POINTS: Final = {
    "Sinai": (35, 55),
    "Diplomatic recognition": (10, 5),
    "West Bank and Gaza Strip": (20, 10),
    "Linkage": (10, 5),
    "Palestinian rights": (5, 20),
    "Jerusalem": (20, 5),
}
"""Points of Israel and of Egypt."""


def test_a_sixth_of_the_sinai_makes_both_equal() -> None:
    israel, egypt = np.array(list(POINTS.values()), dtype=np.float64).T
    found = divide(israel, egypt)
    assert found.first == (60, 75)
    assert found.split == 0
    assert found.shares.tolist() == pytest.approx([1 / 6, 1, 1, 1, 0, 1])
    assert found.points == pytest.approx((395 / 6, 395 / 6))
    assert round(found.points[0], 2) == 65.83
