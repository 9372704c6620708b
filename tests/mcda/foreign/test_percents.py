"""Percentages are told by their sign or their format, and mixtures by their numbers."""

from __future__ import annotations

import pytest

from mcda.foreign.compose import compose
from mcda.foreign.percents import is_percent, mixed_percents, percents_among, shown
from mcda.foreign.table_map import TableMap
from mcda.foreign.taken import Desk
from mcda.foreign.view import View
from mcda.grids.csv_grid import csv_grid
from mcda.model.case import COMMON, Score
from tests.mcda.foreign.sheets import grid, sheet

TABLE = TableMap(sheet="Sheet1", head=1, labels=1, first=1, last=9, left=1, right=9)


def desk(values: list[str | float | int], percents: list[int]) -> Desk:
    one = sheet([values], percents=[(1, column) for column in percents])
    return Desk(grid(one), View(one), TABLE)


@pytest.mark.parametrize(
    ("values", "percents", "mixed"),
    [
        (["25 %", "30%"], [], []),
        (["٢٥٪", "٣٠ ٪"], [], []),
        (["٢٥٪", 0.3], [], [1]),
        ([0.25, 0.3], [1, 2], []),
        ([0.25, "30 %"], [1], []),
        ([0.25, 0.3], [1], []),
        (["25 %", 0.3], [], [1]),
        ([0.25, 30], [1], [1]),
        ([25, 30], [], []),
    ],
)
def test_mixtures(values: list[str | float | int], percents: list[int], mixed: list[int]) -> None:
    made = desk(values, percents)
    cells = [(1, column) for column in range(1, len(values) + 1)]
    assert (
        sorted(column for _, column in mixed_percents(made, percents_among(made, cells), cells))
        == mixed
    )
    assert [p.code for p in made.findings.problems] == ["IMPORT-PERCENT-MIXED"] * len(mixed)


def test_what_a_cell_shows() -> None:
    made = desk([0.125, " 30 %", "n %", 5], [1])
    assert [is_percent(made, (1, column)) for column in range(1, 5)] == [True, True, False, False]
    assert shown(made, (1, 1)) == "12.5 %"
    assert shown(made, (1, 2)) == "30 %"


def test_a_column_of_percentages_of_any_script_is_read() -> None:
    text = "Option,Share,Jobs\nA,٢٥٪,4\nB,٣٠٫٥٪,5\n"
    case = compose([csv_grid(text.encode(), "a.csv")]).reading.case
    assert case is not None
    share = case.criteria[0]
    assert share.unit == "%"
    assert [case.score(COMMON, one.id, share.id) for one in case.packages] == [
        Score.of(25.0), Score.of(30.5),
    ]  # fmt: skip
