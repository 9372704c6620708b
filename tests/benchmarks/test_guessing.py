"""The guess at a table on sheets of 250 x 250 cells that seem to begin one everywhere."""

from __future__ import annotations

import pytest

from mcda.foreign.guess import guess
from tests.benchmarks.measure import at_most, seconds
from tests.mcda.foreign.sheets import grid, sheet
from tests.mcda.foreign.test_guess import CELLS

MOST_SECONDS = 5.0


def test_sheets_that_seem_to_begin_a_table_everywhere(full: bool) -> None:
    if not full:
        pytest.skip("measures only: what is guessed is tested beside the guess")
    for kind, cell in CELLS.items():
        cells = grid(sheet([[cell(row, column) for column in range(250)] for row in range(250)]))
        taken = seconds(lambda cells=cells: guess(cells))
        at_most(f"guess at a sheet full of {kind}, seconds", taken, MOST_SECONDS)
