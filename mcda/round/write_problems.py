"""Writes the problems of an intake as a workbook, to be worked through or sent on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from mcda.disk.atomic import write_atomically
from mcda.errors import Problem
from mcda.grids.grid import letters
from mcda.round.intake import Intake
from mcda.sheets.book import book_bytes, new_book
from mcda.sheets.cells import LONGEST, put
from mcda.sheets.page import set_up_print
from mcda.sheets.style import LOOKS, Look
from mcda.words.said import N_

COLUMNS: Final = (
    (N_("File"), 44),
    (N_("Sheet"), 18),
    (N_("Cell"), 9),
    (N_("Severity"), 11),
    (N_("Found"), 56),
    (N_("Expected"), 44),
    (N_("What to do"), 50),
    (N_("Code"), 30),
)
FILES: Final = (("File", 44), ("Respondent", 28), ("Round", 9), ("Answered", 12), ("Asked", 9))


def write_problems(intakes: Iterable[Intake], path: str | Path) -> None:
    """Write a sheet of files and a sheet of their problems, in one step.

    Raises RefusedError with the FILE-... problems of `write_atomically`.
    """
    write_atomically(Path(path), problems_bytes(intakes))


def problems_bytes(intakes: Iterable[Intake]) -> bytes:
    """Return the workbook of problems as bytes; the same problems give the same bytes."""
    listed = list(intakes)
    book = new_book(LOOKS)
    problems = [problem for one in listed for problem in one.problems]
    _sheet(book, "Problems", COLUMNS, [_problem_row(problem) for problem in problems])
    _sheet(book, "Files", FILES, [_file_row(one) for one in listed])
    return book_bytes(book)


def _problem_row(problem: Problem) -> tuple[str, ...]:
    place = problem.place.clear
    where = (place.file, place.sheet, place.cell, problem.severity.value)
    return (*where, problem.found, problem.expected, problem.remedy, problem.code)


def _file_row(one: Intake) -> tuple[str | int, ...]:
    respondent = one.respondent.name if one.respondent else ""
    return (one.path.name, respondent, one.round, *one.complete)


def _sheet(
    book: Any, title: str, columns: tuple[tuple[str, int], ...], rows: list[tuple[Any, ...]]
) -> None:
    sheet = book.create_sheet(title)
    for number, (heading, width) in enumerate(columns, start=1):
        put(sheet.cell(row=1, column=number), heading, Look.HEADING)
        sheet.column_dimensions[letters(number)].width = width
    for row, values in enumerate(rows, start=2):
        for column, value in enumerate(values, start=1):
            shown = value[: LONGEST // 8] if isinstance(value, str) else value
            put(sheet.cell(row=row, column=column), shown, Look.PLAIN)
    last = letters(len(columns))
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{last}{max(len(rows) + 1, 2)}"
    set_up_print(sheet, head=1)
