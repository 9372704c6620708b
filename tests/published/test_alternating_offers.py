"""Who is more patient has the larger share; a law that the product tells no shares from."""

from __future__ import annotations

import pytest

from mcda.negotiation.roots import roots_between

METHOD = "patience"
CITATION = "Rubinstein (1982) Perfect equilibrium in a bargaining model, Econometrica 50(1):97-109"
SHARES = [
    (0.9, 0.9, 0.5263157894736843),
    (0.9, 0.8, 0.7142857142857143),
    (0.8, 0.9, 0.35714285714285715),
    (0.5, 0.5, 0.6666666666666666),
    (0.99, 0.95, 0.8403361344537823),
]


def share(own: float, other: float) -> float:
    """Return the first mover's share: what makes the other indifferent to offering itself."""
    (found,) = roots_between((other - 1, 1 - own * other))
    return found


@pytest.mark.parametrize(("own", "other", "expected"), SHARES)
def test_shares_by_patience(own: float, other: float, expected: float) -> None:
    assert share(own, other) == pytest.approx(expected, abs=1e-12)
    assert share(own + 0.005, other) > share(own, other) > share(own, other + 0.005)
