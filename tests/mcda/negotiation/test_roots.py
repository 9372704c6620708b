"""Roots of polynomials that are known."""

from __future__ import annotations

import numpy as np
import pytest

from mcda.negotiation.roots import roots_between, value


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ((), ()),
        ((0, 0, 0), ()),
        ((3,), ()),
        ((-1, 2), (0.5,)),
        ((0, 1), (0.0,)),
        ((1, 0, 1), ()),
        ((2, -1), ()),
        ((1 / 16, -1 / 2, 1), (0.25,)),
    ],
)
def test_roots_between_0_and_1(given: tuple[float, ...], expected: tuple[float, ...]) -> None:
    assert roots_between(given) == pytest.approx(expected)


@pytest.mark.parametrize("seed", range(10))
def test_roots_of_products(seed: int) -> None:
    roots = np.sort(np.random.default_rng(seed).uniform(-1, 2, 6))
    coefficients = np.poly(roots)[::-1].tolist()
    inside = [x for x in roots if 0 <= x <= 1]
    assert roots_between(coefficients) == pytest.approx(inside, abs=1e-9)
    assert all(abs(value(coefficients, x)) < 1e-12 for x in roots_between(coefficients))
