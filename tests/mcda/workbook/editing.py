"""Changing a written workbook as a person would, through openpyxl, and reading it again."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl

from mcda.model.case import Case
from mcda.model.reading import Reading
from mcda.opening import read
from mcda.workbook.write import workbook_bytes
from tests.kept import kept
from tests.mcda.conftest import whole_case


def edited(folder: Path, change: Callable[[Any], None], case: Case | None = None) -> Reading:
    """Return the reading of a written workbook after a change made to it."""
    return edited_bytes(folder, change, written(case or whole_case()))


def edited_bytes(folder: Path, change: Callable[[Any], None], written: bytes) -> Reading:
    """Return the reading of a workbook, given as its bytes, after a change made to it."""
    path = folder / "case.xlsx"
    book = openpyxl.load_workbook(BytesIO(written))
    change(book)
    book.save(path)
    return read(path)


written = kept(workbook_bytes)
"""A case's workbook: many tests change the same one."""


def by_hand(folder: Path, **sheets: list[list[Any]]) -> Reading:
    """Return the reading of a workbook of nothing but rows; "_" in a title is a space."""
    path = folder / "hand.xlsx"
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title.replace("_", " "))
        for row in rows:
            sheet.append(row)
    book.save(path)
    return read(path)


def codes(reading: Reading, but: tuple[str, ...] = ()) -> list[str]:
    """Return the codes of the file's own problems; every sentence must be sayable."""
    assert all(problem.sentence and problem.remedy for problem in reading.problems)
    return [problem.code for problem in reading.of_file if problem.code not in but]


def places(reading: Reading) -> dict[str, tuple[str, str]]:
    """Return sheet and cell of each problem by its code."""
    return {p.code: (p.place.sheet, p.place.cell) for p in reversed(reading.problems)}


def put(sheet: str, cell: str, value: object) -> Callable[[Any], None]:
    """Return the change that puts a value into one cell."""

    def change(book: Any) -> None:
        book[sheet][cell] = value

    return change
