"""Reads .ods files into grids, with the same limits as workbooks.

Done here rather than by python-calamine, which aborts the whole process on a
far cell and shows error cells as empty: one streaming pass keeps addresses,
errors, merged cells and hidden rows, and needs no child process.
"""

from __future__ import annotations

import math
import re
import zipfile
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

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
from mcda.grids.package import MAX_UNPACKED, open_package, open_part
from mcda.grids.xml_events import parse
from mcda.model.numbers import format_number

CONTENT: Final = "content.xml"
_MANIFEST: Final = "META-INF/manifest.xml"
_ERROR = re.compile(r"(#[A-Z/0!?]+[!?]?|Err:\d{3})")
_PLAIN = re.compile(r"\s*[-−+]?([0-9][0-9.,'’\s]*)(%?)\s*")
_SIGNS = re.compile(r"[^0-9]")
_DURATION = re.compile(r"-?P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?")


def read_ods(path: Path) -> Grid:
    """Return a document's sheets; RefusedError if nothing can be made of the file."""
    place = Place(file=path.name)
    with open_package(path) as archive:
        _refuse_encrypted(archive, place)
        if CONTENT not in archive.namelist():
            raise RefusedError([Problem.of("FILE-NOT-A-WORKBOOK", place)])
        budget = Budget(place)
        reader = _ContentReader(budget)
        with open_part(archive, CONTENT, place, MAX_UNPACKED) as stream:
            try:
                parse(stream, budget, CONTENT, reader.start, reader.end, reader.text)
            except (ValueError, OverflowError) as error:
                raise RefusedError([Problem.of("FILE-DAMAGED", place, part=CONTENT)]) from error
    return grid_of(path.name, reader.sheets)


def _refuse_encrypted(archive: zipfile.ZipFile, place: Place) -> None:
    names = archive.namelist()
    encrypted = "encrypted-package" in names
    if _MANIFEST in names and not encrypted:
        with open_part(archive, _MANIFEST, place, 1_000_000) as stream:
            encrypted = b"encryption-data" in stream.read()
    if encrypted:
        raise RefusedError([Problem.of("FILE-PASSWORD", place)])


