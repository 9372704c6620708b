"""Reads the tables of a web page into a grid: what many programs export under the name .xls.

Nothing is followed, fetched or run: links, frames, scripts and styles are passed over, and
only the characters that HTML has names for are decoded. The page becomes one sheet, table
under table, as spreadsheet programs show it; a text between them stands in a line of its own.
"""

from __future__ import annotations

import codecs
import html
import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from mcda.disk.door import read_regular
from mcda.errors import Place, Problem
from mcda.grids.budget import MAX_TEXT, Budget, Work
from mcda.grids.csv_grid import MAX_BYTES, decode
from mcda.grids.encodings import SINGLE, WIDE
from mcda.grids.grid import MAX_COLUMN, Area, Grid, Sheet, Value

MOST_WITHIN: Final = 8
"""Signs ">" that the quoted values of one tag may hold."""

DEEPEST: Final = 50
"""Tables within tables; what lies deeper is text of its cell."""

_MOST_SAID: Final = 40 * MAX_TEXT
"""Characters between two tags, which may spell each sign by its name."""

_DECLARED: Final = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
_KNOWN: Final = frozenset(
    codecs.lookup(name).name
    for name in (
        "utf-8",
        "iso8859_1",
        "iso8859_15",
        "gbk",
        *SINGLE,
        *(one for pair in WIDE for one in pair),
    )
)
_NAME: Final = re.compile(r"/?[a-zA-Z][a-zA-Z0-9:]*")
_ATTRIBUTE: Final = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'")
_UNSEEN: Final = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_SILENT: Final = ("script", "style", "head", "noscript", "template", "xml", "title")
_BREAKS: Final = frozenset(("br", "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "hr"))


def read_html(path: Path) -> Grid:
    """Return the tables of a page as a grid of one sheet; RefusedError beyond the limits."""
    return html_grid(read_regular(path, MAX_BYTES), path.name)


def html_grid(content: bytes, file: str) -> Grid:
    """Return the bytes of a page as a grid of one sheet, named as the file."""
    place = Place(file=file)
    text, problems = _decoded(content, place)
    page = _Page(Budget(place))
    page.budget.at_most(Work.ELEMENTS, text.count("<"))
    for name, attributes, said in _pieces(text, page.budget):
        page.take(name, attributes, said)
    page.end_line()
    sheet = Sheet(Path(file).stem, page.rows, tuple(page.merged), frozenset(page.hidden))
    return Grid(file, (sheet,), tuple(problems))


def _decoded(content: bytes, place: Place) -> tuple[str, list[Problem]]:
    """Return a page's text by the encoding that it declares, if that is one and fits."""
    declared = _DECLARED.search(content[:4096])
    if declared and not content.startswith((codecs.BOM_UTF8, b"\xff\xfe", b"\xfe\xff")):
        try:
            encoding = codecs.lookup(declared[1].decode("ascii"))
            if encoding.name in _KNOWN:
                return content.decode(encoding.name), []
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(content, place)


def _pieces(text: str, budget: Budget) -> Iterator[tuple[str, str, str]]:
    """Yield each tag's name and attributes with the text before it, "/td" for an ending.

    A tag that never ends is text; a comment or a script without end takes the rest with it. Each
    place is looked at once.
    """
    at, start = 0, text.find("<")
    with budget.elements() as charge:
        while start >= 0:
            said = text[at:start]
            if text.startswith("<!--", start):
                end = text.find("-->", start + 4)
                charge(1)
                yield "", "", said
                if end < 0:
                    return
                at, start = end + 3, text.find("<", end + 3)
                continue
            after = text.find("<", start + 1)
            end = _tag_end(text, start, len(text) if after < 0 else after)
            named = _NAME.match(text, start + 1)
            if end < 0 or not (named or text[start + 1] in "!?"):
                at, start = start + 1, after
                yield "", "", f"{said}<"
                continue
            name = named[0].lower() if named else "!"
            charge(1)
            yield name, text[start + 1 + len(name) : end], said
            at, start = end + 1, after
            if name in _SILENT:
                ending = re.compile(f"</{name}", re.IGNORECASE).search(text, at)
                if ending is None:
                    return
                at = start = ending.start()
        yield "", "", text[at:]


def _tag_end(text: str, start: int, before: int) -> int:
    """Return where a tag ends, -1 for none before the next one; not at a ">" within quotes."""
    first = end = text.find(">", start, before)
    for _try in range(MOST_WITHIN):
        if end < 0:
            return first
        if text.find('"', start, end) < 0 and text.find("'", start, end) < 0:
            return end
        bare = _QUOTED.sub("", text[start:end])
        if '"' not in bare and "'" not in bare:
            return end
        end = text.find(">", end + 1, before)
    return first


class _Page:
    """The rows of a page as they are met."""

    def __init__(self, budget: Budget) -> None:
        self.budget = budget
        self.rows: dict[int, dict[int, Value]] = {}
        self.merged: list[Area] = []
        self.hidden: set[int] = set()
        self.tables = 0
        self.row = 1
        self.column = 0
        self.below: dict[int, int] = {}
        """The last row that a cell from above reaches, by column."""
        self.cell = ""
        """The attributes of the open cell, "" where none is open."""
        self.pieces: list[str] = []
        self.length = 0

    def take(self, name: str, attributes: str, said: str) -> None:
        """Take a tag with the text before it."""
        if said:
            # Names of signs are read only in what a cell may hold.
            self.budget.cell_text(len(said), _MOST_SAID)
            self._add(html.unescape(said) if "&" in said else said)
        if name == "table":
            self._table()
        elif name == "/table":
            self._end_table()
        elif name.strip("/") in _BREAKS:
            self._add("\n")
            if not self.tables:
                self.end_line()
        elif self.tables == 1:
            self._cell(name, attributes)

    def _cell(self, name: str, attributes: str) -> None:
        """Take a tag of a row or a cell of a table."""
        if name == "tr":
            self._next_row()
            if _UNSEEN.search(attributes):
                self.budget.charge(Work.HIDDEN)
                self.hidden.add(self.row)
        elif name in ("td", "th"):
            self._end_cell()
            self.cell = attributes or " "
        elif name in ("/td", "/th", "/tr"):
            self._end_cell()

    def end_line(self) -> None:
        """Put a text outside the tables in a row of its own."""
        text = self._text()
        if text:
            self._keep(1, text)
            self.row += 1

    def _table(self) -> None:
        """Begin a table; a page's own frame of tables around it becomes lines of text."""
        if self.tables and self.tables < DEEPEST and self.cell:
            # A table inside a cell: what was before it in the cell is a text above it.
            self.tables = 0
            self.cell = ""
        if not self.tables:
            self.end_line()
            self._next_row(blank=True)
        self.tables += 1

    def _end_table(self) -> None:
        if self.tables:
            self._end_cell()
            self.tables -= 1
        if not self.tables:
            self._next_row(blank=True)

    def _next_row(self, *, blank: bool = False) -> None:
        self._end_cell()
        if self.column or (blank and self.row - 1 in self.rows):
            self.row += 1
        if blank:
            self.below.clear()
        self.column = 0

    def _end_cell(self) -> None:
        text, attributes = self._text(), self.cell
        if not attributes:
            if text and self.tables == 1:
                # A caption, or a text between rows, has a row of its own.
                self.row += bool(self.column)
                self.column = 0
                self._keep(1, text)
                self.row += 1
            return
        self.cell = ""
        found = {key.lower(): a or b or c for key, a, b, c in _ATTRIBUTE.findall(attributes)}
        first = self.column + 1
        while self.below.get(first, 0) >= self.row:
            first += 1
        across, down = _count(found.get("colspan")), _count(found.get("rowspan"))
        self.column = first + across - 1
        if self.column > MAX_COLUMN:
            raise self.budget.refused(f"{MAX_COLUMN:,} columns")
        if down > 1 or across > 1:
            self.budget.charge(Work.MERGED)
            self.merged.append((self.row, first, self.row + down - 1, self.column))
            self.below |= dict.fromkeys(range(first, self.column + 1), self.row + down - 1)
        number = found.get("x:num") or found.get("sdval")
        if (value := _number(number) if number else text or None) is not None:
            self._keep(first, value)

    def _keep(self, column: int, value: Value) -> None:
        self.budget.charge(Work.VALUES)
        if isinstance(value, str):
            self.budget.charge(Work.TEXT, len(value))
            if column in self.rows.get(self.row, {}):
                value = f"{self.rows[self.row][column]} {value}"
                self.budget.cell_text(len(value))
        self.rows.setdefault(self.row, {})[column] = value

    def _add(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)
        self.budget.cell_text(self.length, 8 * MAX_TEXT, at=(self.row, self.column + 1))

    def _text(self) -> str:
        if not self.pieces:
            return ""
        text = " ".join("".join(self.pieces).split())
        self.pieces, self.length = [], 0
        self.budget.cell_text(len(text), at=(self.row, self.column + 1))
        return text


def _count(text: str | None) -> int:
    return min(max(int(text), 1), MAX_COLUMN) if text and text.isascii() and text.isdigit() else 1


def _number(text: str) -> float | str:
    """Return the number that a program noted beside what its cell shows."""
    try:
        number = float(text)
    except ValueError:
        return text
    return number if math.isfinite(number) else text
