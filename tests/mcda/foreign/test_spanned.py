"""Columns of one criterion become intervals with their likeliest value."""

from __future__ import annotations

from mcda.foreign.guess import guess_sheet
from mcda.foreign.spanned import read_spanned
from mcda.foreign.take import take
from mcda.foreign.taken import Desk
from mcda.foreign.view import View
from mcda.model.case import COMMON, Criterion, Score
from tests.mcda.foreign.sheets import Cell, grid, sheet

HEADS = ["", "Cost low", "Cost base", "Cost high", "Jobs"]


def taken(*rows: list[Cell]) -> tuple[list[Score | None], list[tuple[str, str]]]:
    page = sheet([HEADS, *rows])
    found = take(grid(page), guess_sheet(page)[0].table)
    scores = found.case.scores[COMMON]
    problems = [(p.code, p.place.cell) for p in found.problems]
    return [scores.get(p.id, {}).get("cost") for p in found.case.packages], problems


def test_the_middle_is_the_likeliest_value() -> None:
    scores, problems = taken(["A", 10, 12, 15, 1], ["B", 7, 7, 7, 2], ["C", "1,5", 2, 3, 3])
    assert scores[0] == Score(low=10.0, high=15.0, likely=12.0)
    assert scores[1] == Score.of(7.0)
    assert scores[2] == Score(low=1.5, high=3.0, likely=2.0)
    assert problems == [("IMPORT-SPAN", "B1")]


def test_from_the_worst_to_the_best_is_an_interval_too() -> None:
    assert taken(["A", 15, 12, 10, 1], ["B", 3, 2, 1, 2])[0][0] == Score(
        low=10.0, high=15.0, likely=12.0
    )


def test_an_end_that_is_missing_is_told_at_its_cell() -> None:
    scores, problems = taken(["A", None, 12, 15, 1], ["B", 3, 4, 5, 2], ["C", None, None, None, 3])
    assert scores == [Score(low=12.0, high=15.0, likely=12.0), Score(low=3.0, high=5.0, likely=4.0),
                      None]  # fmt: skip
    assert ("WORKBOOK-CELL-EMPTY", "B2") in problems


def test_other_columns_are_read_as_ever() -> None:
    page = sheet([HEADS, ["A", 10, 12, 15, 1], ["B", 7, 8, 9, 2]])
    desk = Desk(grid(page), View(page), guess_sheet(page)[0].table)
    read = read_spanned(desk, 5, Criterion(id="jobs", name="Jobs"), [2, 3])
    assert list(read.scores.values()) == [Score.of(1.0), Score.of(2.0)]
