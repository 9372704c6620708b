from __future__ import annotations

import numpy as np

from mcda.sensitivity.forms import levelled


def test_numbers_of_a_column_that_rounding_tells_apart_become_one() -> None:
    third = 0.1 + 0.2
    values = np.array([[0.3, 1.0], [third, 0.0], [0.7, 1e-17], [0.3, 0.5]])
    assert third != 0.3
    expected = np.array([[0.3, 1.0], [0.3, 0.0], [0.7, 0.0], [0.3, 0.5]])
    assert np.array_equal(levelled(values), expected)


def test_other_tables_stay_as_they_are() -> None:
    values = np.array([[0.3, 1.0], [0.3 + 1e-9, 0.0]])
    assert levelled(values) is values
    assert levelled(np.zeros((1, 0))).shape == (1, 0)
    assert levelled(np.zeros((0, 2))).shape == (0, 2)
