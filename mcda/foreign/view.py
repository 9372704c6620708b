"""A sheet seen upright or turned, and what kind of thing stands in a cell."""

from __future__ import annotations

from dataclasses import dataclass

from mcda.grids.grid import Area, Fault, Sheet, Value
from mcda.model.numbers import parse_number, parse_percent
from mcda.workbook.findings import as_text, is_date


@dataclass(frozen=True, slots=True)
class View:
    """A sheet; with `turned`, its rows are called columns and its columns rows."""

    sheet: Sheet
    turned: bool = False

    def value(self, row: int, column: int) -> Value | None:
        """Return a cell's value, None for a blank one."""
        value = self.sheet.value(*self.cell(row, column))
        return None if isinstance(value, str) and not value.strip() else value

    def text(self, row: int, column: int) -> str:
        """Return a cell as text without spaces around it, "" for a blank or faulty one."""
        value = self.value(row, column)
        return "" if isinstance(value, Fault) else as_text(value).strip()

    def cell(self, row: int, column: int) -> tuple[int, int]:
        """Return row and column on the sheet."""
        return (column, row) if self.turned else (row, column)

    def hidden(self, row: int) -> bool:
        """Say whether a row of the view is hidden on the sheet."""
        return row in (self.sheet.hidden_columns if self.turned else self.sheet.hidden_rows)

    def hidden_column(self, column: int) -> bool:
        """Say whether a column of the view is hidden on the sheet."""
        return column in (self.sheet.hidden_rows if self.turned else self.sheet.hidden_columns)


def number_of(value: Value | None) -> float | None:
    """Return what a cell says as a number; a percentage as text counts as the number before it."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, float):
        return value
    if isinstance(value, str):
        return parse_percent(value) if "%" in value else parse_number(value)
    return None


def is_words(value: Value | None) -> bool:
    """Say whether a cell holds text that is no number."""
    return isinstance(value, str) and bool(value.strip()) and number_of(value) is None


def is_verbal(values: list[Value]) -> bool:
    """Say whether a column of scores is a verbal scale: mostly words without a digit."""
    spoken = [v for v in values if is_words(v) and not any(sign.isdigit() for sign in str(v))]
    worded = [v for v in spoken if any(sign.isalpha() for sign in str(v))]
    return 2 * len(worded) > len(values)


def is_data(value: Value | None) -> bool:
    """Say whether a cell can be part of a table's body: a number, a date, or what should be one."""
    return isinstance(value, Fault) or is_date(value) or number_of(value) is not None


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
