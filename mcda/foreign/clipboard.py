"""A block of cells as a spreadsheet puts it on the clipboard: quoted cells, numbers as shown."""

from __future__ import annotations

import csv
import io

from mcda.foreign.amounts import amount, form_of, proofs
from mcda.model.numbers import format_number


def block_of(text: str) -> tuple[list[list[str]], frozenset[tuple[int, int]]]:
    """Return the cells of a text with tabs, and which of them can be read in two ways.

    A number with thousands is written plainly where its column or the block tells how it is meant.
    """
    lines = text.replace("\r\n", "\n").rstrip("\n")
    reader = csv.reader(io.StringIO(lines, newline=""), delimiter="\t")
    try:
        rows = [row or [""] for row in reader]
    except csv.Error:
        rows = [line.split("\t") for line in lines.split("\n")]
    proved = proofs(one for row in rows for cell in row if (one := amount(cell)) is not None)
    doubtful: set[tuple[int, int]] = set()
    for column in range(max(map(len, rows), default=0)):
        cells = [(i, row[column]) for i, row in enumerate(rows) if column < len(row)]
        form = form_of([cell for _row, cell in cells], proved)
        for i, cell in cells:
            found = amount(cell)
            if found is None or not (found.doubtful or found.unit):
                continue
            if found.doubtful and not form.sure:
                doubtful.add((i, column))
            elif found.unit == "" and (number := found.read(form.decimal)) is not None:
                rows[i][column] = format_number(number)
    return rows, frozenset(doubtful)
