"""Each change that is told gives the answer told after it; none of its kind is nearer."""

from __future__ import annotations

import pytest

from tests.laws.answer_law import faults

CASES, PARTS = 24, 6


@pytest.mark.parametrize("part", range(PARTS))
def test_the_law_holds_on_random_cases(part: int) -> None:
    wrong = {seed: faults(seed) for seed in range(part, CASES, PARTS)}
    assert not {seed: found for seed, found in wrong.items() if found}
