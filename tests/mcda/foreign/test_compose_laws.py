"""Laws of taking: looks alone change nothing, and nothing is lost unsaid."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import Any

import pytest

from mcda.foreign.compose import Composed, compose
from mcda.foreign.coverage import area_of
from mcda.grids.csv_grid import csv_grid
from mcda.grids.grid import Grid, row_and_column
from mcda.model.case import COMMON
from tests.mcda.foreign.sheets import Cell, grid, sheet

Table = list[list[Cell]]
CRITERIA = ("Cost", "Jobs", "Trust", "Speed of the works", "Noise", "Weight", "Lärm (dB)", "成本")
PACKAGES = ("North", "South", "Plan A", "Östliche Route", "Сценарий 1", "Stay as it is", "Max Port")
SEEDS = range(12)


def table_of(seed: int) -> Table:
    """Return a table of random names, weights that sum to 1, directions and scores."""
    random_ = random.Random(seed)
    criteria = random_.sample(CRITERIA, random_.randint(2, 5))
    packages = random_.sample(PACKAGES, random_.randint(3, 6))
    points = [random_.randint(1, 9) for _one in criteria]
    cuts = [round(point / sum(points), 2) for point in points[1:]]
    weights = [round(1 - sum(cuts), 2), *cuts]
    places = [random_.choice((0, 0, 1, 2)) for _one in criteria]
    sizes = [random_.choice((5, 10, 100, 2_000)) for _one in criteria]

    def score(j: int) -> float:
        number = random_.uniform(1, sizes[j])
        return float(round(number, places[j]))

    rows = [[name, *(score(j) for j in range(len(criteria)))] for name in packages]
    signs = [random_.choice(("min", "max")) for _one in criteria]
    return [["Package", *criteria], ["weight", *weights], ["direction", *signs], *rows]


def taken(document: Grid) -> tuple[Any, ...]:
    """Return names, directions, scores and shares of weight of the one case in a document."""
    found = compose([document])
    case = found.reading.case
    assert case is not None, [one.code for one in found.reading.problems]
    (own,) = case.preferences.values()
    whole = sum(own.direct.values())
    return (
        [(one.name, one.direction) for one in case.criteria],
        [one.name for one in case.packages],
        [[case.score(COMMON, p.id, c.id) for c in case.criteria] for p in case.packages],
        [round(own.direct[c.id] / whole, 9) for c in case.criteria],
    )


def turned(table: Table) -> Table:
    flat = [list(column) for column in zip(*table, strict=True)]
    return [["Criterion", *flat[0][1:]], *flat[1:]]


def titled(table: Table) -> Table:
    return [["Comparison of plans"], ["as of", "2026-03-01"], [], *table]


def _numbers(table: Table, column: int) -> list[float]:
    return [one for row in table[3:] if isinstance(one := row[column], float)]


def totalled(table: Table) -> Table:
    columns = range(1, len(table[0]))
    return [*table, ["Total", *(round(sum(_numbers(table, c)), 6) for c in columns)]]


def with_row_sums(table: Table) -> Table:
    ends: list[Cell] = ["Total", 1, None]
    ends += [round(sum(n for n in row if isinstance(n, float)), 6) for row in table[3:]]
    return [[*row, end] for row, end in zip(table, ends, strict=True)]


def spaced_rows(table: Table) -> Table:
    return [*table[:3], [], *table[3:5], [], *table[5:]]


def spaced_columns(table: Table) -> Table:
    return [[*row[:2], None, *row[2:]] for row in table]


def moved(table: Table) -> Table:
    return [[], [], *([None, None, *row] for row in table)]


def in_percent(table: Table) -> Table:
    return [
        table[0],
        ["weight", *(f"{100 * float(str(w)):.0f} %" for w in table[1][1:])],
        *table[2:],
    ]


def in_points(table: Table) -> Table:
    return [table[0], ["weight", *(100 * float(str(w)) for w in table[1][1:])], *table[2:]]


def numbered(table: Table) -> Table:
    before: list[Cell] = ["No.", None, None, *range(1, len(table) - 2)]
    return [[number, *row] for number, row in zip(before, table, strict=True)]


LOOKS: dict[str, Callable[[Table], Table]] = {
    one.__name__: one
    for one in (
        turned, titled, totalled, with_row_sums, spaced_rows, spaced_columns, moved, in_percent,
        in_points, numbered,
    )
}  # fmt: skip
LOOKS |= {
    "turned and titled": lambda table: titled(turned(table)),
    "turned with a total": lambda table: turned(with_row_sums(table)),
    "turned and spaced": lambda table: spaced_columns(turned(table)),
    "turned, titled, in percent": lambda table: titled(turned(in_percent(table))),
    "titled, totalled, moved": lambda table: moved(titled(totalled(table))),
}


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("look", LOOKS)
def test_looks_alone_change_nothing(look: str, seed: int) -> None:
    table = table_of(seed)
    assert taken(grid(sheet(LOOKS[look](table)))) == taken(grid(sheet(table)))


def text_of(table: Table, separator: str, decimal: str) -> str:
    def said(cell: Cell) -> str:
        return f"{cell:g}".replace(".", decimal) if isinstance(cell, float) else str(cell or "")

    return "\n".join(separator.join(map(said, row)) for row in table)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    ("separator", "decimal"), [(",", "."), (";", ","), ("\t", ","), ("\t", ".")]
)
def test_a_text_says_the_same_as_a_workbook(separator: str, decimal: str, seed: int) -> None:
    table = table_of(seed)
    text = csv_grid(text_of(table, separator, decimal).encode(), "t.csv")
    assert taken(text) == taken(grid(sheet(table)))


def named(found: Composed) -> set[tuple[int, int]]:
    """Return the cells inside a taken table or an area that is said to be left out."""
    areas = [area_of(part.taken.table) for part in found.parts]
    for one in found.left_out:
        first, _, last = one.place.rpartition("!")[2].partition(":")
        areas.append((*row_and_column(first), *row_and_column(last or first)))
    return {
        (row, column)
        for top, left, bottom, right in areas
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    }


@pytest.mark.parametrize("seed", range(150))
def test_a_filled_cell_outside_the_table_is_always_named(seed: int) -> None:
    random_ = random.Random(seed)
    table = moved(random_.choice([table_of, lambda s: turned(table_of(s))])(seed % 12))
    width, height = max(map(len, table)), len(table)
    lines = [[*row, *[None] * (width + 4 - len(row))] for row in [*table, [], [], [], []]]
    row, column = random_.randrange(height + 4), random_.randrange(width + 4)
    if lines[row][column] is None:
        lines[row][column] = random_.choice(["text", 5, "12,5", "Total", "weight", "?", "max"])
    one = sheet(lines)
    found = compose([grid(one)])
    filled = {(r, c) for r, cells in one.rows.items() for c in cells}
    assert filled <= named(found)
    inside = {area_of(part.taken.table) for part in found.parts}
    extra = (row + 1, column + 1)
    number = isinstance(lines[row][column], int) and row >= 2
    if number and not any(t <= extra[0] <= b and a <= extra[1] <= z for t, a, b, z in inside):
        assert any(
            re.search("BESIDE|CUT-OFF|EMPTY", one.code) for one in found.reading.problems
        ) or any("sum of" in one.why for one in found.left_out), lines
