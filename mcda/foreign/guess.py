"""Guesses the tables of a document; a guess is a proposal with its reasons, never more."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import count
from typing import Final

from mcda.foreign.body import body_under
from mcda.foreign.coverage import area_of
from mcda.foreign.find_judgements import MIRROR_TOLERANCE, find_judgements, ratio_in
from mcda.foreign.find_lists import find_lists
from mcda.foreign.find_scores import find_scores
from mcda.foreign.found import Found
from mcda.foreign.table_map import Kind, TableMap
from mcda.foreign.view import View, cropped, extent
from mcda.grids.grid import Area, Grid, Sheet, address
from mcda.words.said import _
from mcda.workbook.findings import as_text

LIKELY: Final = 0.6
POSSIBLE: Final = 0.4

MOST_ROWS: Final = 10_000
"""Filled rows of a sheet among which tables are looked for that are no lists: as many packages
as two cases may have."""


@dataclass(frozen=True, slots=True)
class TableGuess:
    """A table that may be meant: where its parts stand, how sure that is, and why.

    `confidence` lies between 0 and 1; `reasons` are clauses without a full stop.
    `across` and `down` count the names each way.
    """

    table: TableMap
    confidence: float
    reasons: tuple[str, ...]
    across: int
    down: int
    where: str

    @property
    def sureness(self) -> str:
        """Return "likely", "possible" or "doubtful"."""
        if self.confidence >= LIKELY:
            return "likely"
        return "possible" if self.confidence >= POSSIBLE else "doubtful"


def guess(grid: Grid) -> tuple[TableGuess, ...]:
    """Return the tables that may be in a document, best first, then in reading order."""
    found = [one for sheet in grid.sheets for one in guess_sheet(sheet)]
    return tuple(sorted(found, key=lambda one: -one.confidence))


@lru_cache(maxsize=64)
def guess_sheet(sheet: Sheet) -> tuple[TableGuess, ...]:
    """Return the tables that may be on one sheet, in reading order."""
    lists = find_lists(sheet)
    if lists:
        return tuple(_made(sheet, one) for one in lists)
    top = _top(sheet)
    judgements = find_judgements(top)
    squares = {(f.table.head, f.table.labels) for f in judgements}
    scores = [
        _in_pairs(top, f) for f in find_scores(top) if (f.table.head, f.table.labels) not in squares
    ]
    found = [*judgements, *(_whole(sheet, top, one) for one in scores)]
    if len(found) == 1 and found[0].confidence >= POSSIBLE:
        (one,) = found
        reasons = (*one.reasons, _("it is the only table on its sheet"))
        found = [replace(one, confidence=one.confidence + 0.2, reasons=reasons)]
    made = [_made(sheet, one) for one in found]
    return tuple(sorted(made, key=lambda one: (one.table.first, one.table.left)))


def _top(sheet: Sheet) -> Sheet:
    """Return the sheet with no more rows than tables are looked for among."""
    rows = sorted(sheet.rows)[:MOST_ROWS]
    if len(rows) == len(sheet.rows):
        return sheet
    return replace(sheet, rows={row: sheet.rows[row] for row in rows})


def _whole(sheet: Sheet, top: Sheet, found: Found) -> Found:
    """Return a table that goes on to the last row of a sheet's top with the rows below that."""
    table, end = found.table, max(top.rows)
    ended, side = (table.right, "right") if table.turned else (table.last, "last")
    if top is sheet or ended < end:
        return found
    last = next(row for row in count(end) if row + 1 not in sheet.rows)
    names = (table.head if table.turned else table.labels) or 1
    more = (as_text(sheet.value(row, names)).strip() for row in range(end + 1, last + 1))
    extended = replace(table, **{side: last})  # type: ignore[arg-type]
    return replace(found, table=extended, down=(*found.down, *more))


