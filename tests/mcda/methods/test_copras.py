"""COPRAS on figures worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from mcda.methods.copras import significance, utility

SHARES = np.array([[0.25, 0.5], [0.75, 0.5]])


def test_savings_are_shared_out_by_the_inverse_of_costs() -> None:
    found = significance(SHARES, np.array([True, False]), np.array([1.0, 1.0]))
    assert found == pytest.approx([0.125 + 0.25, 0.375 + 0.25])
    assert utility(found) == pytest.approx([0.6, 1.0])


def test_costs_without_weight_save_nothing() -> None:
    found = significance(SHARES, np.array([True, False]), np.array([1.0, 0.0]))
    assert found == pytest.approx([0.25, 0.75])
