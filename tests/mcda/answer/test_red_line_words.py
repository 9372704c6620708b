"""Each red line with the sign that stands for it everywhere."""

from __future__ import annotations

import pytest

from mcda.answer.red_line_words import red_line_words
from tests.mcda.answer.small_cases import Cell, Side, small


@pytest.mark.parametrize(
    ("score", "told"),
    [
        (5, "Speed, limit 4: kept, at 5."),
        (3, "▼ Speed, limit 4: crossed, at 3."),
        ((3, 6), "▽ Speed, limit 4: perhaps crossed, at 3 to 6."),
        (None, "▽ Speed, limit 4: perhaps crossed, at a missing score."),
    ],
)
def test_a_line_is_kept_perhaps_crossed_or_crossed(score: Cell, told: str) -> None:
    case = small(("Deal",), ((1, score),), Side("North", (1, 1), red=(1, 4)))
    assert red_line_words(case, case.stakeholders[0], case.packages[0]) == (told,)
