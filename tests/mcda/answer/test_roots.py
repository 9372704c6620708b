"""Where lines and polynomials change their sign."""

from __future__ import annotations

import numpy as np
import pytest

from mcda.answer.roots import sign_changes, zeros


def test_a_line_is_zero_where_it_says_and_never_behind() -> None:
    found = zeros(np.array([1.0, 1.0, 0.0, np.nan]), np.array([-2.0, 2.0, 0.0, 1.0]))
    assert found.tolist() == [0.5, np.inf, np.inf, np.inf]


def test_roots_of_every_degree_within_reach_are_found() -> None:
    rng = np.random.default_rng(2)
    for _try in range(50):
        roots = np.sort(rng.uniform(-1, 2, 4))
        coefficients = np.polynomial.polynomial.polyfromroots(roots)[:, None]
        found = sign_changes(coefficients, np.array([1.0]))
        inside = roots[(roots > 0) & (roots < 1)]
        if len(inside) < 2 or np.diff(inside).min() > 1e-3:
            assert np.sort(found[np.isfinite(found)]) == pytest.approx(inside, abs=1e-9)


def test_lower_degrees_and_a_root_at_the_beginning() -> None:
    square = np.array([[0.5, -1.0, 0.0, 0.0, 0.0], [0.0, -0.25, 1.0, 0.0, 0.0]])
    found = sign_changes(square.T, np.array([1.0, 1.0]))
    assert np.isfinite(found).sum(axis=1).tolist() == [1, 1]
    assert found.min(axis=1).tolist() == pytest.approx([0.5, 0.25])
