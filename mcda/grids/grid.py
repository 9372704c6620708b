"""A document as typed cells at their true addresses, whatever program wrote it.

`xlsx_grid`, `ods_grid` and `csv_grid` make grids; everything that gives cells a
meaning reads grids and knows no file format. Blank rows keep their numbers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from mcda.errors import Place, Problem
from mcda.words.said import _

BLANK_ROWS: Final = 200
"""Rows without a value after which a sheet counts as ended."""

MAX_COLUMN: Final = 1024
"""The last column that is read; a case of 200 packages and 60 criteria needs about 70."""

_CELL = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")


class FaultKind(StrEnum):
    """Why a cell that isn't blank has no value."""

    ERROR = "error"
    NO_VALUE = "no-value"


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell that holds an error ("#REF!") or a formula that no program has calculated."""

    kind: FaultKind
    text: str


Value = str | float | bool | datetime | date | time | timedelta | Fault
Row = Mapping[int, Value]
Area = tuple[int, int, int, int]
"""First row, first column, last row, last column; all counted from 1."""


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """One sheet: `rows` maps row number to column number to value, blanks left out."""

    name: str
    rows: Mapping[int, Row]
    merged: tuple[Area, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    visible: bool = True
    by_line: bool = False
    """True for text files, whose cells are addressed by line."""
    hidden_columns: frozenset[int] = frozenset()
    formulas: frozenset[tuple[int, int]] = frozenset()
    """Row and column of the cells whose value a formula gave."""
    percents: frozenset[tuple[int, int]] = frozenset()
    """Row and column of the numbers that are shown as percentages: 0.25 shows as 25%."""

    def value(self, row: int, column: int) -> Value | None:
        """Return a cell's value, None for a blank one."""
        return self.rows.get(row, {}).get(column)

    def address(self, row: int, column: int) -> str:
        """Return a cell's address as its user reads it."""
        if self.by_line:
            return _("line {row}, column {column}", row=row, column=column)
        return address(row, column)


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """A whole document, and what was odd about it already."""

    file: str
    sheets: tuple[Sheet, ...]
    problems: tuple[Problem, ...] = field(default=())

    def place(self, sheet: Sheet, row: int, column: int, **more: str) -> Place:
        name = "" if sheet.by_line else sheet.name
        return Place(file=self.file, sheet=name, cell=sheet.address(row, column), **more)


def address(row: int, column: int) -> str:
    """Return the address of a cell, (7, 2) being "B7"."""
    return f"{letters(column)}{row}"


def letters(column: int) -> str:
    """Return a column's letters, 1 being "A"."""
    found = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found


def row_and_column(cell: str) -> tuple[int, int]:
    """Return row and column of an address; ValueError for anything else."""
    found = _CELL.fullmatch(cell)
    if found is None:
        raise ValueError(cell)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]), column


def area(reference: str) -> Area:
    """Return the area of a reference such as "B2:C9"; ValueError for anything else."""
    first, _, last = reference.partition(":")
    return (*row_and_column(first), *row_and_column(last or first))
