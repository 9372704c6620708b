"""Reads .csv and .tsv files into grids: encoding and separator found, never assumed.

A comma-separated file with decimal commas can't be told apart from more
columns; it ends in problems about its lines, never in a guess. Cells stay text:
what a text means as a number is decided where the cell is needed.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Final

from mcda.disk.door import read_regular
from mcda.errors import Place, Problem, RefusedError
from mcda.grids.budget import MAX_TEXT, Budget, Work
from mcda.grids.encodings import Guess, guessed, sample_of
from mcda.grids.grid import MAX_COLUMN, Grid, Sheet, Value
from mcda.words import figures
from mcda.words.said import _

MAX_BYTES: Final = 20_000_000
SEPARATORS: Final = "\t;,|"
"""In order of trust: a tab or semicolon never stands inside a number, a comma may."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_csv(path: Path) -> Grid:
    """Return a text table as a grid of one sheet; RefusedError if it is no text."""
    return csv_grid(read_regular(path, MAX_BYTES), path.name)


def csv_grid(content: bytes, file: str) -> Grid:
    """Return the bytes of a text table as a grid of one sheet, named as the file."""
    place = Place(file=file)
    if not content.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise RefusedError([Problem.of("FILE-EMPTY", place)])
    text, problems = decode(content, place)
    separator, text = _separator(text)
    rows = _rows(text, separator, place)
    sheet = Sheet(Path(file).stem, rows, by_line=True)
    return Grid(file, (sheet,), (*problems, *_uneven(rows, place, separator)))


def decode(content: bytes, place: Place) -> tuple[str, list[Problem]]:
    """Return the text of a file; a guessed encoding is named in a problem."""
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            try:
                return content.decode(encoding), []
            except UnicodeDecodeError as error:
                raise _no_text(place) from error
    if b"\0" in content[:4000]:
        return _decode_unmarked_utf16(content, place), []
    try:
        return content.decode("utf-8"), []
    except UnicodeDecodeError:
        pass
    found = guessed(content)
    if not found:
        raise _no_text(place)
    return found[0].text, [_doubt(found, place)]


def _doubt(found: tuple[Guess, ...], place: Place) -> Problem:
    """Return what is said of an encoding that was guessed: a doubt where two are as likely."""
    samples = [f"{sample_of(one.text)} ({one.encoding})" for one in found]
    if len(found) == 1:
        facts = {"encoding": found[0].encoding, "sample": sample_of(found[0].text)}
        return Problem.of("TABLE-ENCODING-GUESSED", place, **facts)
    facts = {"text": place.file, "first": samples[0], "second": samples[1]}
    return Problem.of("TABLE-ENCODING-DOUBTFUL", place, **facts)


def _decode_unmarked_utf16(content: bytes, place: Place) -> str:
    encoding = "utf-16-be" if content[:1] == b"\0" else "utf-16-le"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _no_text(place) from error
    if "\0" in text:
        raise _no_text(place)
    return text


def _no_text(place: Place) -> RefusedError:
    return RefusedError([Problem.of("FILE-UNKNOWN-KIND", place)])


def _separator(text: str) -> tuple[str, str]:
    """Return the separator, and the text without Excel's own `sep=` line (kept as a blank one)."""
    said = re.match(r"sep=(.)(?=[\r\n])", text, re.IGNORECASE)
    if said:
        return said[1], text[said.end(1) :]
    sample = text[:100_000]
    best = max(SEPARATORS, key=lambda sign: (_evenness(sample, sign), -SEPARATORS.index(sign)))
    return best, text


def _evenness(text: str, separator: str) -> float:
    """Return the share of filled lines that have the commonest number of columns above one."""
    try:
        lines = io.StringIO(text, newline="")
        counts = [len(row) for row in csv.reader(lines, delimiter=separator) if row]
    except csv.Error:
        return 0.0
    counts = counts[:-1] if len(text) >= 100_000 else counts
    wide = [count for count in counts if count > 1]
    commonest = max(sorted(set(wide)), key=wide.count, default=0)
    return wide.count(commonest) / len(counts) if wide else 0.0


def _rows(text: str, separator: str, place: Place) -> dict[int, dict[int, Value]]:
    rows: dict[int, dict[int, Value]] = {}
    budget = Budget(place)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    line = 1
    try:
        for record in reader:
            # A quoted text may go on over several lines; a row is where it begins.
            cells: dict[int, Value] = {
                i: text for i, text in enumerate(record, start=1) if text and not text.isspace()
            }
            if len(record) > MAX_COLUMN:
                raise budget.refused(_("{n} columns", n=figures.count(MAX_COLUMN)))
            budget.charge(Work.VALUES, len(cells))
            if sum(map(len, record)) > MAX_TEXT:
                _refuse_long(record, line, place)
            if cells:
                rows[line] = cells
            line = reader.line_num + 1
    except csv.Error as error:
        where = Place(file=place.file, cell=_("line {n}", n=line))
        raise RefusedError([Problem.of("TABLE-BAD-LINE", where, reason=error)]) from error
    return rows


def _refuse_long(record: list[str], line: int, place: Place) -> None:
    """Refuse the first cell of a line that holds more than a cell can hold."""
    for column, text in enumerate(record, start=1):
        if text.strip():
            where = _("line {row}, column {column}", row=line, column=column)
            Budget(replace(place, cell=where)).cell_text(len(text))


def _uneven(rows: dict[int, dict[int, Value]], place: Place, separator: str) -> list[Problem]:
    """Return a problem for each line that is longer than the first with more than one cell."""
    first = next((line for line in rows if max(rows[line]) > 1), None)
    if first is None:
        return []
    width = max(rows[first])
    names = {"\t": "tab", ";": "semicolon", ",": "comma"}
    return [
        Problem.of(
            "TABLE-LINE-TOO-LONG",
            Place(file=place.file, cell=_("line {n}", n=line)),
            found=max(cells),
            expected=width,
            separator=names.get(separator, separator),
        )
        for line, cells in rows.items()
        if max(cells) > width
    ]
