"""Each change that is told gives the answer told after it; none of its kind is nearer."""

from __future__ import annotations

import pytest

from tests.laws.answer_law import faults

CASES, PARTS = 24, 6


@pytest.mark.parametrize("part", range(PARTS))
def test_the_law_holds_on_random_cases(part: int) -> None:
    wrong = {seed: faults(seed) for seed in range(part, CASES, PARTS)}
    assert not {seed: found for seed, found in wrong.items() if found}


def test_what_waiting_stands_in_front_of_may_change_unseen() -> None:
    """Another package comes closest behind the status quo, which then no longer is as good."""
    assert faults(30040) == []
