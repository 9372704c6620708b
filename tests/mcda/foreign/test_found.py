"""What stands under a row of names as a table: groups and their criteria, and how sure it is."""

from __future__ import annotations

import pytest

from mcda.foreign.find_scores import find_scores
from mcda.foreign.found import Found
from tests.mcda.foreign.sheets import Cell, sheet


def criteria_of(lines: list[list[Cell]]) -> list[str]:
    one = sheet(lines)
    (found,) = find_scores(one)
    assert isinstance(found, Found)
    return [str(one.value(row, 1)) for row in found.table.columns]


HEAD: list[Cell] = ["Criterion", "Weight", "P", "Q"]
GROUPED: list[list[list[Cell]]] = [
    [HEAD, ["Money", 50, None, None], ["Cost", 30, 3, 4], ["Upkeep", 20, 2, 5],
     ["People", 50, None, None], ["Jobs", 50, 5, 2]],
    [HEAD, ["Money", 50, 2.6, 4.4], ["Cost", 30, 3, 4], ["Upkeep", 20, 2, 5],
     ["People", 50, 5, 2], ["Jobs", 50, 5, 2]],
    [HEAD, ["Money", 0.5, 2.6, 4.4], ["Cost", 0.3, 3, 4], ["Upkeep", 0.2, 2, 5],
     ["People", 0.5, 5, 2], ["Jobs", 0.5, 5, 2], ["Total", 1, 3.8, 3.2]],
]  # fmt: skip


@pytest.mark.parametrize("lines", GROUPED)
def test_a_line_that_sums_up_those_below_it_is_no_criterion(lines: list[list[Cell]]) -> None:
    assert criteria_of(lines) == ["Cost", "Upkeep", "Jobs"]


def test_weights_that_only_happen_to_add_up_make_no_groups() -> None:
    lines = [HEAD, ["a", 3, 1, 2], ["b", 2, 3, 4], ["c", 1, 5, 6], ["d", 4, 7, 8]]
    assert criteria_of([*lines]) == ["a", "b", "c", "d"]
