from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from mcda.negotiation.core_index import surely_undominated
from mcda.negotiation.deal import Codes, Deal, Points, additive
from mcda.negotiation.nondominated import nondominated
from tests.mcda.negotiation.drawn_deals import drawn_deal


def _every(deal: Deal) -> Codes:
    return np.array(list(product(*(range(len(one.levels)) for one in deal.measures))))


@pytest.mark.parametrize("seed", range(4))
def test_what_is_known_exactly_is_compared_as_it_is(seed: int) -> None:
    deal = drawn_deal(seed)
    codes = _every(deal)
    assert deal.values.exact
    expected = nondominated(deal.worth(codes))
    assert surely_undominated(deal, codes).tolist() == expected.tolist()


def _unsure(deal: Deal, constants: tuple[float, float]) -> Deal:
    """Return the deal with every level but the first known to a point on either side."""
    low, high = (
        additive(
            np.full(len(deal.sides), constant),
            [points + step * (np.arange(len(points)) > 0)[:, None] for points in points_of],
        )
        for constant, step, points_of in zip(
            constants, (-1, 1), (deal.values.middle.by_measure,) * 2, strict=True
        )
    )
    return replace(deal, values=Points(low, deal.values.middle, high))


@pytest.mark.parametrize("constants", [(0.0, 0.0), (3.0, 3.0), (2.0, 7.0)])
@pytest.mark.parametrize("seed", range(3))
def test_only_what_packages_differ_in_is_compared(
    seed: int, constants: tuple[float, float]
) -> None:
    """Neither what all have nor a level that both have says anything of two packages."""
    deal = _unsure(drawn_deal(seed, measures=4, joints=0), constants)
    codes, low, high = _every(deal), deal.values.low.by_measure, deal.values.high.by_measure

    def between(one: list[int], other: list[int]) -> tuple[np.ndarray, np.ndarray]:
        pairs = [(m, a, b) for m, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        worst = sum((low[m][a] - high[m][b] for m, a, b in pairs), np.zeros(len(deal.sides)))
        best = sum((high[m][a] - low[m][b] for m, a, b in pairs), np.zeros(len(deal.sides)))
        return worst, best

    def dominated(other: list[int]) -> bool:
        ends = (between(one, other) for one in codes.tolist())
        return any(bool((worst >= 0).all() and (best > 0).any()) for worst, best in ends)

    expected = [not dominated(one) for one in codes.tolist()]
    assert surely_undominated(deal, codes).tolist() == expected
    assert 0 < sum(expected) < len(expected)
