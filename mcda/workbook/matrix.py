"""Sheets on which both rows and columns are names: scores and weights."""

from __future__ import annotations

from mcda.grids.grid import Sheet
from mcda.workbook.addresses import Matrix
from mcda.workbook.findings import Findings, as_text
from mcda.workbook.labels import Lookup, cached_key
from mcda.workbook.layout import KEY, MATRIX_LABEL, SheetPlan
from mcda.workbook.outside import KEYS, Head, is_written, rows_of
from mcda.workbook.table import SEARCHED, report_shape, report_strays

Side = tuple[str, Lookup]
"""What the names on one side are about ("package"), and the way to their ids."""


def find_matrix(
    sheet: Sheet,
    plan: SheetPlan,
    down: Side,
    across: Side,
    findings: Findings,
    informing: frozenset[str] = frozenset(),
) -> Matrix | None:
    """Return what the rows and columns of a sheet mean.

    The plan's label heads the column of row names; `informing` are keys of headings
    whose columns only inform. None, with the problem reported, if the label is nowhere.
    """
    label = MATRIX_LABEL[plan.kind]
    head, first = _corner(sheet, label, across[1])
    if head is None:
        findings.add_sheet("WORKBOOK-NO-HEADINGS", sheet.name, expected=label)
        return None
    keyed = first != KEYS and cached_key(as_text(sheet.value(head, KEYS))) == cached_key(KEY)
    known = {column for column in sheet.rows[head] if as_text(sheet.value(head, column)).strip()}
    where = Head(sheet, plan, head, keyed, frozenset(known), first, is_written(sheet))
    rows = rows_of(where, lambda row: _is_row(where, row, down[1]), findings)
    # Rows that hold nothing but a name are blank ones of a list that was filled in.
    columns = _columns(sheet, head, {KEYS, first} if keyed else {first}, rows, across, findings,
                       informing)  # fmt: skip
    report_strays(sheet, head, known, rows, keyed, findings)
    report_shape(sheet, head, rows, findings)
    found: dict[str, int] = {}
    unread = False
    for row in rows:
        if first not in sheet.rows[row] and not any(c in sheet.rows[row] for c in columns.values()):
            continue
        identity = _row(sheet, row, first, down, keyed, findings)
        if identity is None:
            unread = True
        elif identity in found:
            facts = {"text": down[1].labels[identity][:80], "row": found[identity]}
            findings.add("WORKBOOK-ROW-TWICE", sheet, row, first, **facts)
        else:
            found[identity] = row
    if where.written and columns and not unread:
        for identity in down[1].written:
            if identity not in found:
                text = down[1].labels[identity][:80]
                findings.add_sheet("WORKBOOK-OPTIONAL-ROW-MISSING", sheet.name, text=text)
    return Matrix(sheet, found, columns, head)


def _corner(sheet: Sheet, label: str, across: Lookup) -> tuple[int | None, int]:
    """Return row and column of the label, on the row with the most known names beside it."""
    best: tuple[int, int, int] | None = None
    for row in sorted(sheet.rows):
        if row > SEARCHED:
            break
        cells = {c: v for c, v in sorted(sheet.rows[row].items()) if isinstance(v, str)}
        first = next((c for c, v in cells.items() if cached_key(v) == cached_key(label)), None)
        if first is None:
            continue
        known = sum(across.find(text) is not None for c, text in cells.items() if c != first)
        if best is None or known > best[0]:
            best = (known, row, first)
    return (None, 0) if best is None else (best[1], best[2])


def _is_row(head: Head, row: int, down: Lookup) -> bool:
    """Say whether a row above the headings is one of the matrix: it has a name that is known."""
    name = as_text(head.sheet.value(row, head.label))
    return bool(name.strip()) and (down.find(name) is not None or down.ambiguous(name))


def _columns(
    sheet: Sheet,
    head: int,
    aside: set[int],
    rows: tuple[int, ...],
    across: Side,
    findings: Findings,
    informing: frozenset[str],
) -> dict[str, int]:
    what, lookup = across
    found: dict[str, int] = {}
    for column in sorted(sheet.rows[head]):
        text = findings.text(sheet, head, column)
        if column in aside or not text.strip():
            continue
        identity = lookup.find(text)
        if identity is None or identity not in lookup.known:
            if cached_key(text) in informing:
                continue
            filled = any(column in sheet.rows[row] for row in rows)
            if lookup.ambiguous(text) or lookup.nearest(text) is not None:
                findings.unknown(sheet, head, column, what, lookup, text)
            elif filled:
                findings.add("WORKBOOK-EXTRA-COLUMN", sheet, head, column, text=text[:60])
        elif identity in found:
            findings.add("WORKBOOK-COLUMN-TWICE", sheet, head, column, text=text[:60])
        else:
            found[identity] = column
    return found


def _row(
    sheet: Sheet, row: int, first: int, down: Side, keyed: bool, findings: Findings
) -> str | None:
    what, lookup = down
    key = as_text(sheet.value(row, KEYS)) if keyed else ""
    if not key and not as_text(sheet.value(row, first)).strip():
        findings.empty(sheet, row, first, what)
        return None
    return findings.identify(sheet, row, first, what, lookup, key)
