"""A sheet seen upright or turned, and what kind of thing stands in a cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from mcda.foreign.amounts import amount, ends_of
from mcda.grids.grid import Area, Fault, Row, Sheet, Value, letters
from mcda.model.numbers import has_percent, parse_number, parse_percent
from mcda.words.said import _
from mcda.workbook.findings import as_text, is_date

MOST_SPREAD: Final = 300
"""Rows and columns over which one merged name is spread."""


def in_line(text: str) -> str:
    """Return a text on one line: headings are wrapped in their cells, names are not."""
    return " ".join(filter(None, map(str.strip, text.splitlines())))


@dataclass(frozen=True, slots=True)
class View:
    """A sheet; with `turned`, its rows are called columns and its columns rows."""

    sheet: Sheet
    turned: bool = False
    _cells: Mapping[int, Row] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_cells", _cells(self.sheet, self.turned))

    def value(self, row: int, column: int) -> Value | None:
        """Return a cell's value, None for a blank one."""
        return self._cells.get(row, _NONE).get(column)

    def down(self, rows: Iterable[int], column: int) -> dict[int, Value]:
        """Return what stands in some rows of a column, by row, blank cells left out."""
        cells = _cells(self.sheet, not self.turned).get(column, _NONE)
        return {row: cells[row] for row in rows if row in cells}

    def between(self, row: int, left: int, right: int) -> list[Value]:
        """Return what stands in a row from one column to another, blank cells left out."""
        return [v for c, v in self._cells.get(row, _NONE).items() if left <= c <= right]

    def across(self, row: int) -> Row:
        """Return the filled cells of a row in their order, names spread over blanks too."""
        return self._cells.get(row, _NONE)

    def shown(self, row: int, column: int) -> bool:
        """Say whether a cell itself holds something, not a name spread over it."""
        value = self.sheet.value(*self.cell(row, column))
        return value is not None and not (isinstance(value, str) and not value.strip())

    def text(self, row: int, column: int) -> str:
        """Return a cell as text on one line without spaces around, "" for a blank or faulty one."""
        value = self.value(row, column)
        return "" if isinstance(value, Fault) else in_line(as_text(value))

    def cell(self, row: int, column: int) -> tuple[int, int]:
        """Return row and column on the sheet."""
        return (column, row) if self.turned else (row, column)

    def address(self, row: int, column: int) -> str:
        """Return a cell's address on the sheet as its user reads it."""
        return self.sheet.address(*self.cell(row, column))

    def row_words(self, row: int) -> str:
        """Return where a row of the view stands on the sheet: "row 2", "line 2", "column H"."""
        return _words(self.sheet, row, down=not self.turned)

    def column_words(self, column: int) -> str:
        """Return where a column of the view stands on the sheet."""
        return _words(self.sheet, column, down=self.turned)

    def hidden(self, row: int) -> bool:
        """Say whether a row of the view is hidden on the sheet."""
        return row in (self.sheet.hidden_columns if self.turned else self.sheet.hidden_rows)

    def hidden_column(self, column: int) -> bool:
        """Say whether a column of the view is hidden on the sheet."""
        return column in (self.sheet.hidden_rows if self.turned else self.sheet.hidden_columns)


def _words(sheet: Sheet, number: int, *, down: bool) -> str:
    if down:
        return _("line {n}", n=number) if sheet.by_line else _("row {n}", n=number)
    return _("column {name}", name=number if sheet.by_line else letters(number))


_NONE: Final[Row] = {}
_MARKS: Final = frozenset("✓✔✗✘☑☒☐●○◐◑◔◕⬤◯🟢🟡🔴🟠▲▼►↑↓→↗↘⬆⬇➡")
"""Signs that are drawn instead of the words of a scale."""

_DIGIT: Final = re.compile(r"\d")
_LETTER: Final = re.compile(r"[A-Za-z]")
_NO_NUMBER: Final = re.compile("[A-DF-Za-df-z$€£]")
"""Signs that stand in no number, but in nearly all amounts and names with a digit."""


@lru_cache(maxsize=32)
def _cells(sheet: Sheet, turned: bool) -> Mapping[int, Row]:
    """Return the filled cells in their order by line of the view, names spread over blanks too."""
    if turned:
        side: dict[int, dict[int, Value]] = {}
        for row, cells in sorted(_cells(sheet, False).items()):
            for column, value in cells.items():
                side.setdefault(column, {})[row] = value
        return side
    spread = _spread(sheet)
    found: dict[int, Row] = {}
    for row in {**sheet.rows, **spread}:
        cells = sheet.rows.get(row, _NONE)
        blank = any(type(v) is str and (not v or v.isspace()) for v in cells.values())
        shown = {c: cells[c] for c in sorted(cells) if str(cells[c]).strip()} if blank else cells
        over = {c: name for c, name in spread.get(row, _NONE).items() if c not in shown}
        order = sorted([*shown, *over])
        in_order = not over and order == list(shown)
        found[row] = shown if in_order else {c: over.get(c, shown.get(c, "")) for c in order}
    return found


