"""How a step's cells follow from the blocks of cells before it, as formulas of a workbook.

A method says beside its steps which of them are simple enough, by the step's id; the
workbook says where each block stands.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from mcda.model.steps import OVERALL, WEIGHTS


class Block(Protocol):
    """Where a step's numbers stand: cells and ranges by place, counted from 0."""

    def cell(self, i: int, j: int) -> str:
        """Return the address of row i, column j."""
        ...

    def row(self, i: int) -> str:
        """Return the range of row i."""
        ...

    def column(self, j: int) -> str:
        """Return the range of column j."""
        ...


Blocks = Mapping[str, Block]
"""The blocks written before, by the id of their step."""

Rule = Callable[[Blocks, int, int], str]
"""The formula of row i and column j."""


def used_weights(b: Blocks, _i: int, j: int) -> str:
    """Divide a weight by the sum of all."""
    given = b[OVERALL]
    return f"={given.cell(0, j)}/SUM({given.row(0)})"


def weighted(rows: str) -> Rule:
    """Multiply the cells of one block by the weights."""
    return lambda b, i, j: f"={b[rows].cell(i, j)}*{b[WEIGHTS].cell(0, j)}"


def summed(rows: str) -> Rule:
    """Add up a row of a block."""
    return lambda b, i, _j: f"=SUM({b[rows].row(i)})"


def product(b: Blocks, rows: str, i: int) -> str:
    """Return the weighted sum of a row of a block, to stand within a formula."""
    return f"SUMPRODUCT({b[WEIGHTS].row(0)},{b[rows].row(i)})"
