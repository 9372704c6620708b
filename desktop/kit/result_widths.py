"""What a table of results asks for: the widths of its texts, measured once a table and size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtGui import QFontMetrics, QFontMetricsF

from desktop.kit.column_widths import advances, folded_width, line_width
from desktop.kit.names_apart import cut_apart
from desktop.kit.results import Column, Row, Table
from desktop.kit.slices import Steps, at_once
from desktop.kit.theme import SMALL_PX, font, theme

MOST_MEASURED = 200
COLUMNS_TOGETHER = 5
"""So many columns are measured between two yields."""
NAMES_PX = (100, 300)
MOST_HEAD_PX = 190
LEAST_COLUMN_PX = 69
LEAST_WIDE_PX = 112


@dataclass(frozen=True, eq=False, slots=True)
class Widths:
    """In pixels: what each column wants, the least that it can do with, and its head's; and
    the names of the rows on one line and on two.
    """

    table: Table
    zoom: float
    wanted: tuple[int, ...]
    least: tuple[int, ...]
    heads: tuple[int, ...]
    names: int
    folded_names: int

    def hold_for(self, table: Table) -> bool:
        """Say whether they are those of this table in the size in force."""
        return self.table is table and self.zoom == theme().zoom


def widths_of(table: Table) -> Widths:
    """Measure a table's texts; of a long table its beginning."""
    return at_once(measured(table))


def measured(table: Table) -> Steps[Widths]:
    """Measure the same, a few columns between two yields."""
    rows = table.rows[:MOST_MEASURED]
    heads = _head_widths(table)
    both = []
    for i, head in enumerate(heads):
        both.append(_column(table, rows, i, head))
        if i % COLUMNS_TOGETHER == 0:
            yield
    wanted, least = tuple(want for want, _low in both), tuple(low for _want, low in both)
    return Widths(table, theme().zoom, wanted, least, heads, *_names(rows))


def shortened(
    columns: Sequence[Column], widths: Sequence[int], heads: Sequence[int]
) -> dict[int, str]:
    """Return what heads the columns that are narrower than their heads: short names, cut, where
    these are too long as well, so that they stay distinct.
    """
    near, margin = theme().px(8), theme().px(13)
    made = font(SMALL_PX + 1, bold=True)
    names = tuple(column.short or column.text for column in columns)
    narrow = {i for i, head in enumerate(heads) if widths[i] < head - near}
    if any(columns[i].short for i in narrow):
        # All by their short names, then: no table calls one as it does here and another as there.
        narrow |= {i for i, column in enumerate(columns) if column.short not in ("", column.text)}
    return {i: cut_apart(names[i], lambda: names, made, widths[i] - margin) for i in sorted(narrow)}


def _names(rows: tuple[Row, ...]) -> tuple[int, int]:
    """Return what the rows' names take on one line and on two."""
    margin, (low, high) = theme().px(20), (theme().px(end) for end in NAMES_PX)
    bold = QFontMetrics(font(bold=True))
    small = advances(QFontMetricsF(font(SMALL_PX, bold=True)))
    whole = max((bold.horizontalAdvance(row.name) for row in rows), default=0) + margin
    folded = max((folded_width(row.name, small) for row in rows), default=0) + margin
    return max(low, min(high, whole)), max(low, min(high, folded))


def _head_widths(table: Table) -> tuple[int, ...]:
    measure = QFontMetrics(font(SMALL_PX + 1, bold=True))
    margin = theme().px(22)
    return tuple(measure.horizontalAdvance(column.text) + margin for column in table.columns)


def _column(table: Table, rows: tuple[Row, ...], i: int, head: int) -> tuple[int, int]:
    """Return the width that a column wants, and the least that it can do with."""
    column, most = table.columns[i], theme().px(MOST_HEAD_PX)
    want = max(theme().px(column.width), min(_short_head(column) or head, most))
    if column.trailing:
        # Names and figures that are longer than usual are whole where there is room.
        want = max(want, min(_whole(rows, i), most))
    low = max(_least(column, rows, i), _short_head(column) or min(head, most) - theme().px(8))
    if not column.trailing:
        whole, folded = _text_widths(rows, i)
        named = _short_head(column) or min(head, most) - theme().px(8)
        low = max(named, min(folded, theme().px(LEAST_WIDE_PX)))
        want = max(low, min(folded if column.wide else whole, most))
    return want, min(want, low)


def _least(column: Column, rows: tuple[Row, ...], i: int) -> int:
    """Return the least width for a column's numbers; ranks under a short head need theirs."""
    entries = [row.entries[i] for row in rows]
    if not column.short or any(entry.cell for entry in entries):
        return theme().px(LEAST_COLUMN_PX)
    measure = QFontMetrics(font()).horizontalAdvance
    return max((measure(entry.text) for entry in entries), default=0) + theme().px(13)


def _whole(rows: tuple[Row, ...], i: int) -> int:
    """Return what the texts at the end of a column take, those that are no pictures."""
    measure = QFontMetrics(font()).horizontalAdvance
    texts = {row.entries[i].text for row in rows if not row.entries[i].cell}
    return max(map(measure, texts), default=0) + theme().px(13)


def _short_head(column: Column) -> int:
    measure = QFontMetrics(font(SMALL_PX + 1, bold=True))
    return measure.horizontalAdvance(column.short) + theme().px(13) if column.short else 0


def _text_widths(rows: tuple[Row, ...], i: int) -> tuple[int, int]:
    """Return what a column's texts take on one line and on two."""
    small = advances(QFontMetricsF(font(SMALL_PX)))
    texts = {row.entries[i].text for row in rows}
    margin = theme().px(14)
    whole = max((line_width(text, small) for text in texts), default=0.0)
    folded = max((folded_width(text, small) for text in texts), default=0)
    return ceil(whole) + margin, folded + margin