@lru_cache(maxsize=32)
def _spread(sheet: Sheet) -> Mapping[int, Mapping[int, str]]:
    """Return the names that stand for blank cells: over merged cells, and over further names."""
    found: dict[tuple[int, int], str] = {}
    for top, left, bottom, right in sheet.merged:
        name = sheet.value(top, left)
        if isinstance(name, str) and is_words(name):
            for row in range(top, min(bottom, top + MOST_SPREAD) + 1):
                for column in range(left, min(right, left + MOST_SPREAD) + 1):
                    if sheet.value(row, column) is None:
                        found[row, column] = name
    spoken = {row for row, cells in sheet.rows.items() if all(map(is_words, cells.values()))}
    for row in sorted(row for row in spoken if row + 1 in spoken):
        _over_names(sheet, row, found)
    rows: dict[int, dict[int, str]] = {}
    for (row, column), name in found.items():
        rows.setdefault(row, {})[column] = name
    return rows


def _over_names(sheet: Sheet, row: int, found: dict[tuple[int, int], str]) -> None:
    """Let names over more names stand for the blanks after them, and those beside for both rows."""
    under = sheet.rows[row + 1]
    above = {c: str(v) for c, v in sheet.rows[row].items()}
    below = set(under)
    gaps = sorted(c for c in below if c not in above and (row, c) not in found)
    given = [c for c in gaps if any(one < c for one in above)]
    over = [c for c in above if c in below]
    spanned = {c for c in above if (row, c + 1) in found or above.get(c + 1) == above[c]}
    if not over or not (given or spanned):
        return
    first, left, right = min(over), min(below), max(below)
    names = [str(under[c]) for c in sorted(below) if c >= first]
    if len(set(names)) < len(names):
        found |= {(row, c): str(sheet.value(row + 1, c)) for c in gaps if c < min(above)}
    elif len(above) < 2:
        return
    for column in given:
        nearest = max(one for one in above if one < column)
        if all(c in below for c in range(max(nearest, left), column)):
            found[row, column] = above[nearest]
    for column, name in above.items():
        beside = not left <= column <= right
        if column not in below and beside and (row + 1, column) not in found:
            found[row + 1, column] = name


def number_of(value: Value | None) -> float | None:
    """Return what a cell says as a number; a percentage as text counts as the number before it."""
    if isinstance(value, str):
        return _of_text(value)
    return value if isinstance(value, float) else None


@lru_cache(maxsize=200_000)
def _of_text(text: str) -> float | None:
    if _DIGIT.search(text) is None or _NO_NUMBER.search(text) is not None:
        return None
    return parse_percent(text) if has_percent(text) else parse_number(text)


def is_words(value: Value | None) -> bool:
    """Say whether a cell holds text that is no number."""
    return isinstance(value, str) and _said_in(value)[0]


@lru_cache(maxsize=200_000)
def _said_in(text: str) -> tuple[bool, bool, bool]:
    """Say whether a text is no number, none with a digit, and one of letters besides."""
    # Most amounts show at once that they are no bare number.
    words = _NO_NUMBER.search(text) is not None or (bool(text.strip()) and _of_text(text) is None)
    if text.strip() in _MARKS:
        return True, True, True
    if text.isascii():
        spoken = words and _DIGIT.search(text) is None
        return words, spoken, spoken and _LETTER.search(text) is not None
    spoken = words and not any(map(str.isdigit, text))
    return words, spoken, spoken and any(map(str.isalpha, text))


def is_verbal(values: list[Value]) -> bool:
    """Say whether a column of scores is a verbal scale: mostly words without a digit."""
    return 2 * sum(isinstance(v, str) and _said_in(v)[2] for v in values) > len(values)


def is_data(value: Value | None) -> bool:
    """Say whether a cell can be part of a table's body: a number, a date, or what should be one."""
    if isinstance(value, Fault) or is_date(value) or number_of(value) is not None:
        return True
    return isinstance(value, str) and amount(value) is not None


def is_range(value: Value | None) -> bool:
    """Say whether a cell holds two amounts and what stands between them ("6 to 8")."""
    return isinstance(value, str) and _DIGIT.search(value) is not None and _is_range(value)


@lru_cache(maxsize=200_000)
def _is_range(text: str) -> bool:
    return ends_of(text) is not None


def extent(sheet: Sheet) -> Area | None:
    """Return the area of a sheet's filled cells, None if there are none."""
    rows = [row for row, cells in sheet.rows.items() if cells]
    if not rows:
        return None
    left = min(min(sheet.rows[row]) for row in rows)
    right = max(max(sheet.rows[row]) for row in rows)
    return min(rows), left, max(rows), right


def cropped(sheet: Sheet, area: Area) -> Sheet:
    """Return a sheet with the cells of an area only, at their addresses."""
    top, left, bottom, right = area
    rows = {
        number: {c: v for c, v in cells.items() if left <= c <= right}
        for number, cells in sheet.rows.items()
        if top <= number <= bottom
    }
    return Sheet(
        sheet.name,
        {number: cells for number, cells in rows.items() if cells},
        sheet.merged,
        sheet.hidden_rows,
        sheet.visible,
        sheet.by_line,
        sheet.hidden_columns,
        sheet.formulas,
        sheet.percents,
    )
