"""Reads Excel 2003 XML ("SpreadsheetML") into grids, with the same limits as workbooks.

Many programs of offices write it, and call it .xls or .xml.
"""

from __future__ import annotations

import math
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Final

from mcda.disk.door import read_regular
from mcda.errors import Place, Problem, RefusedError
from mcda.grids.budget import MAX_TEXT, Budget, Work
from mcda.grids.filling import Filling, grid_of
from mcda.grids.grid import (
    BLANK_ROWS,
    MAX_COLUMN,
    Fault,
    FaultKind,
    Grid,
    Value,
)
from mcda.grids.xml_events import attribute, parse
from mcda.words.said import _

MAX_BYTES: Final = 100_000_000
_NEVER: Final = 1900
"""Excel writes a time without a day as one of the last day of 1899."""


def read_excel_2003(path: Path) -> Grid:
    """Return a document's sheets; RefusedError if nothing can be made of the file."""
    place = Place(file=path.name)
    content = read_regular(path, MAX_BYTES)
    budget = Budget(place)
    reader = _Reader(budget)
    try:
        parse(BytesIO(content), budget, _("its XML"), reader.start, reader.end, reader.text)
    except (ValueError, OverflowError) as error:
        raise RefusedError([Problem.of("FILE-DAMAGED", place, part=_("its XML"))]) from error
    return grid_of(path.name, reader.sheets)


class _Reader:
    """Takes in the document, element by element."""

    def __init__(self, budget: Budget) -> None:
        self.budget = budget
        self.sheets: list[Filling] = []
        self.percents_by_style: set[str] = set()
        self.style = ""
        self.cell: dict[str, str] | None = None
        self.kind = ""
        self.pieces: list[str] | None = None
        self.length = self.notes = 0
        self.option = ""
        self._begin("")

    def _begin(self, name: str) -> None:
        self.sheet = Filling(name, self.budget)
        self.row = self.column = self.columns = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match name:
            case "Data" if self.cell is not None and not self.notes:
                self.kind, self.pieces, self.length = attribute(attributes, "Type") or "", [], 0
            case "Cell":
                self._cell(attributes)
            case "Row":
                self._row(attributes)
            case "Column":
                self.columns = _index(attributes, self.columns)
                self._hide(attributes, self.sheet.hidden_columns, self.columns)
                self.columns += _number(attributes, "Span")
            case "Worksheet":
                self.budget.charge(Work.SHEETS)
                self._begin(attribute(attributes, "Name") or "")
                self.budget.name(self.sheet.name)
            case "Comment":
                self.notes += 1
            case "Style":
                self.style = attribute(attributes, "ID") or ""
            case "NumberFormat" if "%" in (attribute(attributes, "Format") or "").replace(
                "Percent", "%"
            ):
                self.budget.charge(Work.FORMATS)
                self.percents_by_style.add(self.style)
            case "Visible":
                self.option, self.pieces, self.length = name, [], 0

    def end(self, name: str) -> None:
        match name:
            case "Data" if self.pieces is not None and self.cell is not None:
                self._keep(self.cell, "".join(self.pieces))
                self.pieces = None
            case "Cell":
                self.cell = None
            case "Comment":
                self.notes -= 1
            case "Visible" if self.option and self.pieces is not None:
                self.sheet.visible = "hidden" not in "".join(self.pieces).casefold()
                self.option, self.pieces = "", None
            case "Worksheet":
                self.sheets.append(self.sheet)

    def text(self, data: str) -> None:
        if self.pieces is not None:
            self.pieces.append(data)
            self.length += len(data)
            self.budget.cell_text(self.length, MAX_TEXT, self.sheet.name, self.at)

    def _row(self, attributes: dict[str, str]) -> None:
        self.row, self.column = _index(attributes, self.row), 0
        if attributes:
            self._hide(attributes, self.sheet.hidden, self.row)
            self.row += _number(attributes, "Span")

    def _cell(self, attributes: dict[str, str]) -> None:
        self.cell = attributes
        self.column = _index(attributes, self.column)
        self.at = self.row, self.column
        if not attributes:
            return
        down, across = _number(attributes, "MergeDown"), _number(attributes, "MergeAcross")
        if down or across:
            self.sheet.merge((*self.at, self.row + down, self.column + across))
        self.column += across

    def _hide(self, attributes: dict[str, str], into: set[int], first: int) -> None:
        if attribute(attributes, "Hidden") == "1":
            lines = range(first, first + min(_number(attributes, "Span"), MAX_COLUMN) + 1)
            self.sheet.hide(into, lines)

    def _keep(self, cell: dict[str, str], text: str) -> None:
        row, column = self.at
        value = _value(self.kind, text)
        if value is None:
            return
        sheet = self.sheet
        if row - sheet.last > BLANK_ROWS:
            sheet.tell("WORKBOOK-ROWS-IGNORED", row, 1, last=sheet.last, blank=BLANK_ROWS)
            return
        if column > MAX_COLUMN:
            sheet.tell("WORKBOOK-FAR-CELL", row, column)
            return
        self.budget.charge(Work.VALUES)
        if isinstance(value, str):
            self.budget.charge(Work.TEXT, len(value))
        sheet.rows.setdefault(row, {})[column] = value
        sheet.last = row
        if attribute(cell, "Formula"):
            sheet.formulas.add(self.at)
        if isinstance(value, float) and attribute(cell, "StyleID") in self.percents_by_style:
            sheet.percents.add(self.at)


def _number(attributes: dict[str, str], name: str) -> int:
    return max(0, min(int(attribute(attributes, name) or 0), 10_000_000))


def _index(attributes: dict[str, str], last: int) -> int:
    """Return the number of a row, column or cell: the next one unless it says otherwise."""
    said = attribute(attributes, "Index") if attributes else None
    return last + 1 if said is None else max(last + 1, _number(attributes, "Index"))


def _value(kind: str, text: str) -> Value | None:
    match kind:
        case "Number":
            try:
                number = float(text)
            except ValueError:
                return Fault(FaultKind.ERROR, text)
            return number if math.isfinite(number) else Fault(FaultKind.ERROR, text)
        case "Boolean":
            return text.strip() == "1"
        case "Error":
            return Fault(FaultKind.ERROR, text or "error")
        case "DateTime":
            return _moment(text)
    return text if text.strip() else None


def _moment(text: str) -> Value:
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return Fault(FaultKind.ERROR, text)
    if moment.year < _NEVER:
        return moment.time()
    midnight = not (moment.hour or moment.minute or moment.second)
    return date(moment.year, moment.month, moment.day) if midnight else moment
