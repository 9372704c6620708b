"""A table of results as other programs take it: a rank and a value stand in cells of their own."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.kit.results import Entry, Table, figures
from desktop.words import _
from mcda.figures.chart import ChartText
from mcda.words.figures import fixed


def copied(name: str, table: Table, order: Sequence[int]) -> ChartText:
    """Return a table's rows in an order; a column of value cells becomes one of ranks and one
    of values, where it has both. What shows a part of the whole says so in its last row.
    """
    double = [_double([row.entries[i] for row in table.rows]) for i in range(len(table.columns))]
    heads = [table.corner]
    for column, two in zip(table.columns, double, strict=True):
        heads += [_("{name}: rank", name=column.text)] if two else []
        heads.append(_("{name}: value", name=column.text) if two else column.text)
    rows = []
    for at in order:
        row, cells = table.rows[at], [table.rows[at].name]
        for column, entry, two in zip(table.columns, row.entries, double, strict=True):
            cells += _two(entry) if two else [figures(column, entry)]
        rows.append(tuple(cells))
    if table.part:
        rows.append((table.part, *[""] * (len(heads) - 1)))
    return ChartText(name, tuple(heads), tuple(rows))


def _double(entries: Sequence[Entry]) -> bool:
    cells = [entry.cell for entry in entries if entry.cell is not None]
    return any(cell.rank and cell.value is not None for cell in cells)


def _two(entry: Entry) -> list[str]:
    """Return rank and value of a cell, empty where unknown."""
    cell = entry.cell
    if cell is None:
        return [entry.text, ""]
    rank = str(cell.rank) if cell.rank else ""
    value = "" if cell.value is None else fixed(cell.value, 0)
    return [rank, value]
