"""Finding a list's heading row and columns by their words, wherever they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mcda.grids.grid import Sheet
from mcda.model.texts import nearest
from mcda.workbook.findings import Findings, as_text
from mcda.workbook.labels import cached_key
from mcda.workbook.layout import KEY, Column, SheetPlan
from mcda.workbook.outside import KEYS, Head, is_written, rows_of

SEARCHED = 40
"""Rows at the top among which the headings must be."""


@dataclass(frozen=True, slots=True)
class Table:
    """A list found on a sheet: heading row, columns by field, and rows with anything in them."""

    sheet: Sheet
    head: int
    columns: Mapping[str, int]
    rows: tuple[int, ...]
    keyed: bool

    def key(self, row: int) -> str:
        """Return a row's key, "" without one."""
        return as_text(self.sheet.value(row, KEYS)) if self.keyed else ""


def find_table(sheet: Sheet, plan: SheetPlan, findings: Findings) -> Table | None:
    """Return the list on a sheet; None, with the problem reported, without headings."""
    wanted = {cached_key(word): c for c in plan.columns for word in (c.heading, *c.aliases)}
    head = _heading_row(sheet, set(wanted))
    if head is None:
        expected = ", ".join(column.heading for column in plan.columns if column.required)
        findings.add_sheet("WORKBOOK-NO-HEADINGS", sheet.name, expected=expected)
        return None
    keyed = _is_keyed(sheet, head)
    found: dict[str, int] = {}
    strange: list[int] = []
    for column in sheet.rows[head]:
        if keyed and column == KEYS:
            continue
        text = findings.text(sheet, head, column)
        match = wanted.get(cached_key(text))
        if match is None:
            strange.append(column)
        elif match.field in found:
            findings.add("WORKBOOK-COLUMN-TWICE", sheet, head, column, text=text[:60])
        else:
            found[match.field] = column
    missing = [column for column in plan.columns if column.field not in found]
    report_missing(sheet, head, missing, strange, findings)
    where = Head(sheet, plan, head, keyed, frozenset(found.values()), written=is_written(sheet))
    required = [found[c.field] for c in plan.columns if c.required and c.field in found]
    table_rows = rows_of(where, lambda row: _is_row(where, row, required), findings)
    report_strays(sheet, head, {*found.values(), *strange}, table_rows, keyed, findings)
    used = tuple(r for r in table_rows if any(c in sheet.rows[r] for c in found.values()))
    report_shape(sheet, head, used, findings)
    if any(column.required for column in missing):
        return None
    return Table(sheet, head, found, used, keyed)


def _heading_row(sheet: Sheet, words: set[str]) -> int | None:
    best, count = None, 0
    for row in sorted(sheet.rows):
        if row > SEARCHED:
            break
        here = {cached_key(v) for v in sheet.rows[row].values() if isinstance(v, str)} & words
        if len(here) > count:
            best, count = row, len(here)
    return best


def _is_row(head: Head, row: int, required: list[int]) -> bool:
    """Say whether a row above the headings, which has no key, is one of the list all the same."""
    filled = set(head.filled(row)) & head.columns
    named = bool(required) and filled.issuperset(required)
    if head.written:
        return len(filled) > 1 or (named and row >= (5 if head.plan.per_stakeholder else 4))
    joined = all(between in head.sheet.rows for between in range(row + 1, head.row))
    return joined and named and len(filled) > 1


def _is_keyed(sheet: Sheet, head: int) -> bool:
    first = sheet.value(head, KEYS)
    return isinstance(first, str) and cached_key(first) == cached_key(KEY)


def report_missing(
    sheet: Sheet, head: int, missing: list[Column], strange: list[int], findings: Findings
) -> None:
    """Report headings that are not there, and those that look like them; the rest is extra."""
    left = {column.heading: column for column in missing}
    for number in list(strange):
        text = as_text(sheet.value(head, number))
        guess = nearest(text, left)
        if guess is not None:
            facts = {"text": text[:60], "heading": guess}
            findings.add("WORKBOOK-HEADING-NEAR-MISS", sheet, head, number, **facts)
            del left[guess]
        elif any(number in sheet.rows[row] for row in sheet.rows if row > head):
            findings.add("WORKBOOK-EXTRA-COLUMN", sheet, head, number, text=text[:60])
    # A list that people made themselves may do without what is optional.
    written = is_written(sheet)
    for heading, column in left.items():
        if column.required:
            findings.add_sheet("WORKBOOK-COLUMN-MISSING", sheet.name, heading=heading)
        elif written:
            findings.add_sheet("WORKBOOK-OPTIONAL-COLUMN-MISSING", sheet.name, heading=heading)


def report_strays(
    sheet: Sheet,
    head: int,
    known: set[int],
    rows: tuple[int, ...],
    keyed: bool,
    findings: Findings,
) -> None:
    """Report columns with cells but no heading, once each at their first cell."""
    told: set[int] = {KEYS} if keyed else set()
    for row in rows:
        for column in sheet.rows[row]:
            if column not in known and column not in told:
                told.add(column)
                findings.add("WORKBOOK-NO-HEADING", sheet, row, column)


def report_shape(sheet: Sheet, head: int, rows: tuple[int, ...], findings: Findings) -> None:
    """Report merged cells and hidden rows of a table."""
    for top, left, bottom, _ in sheet.merged:
        if bottom >= head and sheet.value(top, left) is not None and rows and top <= rows[-1]:
            findings.add("WORKBOOK-MERGED-CELLS", sheet, top, left)
    for row in rows:
        if row in sheet.hidden_rows:
            findings.add("WORKBOOK-HIDDEN-ROW", sheet, row, min(c for c in sheet.rows[row]))
