"""Reads .xlsx files into grids: values only; formulas, macros and links are never followed.

A cell far from everything, a million styled empty rows, or a sheet that goes on
for ever cost neither time nor memory: reading a sheet ends after 200 rows
without a value, and what lies beyond is named in a problem.
"""

from __future__ import annotations

import math
import re
import zipfile
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import IO

from mcda.errors import Place, Problem, RefusedError
from mcda.grids.budget import MAX_ESCAPED, MAX_TEXT, Budget, Work
from mcda.grids.filling import Filling, grid_of
from mcda.grids.grid import (
    BLANK_ROWS,
    MAX_COLUMN,
    Fault,
    FaultKind,
    Grid,
    Value,
    address,
    area,
    letters,
    row_and_column,
)
from mcda.grids.package import MAX_UNPACKED, open_package, open_part
from mcda.grids.xlsx_parts import (
    NumberStyles,
    SheetPart,
    number_styles,
    shared_texts,
    sheet_parts,
    unescape,
)
from mcda.grids.xml_events import CHUNK, Enough, parse
from mcda.words.said import _

_COLUMNS = {letters(column): column for column in range(1, MAX_COLUMN + 1)}

_BELOW = re.compile(
    rb'<(?:\w{1,20}:)?(?:v>[^<]|is>|mergeCell\s[^<>]{0,200}?ref="([A-Z0-9:]{1,24})")'
)


def read_xlsx(path: Path) -> Grid:
    """Return a workbook's sheets; RefusedError if nothing can be made of the file."""
    place = Place(file=path.name)
    with open_package(path) as archive:
        budget = Budget(place)
        book, parts, since_1904 = sheet_parts(archive, budget)
        texts = shared_texts(archive, book, budget)
        styles = number_styles(archive, book, budget)
        sheets = [
            _SheetReader(part, budget, texts, styles, since_1904).read(archive) for part in parts
        ]
    return grid_of(path.name, sheets)


