"""Columns under a row of names that are none of the table."""

from __future__ import annotations

import pytest

from mcda.foreign.body import body_under
from mcda.foreign.columns_out import is_product
from mcda.foreign.view import View
from tests.mcda.foreign.sheets import Cell, sheet


def test_scores_times_weights_are_known_as_shares_in_percent_and_as_they_stand() -> None:
    scores: list[float | None] = [3.0, 5.0, 4.0]
    weights: list[float | None] = [50.0, 30.0, 20.0]
    for size in (1, 100):
        shown = [(s or 0) * (w or 0) / size for s, w in zip(scores, weights, strict=True)]
        assert is_product([*shown], scores, weights, weights)
    assert not is_product(scores, scores, weights, weights)
    assert not is_product([None, 1.0, 2.0], scores, weights, weights)


OUT: list[tuple[list[list[Cell]], list[int]]] = [
    (
        [["Criterion", "Weight", "P", "Q", "P weighted"], ["a", 50, 3, 4, 150],
         ["b", 30, 5, 2, 150], ["c", 20, 4, 3, 80]], [5],
    ),
    ([["Criterion", "Weight", "P", "Q"], ["a", 50, 10, 5], ["b", 50, 8, 4]], []),
    ([["Option", "Cost", "Total"], ["weight", 1, 1], ["A", 1, None], ["B", 2, None]], [3]),
    ([["Option", "Cost", "Jobs"], ["A", 1, None], ["B", 2, None]], [3]),
    (
        [["", "A", "B", "C"], ["direction", "max", "max", "max"], ["P", 1, 2, 3], ["Q", 2, 2, 4],
         ["R", 5, 1, 6]], [],
    ),
    (
        [["", "Cost", "Rank", "No"], ["weight", 2, 1, 1], ["direction", "min", "min", "max"],
         ["P", 1, 2, 1], ["Q", 2, 3, 2], ["R", 5, 1, 3]], [],
    ),
    (
        [["", "A", "B", "Total"], ["weight", 2, 1, None], ["direction", "max", "max", "max"],
         ["P", 1, 2, 4], ["Q", 2, 2, 6], ["R", 5, 1, 11]], [4],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "out"), OUT)
def test_what_is_left_out(lines: list[list[Cell]], out: list[int]) -> None:
    plain = lines[0][0] == "Criterion"
    body = body_under(View(sheet(lines)), 1, 1, 2, len(lines[0]), plain=plain)
    assert body is not None
    assert list(body.columns_out) == out
