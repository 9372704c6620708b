"""Several columns of one criterion that tell its least, likeliest and greatest value.

They stand under one head ("Cost" over "min", "likely", "max") or carry its name ("Cost min",
"Cost max"). Tables are looked for on a sheet in which one of them stands for all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from mcda.foreign import words
from mcda.foreign.table_map import TableMap
from mcda.foreign.view import in_line, is_words
from mcda.grids.grid import Row, Sheet, Value
from mcda.model.case import frozen
from mcda.model.texts import name_key

_ENDS: Final = ("least", "likely", "greatest")
_LOOKED_AT: Final = 200
"""Filled rows of a sheet among which such names are looked for."""

_BEFORE: Final = r"[\s_:;,(\[–—/|-]*"
_BETWEEN: Final = r"[\s_-]*"
_AFTER: Final = r"[\s_:;,)\]–—/|-]*"
_LETTER: Final = re.compile(r"[^\W\d_]")
_PARTS: Final = re.compile(r"[\s_:;,()\[\]–—/|-]+")


@dataclass(frozen=True, slots=True)
class Span:
    """Columns of one criterion in a row of names: the likeliest is 0 where none tells it."""

    name: str
    least: int
    likely: int
    greatest: int

    @property
    def all(self) -> tuple[int, ...]:
        return tuple(sorted(filter(None, (self.least, self.likely, self.greatest))))

    @property
    def lead(self) -> int:
        return self.all[0]


@dataclass(frozen=True, eq=False)
class Joined:
    """A sheet in which a column stands for each span, in the row of whose names they were met."""

    sheet: Sheet
    head: int
    spans: tuple[Span, ...]
    called: Mapping[int, str]

    def held(self, table: TableMap) -> TableMap | None:
        """Return a table found here with its spans; None of one that has none of them."""
        if (table.labels if table.turned else table.head) != self.head:
            return None
        lines = table.rows if table.turned else table.columns
        own = [span for span in self.spans if span.lead in lines]
        if not own:
            return None
        most = max(span.all[-1] for span in own)
        after = replace(
            table,
            spans=tuple((span.least, span.likely, span.greatest) for span in own),
            called=frozen({c: name for c, name in self.called.items() if c in lines}),
        )
        # What was blank on this sheet is not left out of the table.
        if table.turned:
            out = tuple(row for row in table.rows_out if row not in after.beside)
            return replace(after, last=max(after.last, most), rows_out=out)
        out = tuple(c for c in table.columns_out if c not in after.beside)
        return replace(after, right=max(after.right, most), columns_out=out)


def joined(sheet: Sheet) -> Joined | None:
    """Return the sheet with its first row of such names joined, None without one."""
    for row in sorted(sheet.rows)[:_LOOKED_AT]:
        cells = sheet.rows[row]
        spoken = sum(isinstance(v, str) and _end(v)[0] != "" for v in cells.values())
        if spoken < 2:
            continue
        spans = list(_under(sheet, row)) or list(_named(cells))
        if spans:
            return _joined(sheet, row, spans)
    return None


def is_end(name: str, others: Iterable[str]) -> bool:
    """Say whether a name is that of another one but for the word for an end."""
    end, stem = _end(name)
    if not end or not stem:
        return False
    ends = (_end(other) for other in others)
    return any(other and other != end and name_key(rest) == name_key(stem) for other, rest in ends)


def _joined(sheet: Sheet, row: int, spans: list[Span]) -> Joined:
    lost = {c for span in spans for c in span.all}
    called = {span.lead: span.name for span in spans}
    above = sheet.rows.get(row - 1, {}) if _is_under(sheet, row, spans) else {}
    # What has no name in this row is called as the row above it says.
    called |= {c: in_line(str(v)) for c, v in above.items() if c not in lost
               and c not in sheet.rows[row] and isinstance(v, str)}  # fmt: skip
    gone = lost - {span.lead for span in spans}
    rows: dict[int, Row] = {}
    for at, cells in sheet.rows.items():
        if at == row - 1 and above:
            continue
        kept: dict[int, Value] = {c: v for c, v in cells.items() if at < row or c not in gone}
        # The likeliest value tells best what stands in the columns.
        told = {span.lead: cells[span.likely] for span in spans if span.likely in cells}
        kept = dict(sorted({**kept, **told}.items())) if told and at > row else kept
        if at == row:
            kept = dict(sorted({**kept, **called}.items()))
        rows[at] = kept
    merged = tuple(m for m in sheet.merged if m[2] < row - 1 or m[0] > row)
    names = dict(called)
    return Joined(replace(sheet, rows=rows, merged=merged), row, tuple(spans), names)


def _is_under(sheet: Sheet, row: int, spans: list[Span]) -> bool:
    return not _end(str(sheet.rows[row][spans[0].least]))[1]


def _under(sheet: Sheet, row: int) -> Iterator[Span]:
    """Yield the runs of bare words for ends that stand under one name each."""
    cells, above = sheet.rows[row], sheet.rows.get(row - 1, {})
    if not all(map(is_words, above.values())):
        return
    for columns in _runs(cells, lambda text: _end(text)[0] if not _end(text)[1] else ""):
        first, *others = sorted(columns.values())
        name = above.get(first)
        if isinstance(name, str) and not any(c in above for c in others):
            yield _span(in_line(name), columns)


def _named(cells: Row) -> Iterator[Span]:
    """Yield the runs of names that are one but for a word for an end.

    Two alone may be criteria of their own ("Min temperature", "Max temperature").
    """
    for columns in _runs(cells, lambda text: _end(text)[0] if _end(text)[1] else ""):
        names = [_end(str(cells[c]))[1] for c in columns.values()]
        if len(names) == len(_ENDS) and len(set(map(name_key, names))) == 1:
            yield _span(names[0], columns)


def _runs(cells: Row, end_of: Callable[[str], str]) -> Iterator[dict[str, int]]:
    """Yield columns beside each other by the ends that they tell, each end once."""
    run: dict[str, int] = {}
    stem = ""
    for column in [*sorted(cells), 0]:
        text = cells.get(column)
        end = end_of(text) if isinstance(text, str) else ""
        name = name_key(_end(str(text))[1])
        broken = run and (column - 1 not in run.values() or end in run or name != stem)
        if (not end or broken) and run:
            if "least" in run and "greatest" in run:
                yield run
            run = {}
        if end:
            run[end], stem = column, name


def _span(name: str, columns: Mapping[str, int]) -> Span:
    return Span(name, columns["least"], columns.get("likely", 0), columns["greatest"])


@lru_cache(maxsize=20_000)
def _end(text: str) -> tuple[str, str]:
    """Return which end of a span a name tells, and what is left of it without the word."""
    if len(text) > words.LONGEST or not _LETTER.search(text):
        return "", ""
    whole = next((end for end in _ENDS if words.is_a(end, text)), "")
    if whole:
        return whole, ""
    tokens = [one for one in _PARTS.split(in_line(text)) if one]
    for count in (2, 1):
        for some, rest in ((tokens[-count:], tokens[:-count]), (tokens[:count], tokens[count:])):
            said = " ".join(some)
            end = next((end for end in _ENDS if rest and words.is_a(end, said)), "")
            if end:
                return end, _stem(text, some, first=rest == tokens[count:])
    return "", ""


def _stem(text: str, some: list[str], *, first: bool) -> str:
    """Return a name without its first or last words, its brackets and signs kept whole."""
    line = in_line(text)
    pattern = rf"{_BEFORE}{_BETWEEN.join(map(re.escape, some))}{_AFTER}"
    return re.sub(rf"^{pattern}" if first else rf"{pattern}$", "", line).strip() or line
