"""Numbers in the sentences of problems, whatever they are."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest

from mcda.model.check.places import LARGEST, figure, finite


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0.5, "0.5"),
        (Fraction(1, 3), "1/3"),
        (math.inf, "beyond any number in use"),
        (10**400, "beyond any number in use"),
        (LARGEST * 10, "beyond any number in use"),
    ],
)
def test_a_number_is_told_where_it_is_one_that_is_computed_with(
    value: float | Fraction, said: str
) -> None:
    assert figure(value) == said
    assert finite(value) == (said[0] != "b")
