"""Percentages of a whole add up as printed."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from mcda.words.figures import percents


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=9).filter(any), st.integers(0, 2))
def test_printed_shares_add_up_to_the_whole(parts: list[int], digits: int) -> None:
    shares = [part / sum(parts) for part in parts]
    shown = [float(re.sub(r"[^0-9.]", "", text)) for text in percents(shares, digits)]
    assert round(sum(shown), digits) == 100
    for share, figure in zip(shares, shown, strict=True):
        assert abs(share * 100 - figure) < 10**-digits + 1e-9
