"""Tables in a Word document: heads that repeat, rows that stay whole, tints."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any, Final

from mcda.export import word_parts as parts
from mcda.export.column_widths import column_widths, measure
from mcda.export.palette import ALERT, ALERT_INK, INK, LINE, QUIET, tint
from mcda.report.blocks import Align, Cell, Row, Table

_STEPS: Final = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7)
"""Type sizes to try, relative to the table's own, until no word is broken."""

_PER_POINT: Final = 12_700
"""English metric units in a point."""


def add_table(into: Any, block: Table, width: int, *, rtl: bool) -> None:
    """Add a table whose first row repeats on each page and whose rows are never split."""
    block = without_bars(block)
    table = parts.bare_table(into, len(block.columns), width)
    size, widths = fitted(block, width, 8.0 if block.dense else 9.0)
    table.autofit = False
    for column, wide in zip(table.columns, widths, strict=True):
        column.width = wide
    parts.inside_rules(table, LINE)
    head = table.rows[0]
    for cell, column in zip(head.cells, block.columns, strict=True):
        _fill(cell, Cell(column.title, quiet=True), column.align, size, rtl=rtl, last=False)
    for cell, wide in zip(head.cells, widths, strict=True):
        cell.width = wide
    for name in ("w:cantSplit", "w:tblHeader"):
        parts.row_property(head, name)
    for number, row in enumerate(block.rows):
        _add_row(table, block, row, size, widths, rtl=rtl, last=number == len(block.rows) - 1)
    if rtl:
        parts.mirror(table)


def without_bars(block: Table) -> Table:
    """Return a table without the columns that are only drawn; their numbers stand beside them."""
    kept = [i for i, column in enumerate(block.columns) if column.scale is None]
    if len(kept) == len(block.columns):
        return block
    rows = tuple(
        row if row.group else replace(row, cells=tuple(row.cells[i] for i in kept))
        for row in block.rows
    )
    return replace(block, columns=tuple(block.columns[i] for i in kept), rows=rows)


def fitted(block: Table, width: int, size: float) -> tuple[float, list[int]]:
    """Return the type size at which no word is broken, and the columns' widths at it.

    Widths are in English metric units, from an average letter's. The smallest size is
    taken where words are too long even then.
    """
    grow = [column.grow for column in block.columns]
    for step in _STEPS:
        tried = size * step
        measures = measure(block, 7 * _PER_POINT, partial(_ruler, tried))
        if sum(measures.least) <= width:
            break
    return tried, [round(wide) for wide in column_widths(measures, width, grow)]


def _ruler(size: float, text: str, strong: bool, head: bool) -> float:
    return len(text) * size * 0.6 * _PER_POINT * (1.08 if strong or head else 1.0)


def _add_row(
    table: Any,
    block: Table,
    row: Row,
    size: float,
    widths: list[int],
    *,
    rtl: bool,
    last: bool,
) -> None:
    added = table.add_row()
    parts.row_property(added, "w:cantSplit")
    # Taken once: python-docx walks the whole table for each question about its cells.
    cells = added.cells
    if row.group:
        joined = cells[0].merge(cells[-1])
        _fill(joined, row.cells[0], "start", size, rtl=rtl, last=False)
        return
    told = row.cells
    if row.carried:
        # Word alone knows where pages begin: each row says what it is of.
        told = (Cell(row.carried, quiet=True), *told[1:])
    parts_of_row = zip(cells, told, block.columns, widths, strict=True)
    for cell, item, column, wide in parts_of_row:
        cell.width = wide
        _fill(cell, item, column.align, size, rtl=rtl, last=last)


def _fill(cell: Any, item: Cell, align: Align, size: float, *, rtl: bool, last: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    paragraph = cell.paragraphs[0]
    colour = ALERT_INK if item.loss else QUIET if item.quiet else INK
    parts.add_text(paragraph, item.text, size=size, colour=colour, strong=item.strong)
    if item.mark:
        parts.dress(parts.add_run(paragraph, f" {item.mark}"), size=size, colour=ALERT_INK)
    if item.under:
        paragraph.add_run().add_break()
        parts.add_text(paragraph, item.under, size=size * 0.92, colour=QUIET)
    layout = paragraph.paragraph_format
    layout.space_before = layout.space_after = Pt(1.5)
    layout.keep_with_next = False if last else None
    if align != "start":
        ends = {"center": WD_ALIGN_PARAGRAPH.CENTER, "end": WD_ALIGN_PARAGRAPH.RIGHT}
        # Word reads "right" as the end of the line in paragraphs that run right to left.
        layout.alignment = ends[align]
    if rtl:
        parts.right_to_left(paragraph)
    if item.alert:
        parts.shade(cell, ALERT)
    elif item.tint is not None:
        parts.shade(cell, tint(item.tint))
