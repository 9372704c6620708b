"""Words that help a guess, in the languages met so far."""

from __future__ import annotations

import pytest

from mcda.foreign.words import direction_of, is_summary, mark_in, row_of
from mcda.model.case import Direction


@pytest.mark.parametrize(
    ("label", "meaning"),
    [
        ("Weights", "weights"),
        ("Ağırlıklar", "weights"),
        (" pesos ", "weights"),
        ("Вес", "weights"),
        ("preferenceDirection", "directions"),
        ("Unit", "units"),
        ("veto", "noted"),
        ("Package A", ""),
        (5.0, ""),
        (None, ""),
    ],
)
def test_rows_by_their_label(label: str | float | None, meaning: str) -> None:
    assert row_of(label) == meaning


def test_summaries() -> None:
    assert all(map(is_summary, ["SOMA", "MAX(+)/MIN(-)", "Total", "Итого"]))
    assert not any(map(is_summary, ["Max Weber plan", "", None, 5.0, "+"]))


def test_directions() -> None:
    assert direction_of("+") is direction_of("Benefício") is direction_of("↑") is Direction.BENEFIT
    assert direction_of("−") is direction_of("coût") is direction_of(-1.0) is Direction.COST
    assert direction_of("maybe") is None


def test_a_remark_behind_a_name_gives_its_direction_where_it_is_nothing_else() -> None:
    assert mark_in("Cost - lower is better") == (Direction.COST, False)
    assert mark_in("Jobs: more is better") == (Direction.BENEFIT, False)
    for name in ("Share of power - more", "Time - max delay", "Debt: level in 2020"):
        assert mark_in(name) == (None, False)