class _SheetReader:
    """Takes in one sheet's XML, element by element."""

    def __init__(
        self,
        part: SheetPart,
        budget: Budget,
        texts: list[str],
        styles: NumberStyles,
        since_1904: bool,
    ) -> None:
        self.part = part
        self.budget = budget
        self.place = budget.place
        self.texts = texts
        self.styles = styles
        self.epoch = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30)
        self.sheet = Filling(part.name, budget)
        self.sheet.visible = part.visible
        self.row = self.column = 0
        self.row_name = ""
        self.seen = self.length = 0
        self.kind = self.style = ""
        self.formula = False
        self.pieces: list[str] = []
        self.formula_pieces: list[str] = []
        self.into: list[str] | None = None
        self.phonetic = False

    def read(self, archive: zipfile.ZipFile) -> Filling:
        with open_part(archive, self.part.part, self.place, MAX_UNPACKED) as stream:
            try:
                whole = parse(stream, self.budget, self.part.part, self.start, self.end, self.text)
            except (ValueError, IndexError, OverflowError) as error:
                near = address(self.row, max(self.column, 1))
                spoilt = _("{part} near {cell}", part=self.part.name, cell=near)
                raise RefusedError([Problem.of("FILE-DAMAGED", self.place, part=spoilt)]) from error
            if not whole:
                self._look_below(stream)
        return self.sheet

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            self.kind = attributes.get("t", "n")
            self.style = attributes.get("s", "")
            reference = attributes.get("r")
            if reference is None:
                self.column += 1
            elif reference.endswith(self.row_name) and (
                column := _COLUMNS.get(reference[: -len(self.row_name)])
            ):
                # Nearly every cell stands in the row that holds it.
                self.column = column
            else:
                self.row, self.column = row_and_column(reference)
        elif name == "v":
            self.into = self.pieces
        elif name == "t":
            self.into = None if self.phonetic else self.pieces
        elif name == "f":
            self.formula = True
            self.into = self.formula_pieces
        elif name == "row":
            self._start_row(attributes)
        elif name == "is":
            self.seen += 1
        elif name == "rPh":
            self.phonetic = True
        else:
            self._start_other(name, attributes)

    def _start_other(self, name: str, attributes: dict[str, str]) -> None:
        if name == "mergeCell":
            self.sheet.merge(area(attributes.get("ref", "")))
        elif name == "col" and attributes.get("hidden") in ("1", "true"):
            first, last = int(attributes.get("min", "1")), int(attributes.get("max", "0"))
            hidden = range(max(first, 1), min(last, MAX_COLUMN) + 1)
            self.sheet.hide(self.sheet.hidden_columns, hidden)

    def _start_row(self, attributes: dict[str, str]) -> None:
        number = attributes.get("r")
        self.row = int(number) if number is not None else self.row + 1
        if self.row < 1:
            raise ValueError(number)
        self.row_name = str(self.row)
        self.column = 0
        if attributes.get("hidden") in ("1", "true"):
            self.sheet.hide(self.sheet.hidden, range(self.row, self.row + 1))
        if self.row - self.sheet.last > BLANK_ROWS:
            raise Enough

    def end(self, name: str) -> None:
        if name == "c":
            if self.pieces or self.formula:
                self.seen += self.kind != "inlineStr" and bool(self.pieces)
                self._keep("".join(self.pieces))
                self.pieces.clear()
                self.formula_pieces.clear()
                self.length = 0
                self.formula = False
        elif name in ("v", "t", "f"):
            self.into = None
        elif name == "rPh":
            self.phonetic = False

    def text(self, data: str) -> None:
        if self.into is not None:
            self.into.append(data)
            self.length += len(data)
            if self.length > MAX_ESCAPED:
                self._refuse_long(self.length, MAX_ESCAPED)

    def _refuse_long(self, length: int, most: int) -> None:
        self.budget.cell_text(length, most, self.part.name, (self.row, self.column))

    def _keep(self, text: str) -> None:
        value = self._value(text)
        if value is None:
            return
        self.budget.charge(Work.VALUES)
        sheet = self.sheet
        if self.column > MAX_COLUMN:
            sheet.tell("WORKBOOK-FAR-CELL", self.row, self.column)
            return
        if isinstance(value, str):
            if len(value) > MAX_TEXT:
                self._refuse_long(len(value), MAX_TEXT)
            self.budget.charge(Work.TEXT, len(value))
        sheet.last = self.row
        cells = sheet.rows.setdefault(self.row, {})
        if self.column in cells:
            sheet.tell("WORKBOOK-CELL-TWICE", self.row, self.column)
        cells[self.column] = value
        if self.formula:
            sheet.formulas.add((self.row, self.column))
        if self.style in self.styles.percents and isinstance(value, float):
            sheet.percents.add((self.row, self.column))

    def _value(self, text: str) -> Value | None:
        if not text:
            # A text formula may well give "", every other kind without value was not calculated.
            waiting = self.formula and self.kind != "str"
            return Fault(FaultKind.NO_VALUE, "".join(self.formula_pieces)) if waiting else None
        match self.kind:
            case "n":
                number = float(text)
                if not math.isfinite(number):
                    return Fault(FaultKind.ERROR, text)
                return self._date(number) if self.style in self.styles.dates else number
            case "s":
                return self.texts[_index(text)] or None
            case "b":
                return text.strip() in ("1", "true")
            case "e":
                return Fault(FaultKind.ERROR, text)
            case "d":
                return datetime.fromisoformat(text)
            case _:
                return unescape(text)

    def _date(self, number: float) -> Value:
        """Return what a date format shows; a number outside the calendar stays a number."""
        if number < 0:
            return number
        try:
            if number < 1:
                return (self.epoch + timedelta(days=number)).time()
            # Excel's calendar has a 29 February 1900.
            shift = 1 if number < 60 and self.epoch.year == 1899 else 0
            # To the millisecond: 10:00 is stored as a fraction that falls short of it.
            moment = self.epoch + timedelta(milliseconds=round((number + shift) * 86_400_000))
        except (OverflowError, ValueError):
            return number
        return moment.date() if moment.time() == time() else moment

    def _look_below(self, stream: IO[bytes]) -> None:
        """Search what was not read for values and merged cells.

        The parser has taken in a part of what follows the last row already; a
        stream is cheap to read again from its start.
        """
        stream.seek(0)
        filled = 0
        rest = b""
        while chunk := stream.read(CHUNK * 4):
            data = rest + chunk
            self.budget.charge(Work.BELOW, data.count(b"<"))
            used = 0
            for found in _BELOW.finditer(data):
                used = found.end()
                if found[1] is None:
                    filled += 1
                else:
                    self.sheet.merge(area(found[1].decode()))
            cut = data.rfind(b"<")
            rest = data[cut:] if used <= cut and len(data) - cut < 200 else b""
        if filled > self.seen:
            facts = {"last": self.sheet.last, "blank": BLANK_ROWS}
            self.sheet.tell("WORKBOOK-ROWS-IGNORED", self.row, 1, **facts)


def _index(text: str) -> int:
    index = int(text)
    if index < 0:
        raise IndexError(text)
    return index