def _in_pairs(sheet: Sheet, found: Found) -> Found:
    """Return a table whose names down are those across in another order as a matrix of pairs."""
    table, names = found.table, sorted(found.across)
    one = table.turned and replace(
        table, turned=False, head=table.labels, labels=table.head, first=table.left,
        last=table.right, left=table.first, right=table.last,
    )  # fmt: skip
    table = one or table
    # Where the order is the same, the finder of matrices has had its say.
    other = found.across != found.down and names == sorted(found.down)
    if not other or len(names) < 2 or len(set(names)) < len(names):
        return found
    view = View(sheet)
    across = {view.text(table.head or 1, c): c for c in table.columns}
    down = {view.text(row, table.labels or 1): row for row in table.rows}
    if not set(across) == set(down) == set(names):
        return found
    ratio = {(a, b): ratio_in(view.value(down[a], across[b])) for a in down for b in across}
    pairs = [(ratio[a, b], ratio[b, a]) for a in names for b in names if a <= b]
    told = [a * b for a, b in pairs if a is not None and b is not None]
    if 2 * sum(abs(float(one) - 1) <= MIRROR_TOLERANCE for one in told) < len(pairs):
        return found
    reasons = (_("the same names stand across and down"),)
    return replace(found, table=as_kind(table, Kind.JUDGEMENTS), confidence=0.7, reasons=reasons)


def guess_in(sheet: Sheet, area: Area) -> TableMap:
    """Return the table in an area that a person pointed at: the best guess within it.

    If none is found there, the area's first row and first column are the names.
    """
    inside = guess_sheet(cropped(sheet, area))
    if inside:
        return max(inside, key=lambda one: one.confidence).table
    top, left, bottom, right = area
    return TableMap(
        sheet=sheet.name,
        head=top,
        labels=left,
        first=min(top + 1, bottom),
        last=bottom,
        left=min(left + 1, right),
        right=right,
    )


def blank_map(sheet: Sheet) -> TableMap:
    """Return a map of the whole sheet to begin with, where nothing could be guessed."""
    return guess_in(sheet, extent(sheet) or (1, 1, 2, 2))


def turned_over(sheet: Sheet, table: TableMap) -> TableMap:
    """Return the same area with criteria running the other way, its special rows found anew."""
    after = TableMap(
        sheet=table.sheet,
        kind=table.kind,
        turned=not table.turned,
        head=table.labels,
        labels=table.head,
        first=table.left,
        last=table.right,
        left=table.first,
        right=table.last,
        rows_out=table.columns_out,
        columns_out=table.rows_out,
        said=table.said,
        scales=table.scales,
    )
    if after.head is None or after.labels is None:
        return after
    view = View(sheet, after.turned)
    body = body_under(view, after.head, after.labels, after.left, after.right)
    if body is None:
        return after
    special = {
        name: row
        for name, row in body.special.items()
        if after.first <= row <= after.last or row < after.head
    }
    return replace(after, noted=tuple(body.noted), **special)  # type: ignore[arg-type]


def _made(sheet: Sheet, found: Found) -> TableGuess:
    confidence, reasons = found.confidence, found.reasons
    if not sheet.visible:
        confidence -= 0.2
        reasons = (*reasons, _("the sheet is hidden"))
    confidence = min(0.95, max(0.05, confidence))
    table = found.table
    down = len(found.down)
    if table.turned:
        across, down = len(table.columns), len(table.rows)
    else:
        across = len(found.across)
    return TableGuess(table, round(confidence, 3), reasons, across, down, where(sheet, table))


def where(sheet: Sheet, table: TableMap) -> str:
    """Return the area of a table as its user reads it, "H1:M9" or "lines 1 to 9"."""
    top, left, bottom, right = area_of(table)
    if sheet.by_line:
        return _("lines {top} to {bottom}", top=top, bottom=bottom)
    return f"{address(top, left)}:{address(bottom, right)}"


def as_kind(table: TableMap, kind: Kind) -> TableMap:
    """Return the same table taken for another kind; what the kind has no use for is dropped."""
    if kind is not Kind.JUDGEMENTS:
        return replace(table, kind=kind)
    return replace(
        table,
        kind=kind,
        turned=False,
        weights=None,
        directions=None,
        units=None,
        worst=None,
        best=None,
        noted=(),
    )
