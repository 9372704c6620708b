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
from mcda.io.grid import (
    BLANK_ROWS,
    MAX_COLUMN,
    MAX_TEXT,
    MAX_VALUES,
    Area,
    Fault,
    FaultKind,
    Grid,
    Sheet,
    Value,
    address,
)
from mcda.io.package import MAX_UNPACKED, open_package, open_part
from mcda.io.xml_events import parse

CONTENT: Final = "content.xml"
_MANIFEST: Final = "META-INF/manifest.xml"
_ERROR = re.compile(r"(#[A-Z/0!?]+[!?]?|Err:\d{3})")
_DURATION = re.compile(r"-?P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?")


def read_ods(path: Path) -> Grid:
    """Return a document's sheets; RefusedError if nothing can be made of the file."""
    place = Place(file=path.name)
    with open_package(path) as archive:
        _refuse_encrypted(archive, place)
        if CONTENT not in archive.namelist():
            raise RefusedError([Problem.of("FILE-NOT-A-WORKBOOK", place)])
        reader = _ContentReader(place)
        with open_part(archive, CONTENT, place, MAX_UNPACKED) as stream:
            try:
                parse(stream, place, CONTENT, reader.start, reader.end, reader.text)
            except (ValueError, OverflowError) as error:
                raise RefusedError([Problem.of("FILE-DAMAGED", place, part=CONTENT)]) from error
    return Grid(path.name, tuple(reader.sheets), tuple(reader.problems))


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

    def __init__(self, place: Place) -> None:
        self.place = place
        self.sheets: list[Sheet] = []
        self.problems: list[Problem] = []
        self.left = MAX_VALUES
        self.tables = self.notes = self.length = 0
        self.style = ""
        self.unseen: set[str] = set()
        self.cell: dict[str, str] | None = None
        self._begin("")

    def _begin(self, name: str) -> None:
        self.name = name
        self.rows: dict[int, dict[int, Value]] = {}
        self.merged: list[Area] = []
        self.hidden: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.formulas: set[tuple[int, int]] = set()
        self.percents: set[tuple[int, int]] = set()
        self.visible = True
        self.columns = 0
        self.row = self.column = 1
        self.last_row = 0
        self.repeat_row = 1
        self.paragraphs: list[str] = []
        self.reading = False
        self.told: set[str] = set()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name in ("table-cell", "covered-table-cell") and self.tables == 1:
            self.cell = attributes
            self.paragraphs = []
            self.length = 0
        elif name == "annotation":
            self.notes += 1
        elif name == "p" and self.cell is not None and not self.notes:
            self.paragraphs.append("")
            self.reading = True
        elif name in ("s", "tab", "line-break") and self.reading:
            spaces = " " * min(int(attributes.get("text:c", "1")), 1000)
            self.paragraphs[-1] += {"s": spaces, "tab": "\t"}.get(name, "\n")
        elif name == "table-row" and self.tables == 1:
            self.column = 1
            self.repeat_row = _repeat(attributes, "rows")
            if attributes.get("table:visibility") in ("collapse", "filter"):
                self.hidden.update(range(self.row, self.row + min(self.repeat_row, BLANK_ROWS)))
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
                self._begin(attributes.get("table:name", ""))
                self.visible = attributes.get("table:style-name", "") not in self.unseen

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
                self.sheets.append(
                    Sheet(
                        self.name,
                        self.rows,
                        tuple(self.merged),
                        frozenset(self.hidden),
                        self.visible,
                        hidden_columns=frozenset(self.hidden_columns),
                        formulas=frozenset(self.formulas),
                        percents=frozenset(self.percents),
                    )
                )

    def _column(self, attributes: dict[str, str]) -> None:
        first = self.columns + 1
        self.columns += _repeat(attributes, "columns")
        if attributes.get("table:visibility") in ("collapse", "filter"):
            self.hidden_columns.update(range(first, min(self.columns, MAX_COLUMN) + 1))

    def text(self, data: str) -> None:
        if self.reading and not self.notes:
            self.paragraphs[-1] += data
            self.length += len(data)
            if self.length > MAX_TEXT:
                limit = f"{MAX_TEXT:,} characters in one cell"
                raise RefusedError([Problem.of("FILE-TOO-LARGE", self.place, limit=limit)])

    def _keep(self, cell: dict[str, str], name: str) -> None:
        repeat = _repeat(cell, "columns")
        first, self.column = self.column, self.column + repeat
        down = int(cell.get("table:number-rows-spanned", "1"))
        across = int(cell.get("table:number-columns-spanned", "1"))
        if down > 1 or across > 1:
            self.merged.append((self.row, first, self.row + down - 1, first + across - 1))
        value = _value(cell, "\n".join(self.paragraphs)) if name == "table-cell" else None
        if value is None:
            return
        if self.row - self.last_row > BLANK_ROWS:
            facts = {"last": self.last_row, "blank": BLANK_ROWS}
            self._tell("WORKBOOK-ROWS-IGNORED", self.row, 1, **facts)
            return
        if first + repeat - 1 > MAX_COLUMN:
            self._tell("WORKBOOK-FAR-CELL", self.row, max(first, MAX_COLUMN + 1))
        columns = range(first, min(first + repeat, MAX_COLUMN + 1))
        self.left -= len(columns) * self.repeat_row
        if self.left < 0:
            limit = f"{MAX_VALUES:,} filled cells"
            raise RefusedError([Problem.of("FILE-TOO-LARGE", self.place, limit=limit)])
        for row in range(self.row, self.row + self.repeat_row):
            self.rows.setdefault(row, {}).update(dict.fromkeys(columns, value))
            if "table:formula" in cell:
                self.formulas.update((row, column) for column in columns)
            if cell.get("office:value-type") == "percentage":
                self.percents.update((row, column) for column in columns)
        self.last_row = self.row + self.repeat_row - 1

    def _tell(self, code: str, row: int, column: int, **facts: int) -> None:
        if code not in self.told:
            self.told.add(code)
            place = Place(file=self.place.file, sheet=self.name, cell=address(row, column))
            self.problems.append(Problem.of(code, place, **facts))


def _repeat(attributes: dict[str, str], what: str) -> int:
    return max(1, int(attributes.get(f"table:number-{what}-repeated", "1")))


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


def _date(text: str) -> date | datetime:
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def _duration(text: str) -> timedelta:
    found = _DURATION.fullmatch(text)
    if found is None:
        raise ValueError(text)
    days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
