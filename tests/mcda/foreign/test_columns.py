"""One column of scores, read one way."""

from __future__ import annotations

from mcda.foreign.columns import read_column
from mcda.foreign.guess import guess_sheet
from mcda.foreign.taken import Desk
from mcda.foreign.view import View
from mcda.model.case import Criterion
from tests.mcda.foreign.sheets import grid, sheet


def test_a_unit_that_all_carry_is_taken_off_and_kept() -> None:
    one = sheet([["Option", "Cost"], ["A", "12,5 km"], ["B", "n/a"], ["C", "7 km"]])
    (found,) = guess_sheet(one)
    desk = Desk(grid(one), View(one), found.table)
    read = read_column(desk, 2, Criterion(id="cost", name="Cost"), [2, 3, 4])
    assert read.criterion.unit == "km"
    assert {row: score.low for row, score in read.scores.items()} == {2: 12.5, 4: 7}


NUMBERS = ["12.5", "-3", "+4", ".5", "1200", "0.1234", "12345.678", "007", "1.0", "12.50"]


def test_a_plain_column_is_read_as_one_with_a_remark_in_it() -> None:
    """Numbers with one meaning are read at once; the result is that of reading each."""
    reads = []
    for last in ("1", "?"):
        lines = [["Option", "Cost"], *([f"A{i}", n] for i, n in enumerate([*NUMBERS, last]))]
        one = sheet(lines)
        (found,) = guess_sheet(one)
        desk = Desk(grid(one), View(one), found.table)
        rows = list(range(2, len(lines) + 1))
        reads.append(read_column(desk, 2, Criterion(id="cost", name="Cost"), rows).scores)
    plain, remarked = reads
    del plain[len(NUMBERS) + 2]
    assert plain == remarked
    assert len(plain) == len(NUMBERS)
