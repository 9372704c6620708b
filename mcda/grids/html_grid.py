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
from mcda.words import figures
from mcda.words.said import _

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
_PLAIN: Final = r"(?:[^<>\"']|\"[^\"<>]*\"|'[^'<>]*')*+"
_TAG: Final = re.compile(rf"([^<]*+)<(/?[a-zA-Z][a-zA-Z0-9:]*+)({_PLAIN})>")
_CELL: Final = re.compile(
    rf"(\s*+)<t[dh](?![a-zA-Z0-9:])({_PLAIN})>([^<]*+)</t[dh]\s*+>", re.IGNORECASE
)
"""Tags as nearly all are, their ends plain to see; the others are looked at more closely."""
_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'")
_UNSEEN: Final = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_SILENT: Final = ("script", "style", "head", "noscript", "template", "xml", "title")
_ENDS: Final = {name: re.compile(f"</{name}", re.IGNORECASE) for name in _SILENT}
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
    for name, attributes, said, inside in _pieces(text):
        if inside is None:
            page.take(name, attributes, said)
        else:
            page.take_cell(attributes, said, inside)
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


def _pieces(text: str) -> Iterator[tuple[str, str, str, str | None]]:
    """Yield each tag's name and attributes with the text before it, "/td" for an ending.

    A cell of nothing but text is one piece, its text last; that of other tags is None. A tag that
    never ends is text; a comment or a script without end takes the rest with it. Each place is
    looked at once or twice.
    """
    at = 0
    while True:
        if whole := _CELL.match(text, at):
            yield "td", whole[2], whole[1], whole[3]
            at = whole.end()
        elif tag := _TAG.match(text, at):
            name = tag[2].lower()
            yield name, tag[3], tag[1], None
            at = _after(text, name, tag.end())
        elif (start := text.find("<", at)) < 0:
            yield "", "", text[at:], None
            return
        else:
            name, end = _odd_tag(text, start)
            if name:
                attributes = text[start + 1 + len(name) : end - 1] if name[0] != "!" else ""
                yield name, attributes, text[at:start], None
                at = _after(text, name, end)
            else:
                yield "", "", text[at : start + 1], None
                at = start + 1


def _odd_tag(text: str, start: int) -> tuple[str, int]:
    """Return name and end of a tag that is not plain, "!" for a remark, "" for what is none."""
    if text.startswith("<!--", start):
        end = text.find("-->", start + 4)
        return "!", len(text) if end < 0 else end + 3
    after = text.find("<", start + 1)
    end = _tag_end(text, start, len(text) if after < 0 else after)
    named = _NAME.match(text, start + 1)
    if end < 0 or not (named or text[start + 1] in "!?"):
        return "", start + 1
    return (named[0].lower() if named else "!"), end + 1


def _after(text: str, name: str, end: int) -> int:
    """Return where to go on after a tag: behind what is never seen of a script and its like."""
    if name not in _SILENT:
        return end
    ending = _ENDS[name].search(text, end)
    return len(text) if ending is None else ending.start()


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

    def take_cell(self, attributes: str, said: str, inside: str) -> None:
        """Take a cell of nothing but text with the blanks before it."""
        self.budget.cell_text(len(inside), _MOST_SAID)
        text = html.unescape(inside) if "&" in inside else inside
        if self.tables != 1:
            self._add(said + text)
            return
        if self.cell or self.pieces:
            self._end_cell()
        self._put(attributes, " ".join(text.split()))

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
        self._put(attributes, text)

    def _put(self, attributes: str, text: str) -> None:
        """Put a cell in the next place of its row that none from above reaches."""
        self.budget.cell_text(len(text), at=(self.row, self.column + 1))
        first = self.column + 1
        while self.below and self.below.get(first, 0) >= self.row:
            first += 1
        self.column = first
        value: Value = text
        if attributes:
            said = _ATTRIBUTE.findall(attributes)
            found = {key.lower(): a or b or c for key, a, b, c in said}
            self._spread(_count(found.get("colspan")), _count(found.get("rowspan")))
            if number := found.get("x:num") or found.get("sdval"):
                value = _number(number)
        if self.column > MAX_COLUMN:
            raise self.budget.refused(_("{n} columns", n=figures.count(MAX_COLUMN)))
        if value != "":
            self._keep(first, value)

    def _spread(self, across: int, down: int) -> None:
        """Let the cell that was put last reach over so many columns and rows."""
        if across == down == 1:
            return
        first = self.column
        self.column = first + across - 1
        if self.column <= MAX_COLUMN:
            self.budget.charge(Work.MERGED)
            self.merged.append((self.row, first, self.row + down - 1, self.column))
            self.below |= dict.fromkeys(range(first, self.column + 1), self.row + down - 1)

    def _keep(self, column: int, value: Value) -> None:
        self.budget.charge(Work.VALUES)
        row = self.rows.setdefault(self.row, {})
        if column in row and isinstance(value, str):
            value = f"{row[column]} {value}"
            self.budget.cell_text(len(value))
        row[column] = value

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
