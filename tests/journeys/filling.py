"""Fills respondents' workbooks as a person with a spreadsheet program would, by their cell map."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mcda.round.layout import MACHINE_TITLE, Part
from mcda.round.machine import Machine, from_cells

Value = float | str | None
Answer = Callable[[str, str], Value]
"""What to enter for a package and a criterion."""


def machine_of(path: Path) -> Machine:
    """Return what a workbook says of itself."""
    from openpyxl import load_workbook

    sheet = load_workbook(path)[MACHINE_TITLE]
    return from_cells((str(row[0].value), str(row[1].value)) for row in sheet.iter_rows(min_row=2))


def fill(path: Path, answer: Answer, folder: Path) -> Path:
    """Enter an answer in every cell for a score, and keep the workbook in another folder."""
    from openpyxl import load_workbook

    book = load_workbook(path)
    rows = book[MACHINE_TITLE].iter_rows(min_row=2)
    machine = from_cells((str(row[0].value), str(row[1].value)) for row in rows)
    for placed in machine.placed:
        sheet = book[machine.titles[placed.block.part]]
        if placed.block.part is Part.SCORES:
            for criterion, package in placed.block.cells:
                where = (placed.rows[criterion], placed.columns[package])
                sheet.cell(*where).value = answer(package, criterion)
        elif placed.block.part is Part.SWING:
            for number, (criterion, column) in enumerate(placed.block.cells):
                where = (placed.rows[criterion], placed.columns[column])
                sheet.cell(*where).value = 100 - 10 * number
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / path.name
    book.save(target)
    return target
