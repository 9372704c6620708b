"""What stands on a sheet outside its table: nothing that is filled in may vanish.

Above the headings stand a sheet's mark, title and lead, and on score sheets what
the columns mean. Any other row there is either one of the table's own, which a
sorting or swapping carried over its headings (an error; it is read all the same),
or something of its user's, which is named and not read.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from mcda.grids.grid import Sheet
from mcda.workbook.findings import Findings, as_text
from mcda.workbook.labels import cached_key
from mcda.workbook.layout import KEY, STAKEHOLDER_CELL, SheetPlan, read_mark

KEYS: Final = 1
"""The column of keys."""

Is = Callable[[int], bool]


@dataclass(frozen=True, slots=True)
class Head:
    """Where a table's headings are: row, whether column A holds keys, the headings' columns.

    `label` is the column of a matrix' row names, 0 on a list.
    """

    sheet: Sheet
    plan: SheetPlan
    row: int
    keyed: bool
    columns: frozenset[int]
    label: int = 0
    written: bool = False
    """Whether the program wrote the sheet."""

    def filled(self, row: int) -> list[int]:
        """Return the filled columns of a row, that of the keys aside."""
        aside = self.keyed or self.written
        return [c for c in sorted(self.sheet.rows.get(row, ())) if not (aside and c == KEYS)]


def is_written(sheet: Sheet) -> bool:
    """Say whether the program wrote a sheet: it has a mark, wherever that stands by now."""
    return any(read_mark(cells.get(KEYS)) for cells in sheet.rows.values())


def rows_of(head: Head, is_row: Is, findings: Findings) -> tuple[int, ...]:
    """Return the rows of a table that hold more than a key; what else there is, is reported.

    `is_row` says whether a row above the headings is one of the table's. Rows on the
    wrong side of the headings are one error of the sheet.
    """
    above = [row for row in sorted(head.sheet.rows) if row < head.row]
    moved, strange = [], []
    for row in above:
        cells = _not_frame(head, row)
        if _key(head, row) or (cells and is_row(row)):
            moved.append(row)
        elif cells and not _title(head, row):
            strange.append((row, cells))
    fallen = [row for row in sorted(head.sheet.rows) if row > head.row and _fallen(head, row)]
    if moved or fallen:
        wrong = [*moved, *fallen]
        column = min(head.columns, default=KEYS)
        rows = ", ".join(str(row) for row in wrong[:10]) + (" ..." if len(wrong) > 10 else "")
        facts = {"head": head.row, "rows": rows}
        findings.add("WORKBOOK-HEADINGS-MOVED", head.sheet, head.row, column, **facts)
    for row, cells in strange:
        text = as_text(head.sheet.value(row, cells[0]))[:60]
        findings.add("WORKBOOK-OUTSIDE-TABLE", head.sheet, row, cells[0], text=text)
    below = [row for row in sorted(head.sheet.rows) if row > head.row and head.filled(row)]
    return tuple(row for row in (*moved, *below) if row not in fallen)


def _key(head: Head, row: int) -> str:
    """Return the key of a row above the headings; a mark is none."""
    if not head.keyed:
        return ""
    value = head.sheet.value(row, KEYS)
    return "" if read_mark(value) else as_text(value).strip()


def _fallen(head: Head, row: int) -> bool:
    sheet = head.sheet
    if read_mark(sheet.value(row, KEYS)) is not None:
        return True
    texts = {c: cached_key(as_text(sheet.value(row, c))) for c in head.filled(row)}
    lead = cached_key(head.plan.lead)
    if lead and lead in texts.values():
        return True
    again = [c for c, t in texts.items() if t == cached_key(as_text(sheet.value(head.row, c)))]
    key = cached_key(as_text(sheet.value(row, KEYS)))
    return len(again) > 1 or (head.keyed and key == cached_key(KEY))


def _not_frame(head: Head, row: int) -> list[int]:
    """Return the filled columns of a row above the headings that say something of their own."""
    sheet = head.sheet
    cells = head.filled(row)
    first = cells[0] if cells else 0
    text = sheet.value(row, first) if cells else None
    if cells == [first] and isinstance(text, str):
        known = {cached_key(words) for words in (head.plan.title, head.plan.lead, sheet.name)}
        if cached_key(text) in known or (row <= 2 and head.written):
            return []
    if head.plan.per_stakeholder and cached_key(as_text(text)) == cached_key(STAKEHOLDER_CELL):
        return [c for c in cells if c > first + 1]
    if head.plan.common and head.written and head.label not in cells:
        return [c for c in cells if not _informs(head, row, c)]
    return cells


def _informs(head: Head, row: int, column: int) -> bool:
    """Say whether a cell above a criterion's heading tells its group, direction or scale."""
    heads = head.sheet.value(head.row, column) is not None
    return heads and isinstance(head.sheet.value(row, column), str)


def _title(head: Head, row: int) -> bool:
    """Say whether a row is a title that people gave a sheet of their own: alone, and set apart."""
    apart = any(between not in head.sheet.rows for between in range(row + 1, head.row))
    return not head.written and apart and len(head.filled(row)) == 1
