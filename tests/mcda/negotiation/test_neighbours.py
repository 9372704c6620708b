from __future__ import annotations

import numpy as np
from hypothesis import given

from mcda.negotiation.deal import Deal
from mcda.negotiation.neighbours import around, how_many
from tests.mcda.negotiation.random_deals import deals


@given(deals())
def test_packages_around_one_are_counted_as_they_are_listed(found: Deal) -> None:
    for count in range(4):
        codes = around(found, found.today, count)
        assert len(codes) == how_many(found, count) == len(np.unique(codes, axis=0))
        assert ((codes != 0).sum(axis=1) == count).all()