class _ContentReader:
    """Takes in the content of a document, element by element."""

    def __init__(self, budget: Budget) -> None:
        self.budget = budget
        self.sheets: list[Filling] = []
        self.tables = self.notes = self.length = 0
        self.style = ""
        self.unseen: set[str] = set()
        self.cell: dict[str, str] | None = None
        self._begin("")

    def _begin(self, name: str) -> None:
        self.sheet = Filling(name, self.budget)
        self.calculated = False
        self.columns = 0
        self.row = self.column = 1
        self.repeat_row = 1
        self.pieces: list[str] = []
        self.paragraphs = 0
        self.reading = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name in ("table-cell", "covered-table-cell") and self.tables == 1:
            self.cell = attributes
            self.pieces = []
            self.paragraphs = self.length = 0
        elif name == "annotation":
            self.notes += 1
        elif name == "p" and self.cell is not None and not self.notes:
            if self.paragraphs:
                self._add("\n")
            self.paragraphs += 1
            self.reading = True
        elif name in ("s", "tab", "line-break") and self.reading:
            spaces = " " * min(int(attributes.get("text:c", "1")), 1000)
            self._add({"s": spaces, "tab": "\t"}.get(name, "\n"))
        elif name == "table-row" and self.tables == 1:
            self.column = 1
            self.repeat_row = _repeat(attributes, "rows")
            if attributes.get("table:visibility") in ("collapse", "filter"):
                hidden = range(self.row, self.row + min(self.repeat_row, BLANK_ROWS))
                self.sheet.hide(self.sheet.hidden, hidden)
        else:
            self._start_other(name, attributes)

    def _start_other(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table-column" and self.tables == 1:
            self._column(attributes)
        elif name == "style":
            self.style = attributes.get("style:name", "")
        elif name == "table-properties" and attributes.get("table:display") == "false":
            self.unseen.add(self.style)
        elif name == "table":
            self.tables += 1
            if self.tables == 1:
                self.budget.charge(Work.SHEETS)
                self.budget.name(attributes.get("table:name", ""))
                self._begin(attributes.get("table:name", ""))
                self.sheet.visible = attributes.get("table:style-name", "") not in self.unseen

    def end(self, name: str) -> None:
        if name in ("table-cell", "covered-table-cell") and self.cell is not None:
            self._keep(self.cell, name)
            self.cell = None
        elif name == "annotation":
            self.notes -= 1
        elif name == "p":
            self.reading = False
        elif name == "table-row" and self.tables == 1:
            self.row += self.repeat_row
        elif name == "table":
            self.tables -= 1
            if self.tables == 0:
                self.sheets.append(self.sheet)

    def _column(self, attributes: dict[str, str]) -> None:
        first = self.columns + 1
        if first > MAX_COLUMN:
            return
        self.columns += _repeat(attributes, "columns")
        if attributes.get("table:visibility") in ("collapse", "filter"):
            self.sheet.hidden_columns.update(range(first, min(self.columns, MAX_COLUMN) + 1))

    def text(self, data: str) -> None:
        if self.reading and not self.notes:
            self._add(data)

    def _add(self, data: str) -> None:
        self.pieces.append(data)
        self.length += len(data)
        if self.length > MAX_TEXT:
            self.budget.cell_text(self.length, MAX_TEXT, self.sheet.name, (self.row, self.column))

    def _keep(self, cell: dict[str, str], name: str) -> None:
        repeat = _repeat(cell, "columns")
        first, self.column = self.column, self.column + repeat
        if "table:number-rows-spanned" in cell or "table:number-columns-spanned" in cell:
            self._merge(cell, first)
        shown = "".join(self.pieces)
        value = _value(cell, shown) if name == "table-cell" else None
        self.calculated = self.calculated or "calcext:value-type" in cell
        if value is None or (self.calculated and _shows_nothing(value)):
            return
        sheet = self.sheet
        if self.row - sheet.last > BLANK_ROWS:
            sheet.tell("WORKBOOK-ROWS-IGNORED", self.row, 1, last=sheet.last, blank=BLANK_ROWS)
            return
        if first + repeat - 1 > MAX_COLUMN:
            sheet.tell("WORKBOOK-FAR-CELL", self.row, max(first, MAX_COLUMN + 1))
        columns = range(first, min(first + repeat, MAX_COLUMN + 1))
        alike = shown == cell.get("office:value")
        if isinstance(value, float) and not alike and _says_otherwise(shown, value):
            said = {"shown": shown, "value": format_number(value)}
            sheet.tell("WORKBOOK-SHOWN-OTHERWISE", self.row, first, **said)
        count = len(columns) * self.repeat_row
        self.budget.charge(Work.VALUES, count)
        if isinstance(value, str):
            self.budget.cell_text(len(value), MAX_TEXT, sheet.name, (self.row, first))
            self.budget.charge(Work.TEXT, len(value) * count)
        self._put(cell, columns, value)
        sheet.last = self.row + self.repeat_row - 1

    def _put(self, cell: dict[str, str], columns: range, value: Value) -> None:
        # A cell beyond the last column leaves no row behind, however often it is repeated.
        rows = range(self.row, self.row + (self.repeat_row if columns else 0))
        for row in rows:
            cells = self.sheet.rows.setdefault(row, {})
            for column in columns:
                cells[column] = value
        if "table:formula" in cell:
            self.sheet.formulas.update((row, column) for row in rows for column in columns)
        if cell.get("office:value-type") == "percentage":
            self.sheet.percents.update((row, column) for row in rows for column in columns)

    def _merge(self, cell: dict[str, str], first: int) -> None:
        down = int(cell.get("table:number-rows-spanned", "1"))
        across = int(cell.get("table:number-columns-spanned", "1"))
        if down > 1 or across > 1:
            self.sheet.merge((self.row, first, self.row + down - 1, first + across - 1))


def _repeat(attributes: dict[str, str], what: str) -> int:
    given = attributes.get(f"table:number-{what}-repeated")
    return 1 if given is None else max(1, int(given))


def _shows_nothing(value: Value) -> bool:
    """Say whether a cell is a formula that shows nothing; LibreOffice saves it without a type."""
    return isinstance(value, Fault) and value.kind is FaultKind.NO_VALUE


def _value(cell: dict[str, str], text: str) -> Value | None:
    kind = cell.get("office:value-type")
    if cell.get("calcext:value-type") == "error" or (
        "table:formula" in cell and _ERROR.fullmatch(text)
    ):
        return Fault(FaultKind.ERROR, text or "error")
    match kind:
        case "float" | "percentage" | "currency":
            number = float(cell.get("office:value", "nan"))
            return number if math.isfinite(number) else Fault(FaultKind.ERROR, text)
        case "date":
            return _date(cell.get("office:date-value", ""))
        case "time":
            return _duration(cell.get("office:time-value", ""))
        case "boolean":
            return cell.get("office:boolean-value") == "true"
    if kind is None and "table:formula" in cell and not text:
        return Fault(FaultKind.NO_VALUE, cell["table:formula"])
    return text or cell.get("office:string-value") or None


def _says_otherwise(shown: str, value: float) -> bool:
    """Say whether a cell shows a plain number that no rounding makes of its value.

    A sign between digits may group them or begin the decimals; both are tried.
    """
    found = _PLAIN.fullmatch(shown[:60])
    if found is None:
        return False
    target = abs(value) * (100 if found[2] else 1)
    for sign in {"", *(one for one in found[1] if one in ".,")}:
        whole, _, part = found[1].rpartition(sign) if sign else (found[1], "", "")
        digits, decimals = _SIGNS.sub("", whole), _SIGNS.sub("", part)
        said = float(f"{digits or 0}.{decimals or 0}")
        if abs(said - target) <= 0.5001 * 10.0 ** -len(decimals):
            return False
    return True


def _date(text: str) -> date | datetime:
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def _duration(text: str) -> timedelta:
    found = _DURATION.fullmatch(text)
    if found is None:
        raise ValueError(text)
    days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
