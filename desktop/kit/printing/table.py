"""Tables on paper: column widths, and a piece for the head and for each row.

Pages break between rows, never inside one (a row taller than a page excepted),
and the head stands again on top of each page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.kit.charts.canvas import slanted
from desktop.kit.printing.pieces import Piece, tall
from desktop.kit.printing.setting import Setting
from desktop.kit.printing.typeface import Text, metrics
from mcda.export.column_widths import Measures, column_widths, measure
from mcda.export.palette import ALERT, ALERT_FILL, ALERT_INK, BAR, INK, LINE, QUIET, TRACK, tint
from mcda.report.blocks import Bar, Cell, Row, Scale, Table

_STEPS = (1.0, 0.93, 0.86, 0.8, 0.74)
"""Type sizes to try, relative to the table's own, until no word is broken."""

_WHOLE = 0.2
"""A table whose rows take up to this share of a page is not broken at all."""


_THICK: Final = 9.0
"""A bar's height, in scaled points."""
_BRACKET: Final = 5.0


@dataclass(frozen=True, slots=True)
class _Grid:
    """A table whose columns have their widths and places."""

    table: Table
    setting: Setting
    widths: tuple[float, ...]
    starts: tuple[float, ...]
    size: float
    gap: float
    pad: float

    @property
    def width(self) -> float:
        return self.starts[-1] + self.widths[-1]


def table_pieces(table: Table, setting: Setting) -> Iterator[Piece]:
    """Yield a table's head, rows and note as pieces."""
    if not table.columns:
        return
    grid = _grid(table, setting)
    head = _head(grid)
    yield replace(head, keep=bool(table.rows))
    rows = [list(_row_pieces(grid, row, head)) for row in table.rows]
    whole = sum(tall(row) for row in rows) <= _WHOLE * setting.height
    last = len(rows) - 1
    for i, row in enumerate(rows):
        # Neither a group's head nor the note stands alone, nor a single first or last row.
        keep = whole or table.rows[i].group or i in (0, last - 1)
        keep = (keep and i < last) or (i == last and bool(table.note))
        yield from row[:-1]
        yield replace(row[-1], keep=keep)
    if table.note:
        note = setting.text(table.note, 7.9, colour=QUIET)
        yield Piece(note.height, note.draw, space=setting.space(3))


def _grid(table: Table, setting: Setting) -> _Grid:
    base = 8.2 if table.dense else 9.2
    gap = setting.space(5 if table.dense else 6.5)
    measures: Measures | None = None
    size = base
    for step in _STEPS:
        size = base * step
        measures = measure(table, gap, partial(_width, size * setting.scale))
        if sum(measures.least) <= setting.width:
            break
    assert measures is not None
    grow = tuple(column.grow for column in table.columns)
    widths = column_widths(measures, setting.width, grow)
    starts = tuple(sum(widths[:i]) for i in range(len(widths)))
    pad = setting.space(2.0 if table.dense else 4.6)
    return _Grid(table, setting, widths, starts, size, gap, pad)


def _width(size: float, text: str, strong: bool, head: bool) -> float:
    key = (size * 0.9, False, True, False) if head else (size, strong, False, False)
    return metrics(key).horizontalAdvance(text)


def _head(grid: _Grid) -> Piece:
    texts = []
    for i, column in enumerate(grid.table.columns):
        text = grid.setting.text(
            column.title,
            grid.size * 0.9,
            width=_inner(grid, i),
            colour=QUIET,
            medium=True,
            align=column.align,
            leading=1.3,
        )
        texts.append(text)
    pad = grid.pad * 0.8
    tallest = max(text.height for text in texts)
    return Piece(
        tallest + 2 * pad,
        partial(_paint_head, grid, texts, tallest + 2 * pad, pad),
        space=grid.setting.space(5),
    )


def _paint_head(
    grid: _Grid, texts: list[Text], height: float, pad: float, p: QPainter, x: float, y: float
) -> None:
    for i, text in enumerate(texts):
        text.draw(p, x + _text_left(grid, i), y + height - pad - text.height)
    _rule(grid, p, x, y + height)


def _row_pieces(grid: _Grid, row: Row, head: Piece) -> Iterator[Piece]:
    texts = _group_texts(grid, row) if row.group else _cell_texts(grid, row)
    lines = max(text.count for text in texts)
    room = grid.setting.height - head.height - 2 * grid.pad
    step = texts[0].line_height
    most = max(1, int(room / step))
    for first in range(0, lines, most):
        end = min(lines, first + most)
        extra = grid.pad * 0.9 if row.group else 0.0
        height = (end - first) * step + 2 * grid.pad + extra
        yield Piece(
            height,
            partial(_paint_row, grid, row, texts, (first, end), height),
            repeat=_carrying(grid, row, head, end - first) if row.carried else head,
        )


def _carrying(grid: _Grid, row: Row, head: Piece, lines: int) -> Piece:
    """Return the head with what a row goes on under: in its empty first cell, or above it."""
    text = _cell_text(grid, 0, Cell(row.carried, quiet=True))
    if text.count <= lines:
        return replace(head, paint=partial(_paint_carried, grid, head, text, 0.0))
    text = grid.setting.text(row.carried, grid.size, colour=QUIET, width=grid.width)
    height = text.height + 2 * grid.pad
    paint = partial(_paint_carried, grid, head, text, height)
    return replace(head, height=head.height + height, paint=paint)


def _paint_carried(
    grid: _Grid, head: Piece, text: Text, height: float, p: QPainter, x: float, y: float
) -> None:
    head.paint(p, x, y)
    left = grid.setting.left(0, grid.width) if height else _text_left(grid, 0)
    text.draw(p, x + left, y + head.height + grid.pad)
    if height:
        _rule(grid, p, x, y + head.height + height)


def _cell_texts(grid: _Grid, row: Row) -> list[Text]:
    return [_cell_text(grid, i, cell) for i, cell in enumerate(row.cells)]


def _cell_text(grid: _Grid, i: int, cell: Cell) -> Text:
    setting = grid.setting
    return Text(
        cell.text,
        _inner(grid, i),
        size=grid.size * setting.scale,
        strong=cell.strong,
        align=grid.table.columns[i].align,
        rtl=setting.rtl,
        colour=ALERT_INK if cell.loss else QUIET if cell.quiet else INK,
        mark=cell.mark,
        mark_colour=ALERT_INK,
        under=cell.under,
    )


def _group_texts(grid: _Grid, row: Row) -> list[Text]:
    cell = row.cells[0]
    return [grid.setting.text(cell.text, grid.size, strong=True, width=grid.width)]


def _paint_row(
    grid: _Grid,
    row: Row,
    texts: list[Text],
    lines: tuple[int, int],
    height: float,
    p: QPainter,
    x: float,
    y: float,
) -> None:
    first, end = lines
    if row.group:
        left = x + grid.setting.left(0, grid.width)
        texts[0].draw(p, left, y + height - grid.pad - texts[0].height, first, end)
        _rule(grid, p, x, y + height)
        return
    for i, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
        colour = ALERT if cell.alert else None if cell.tint is None else tint(cell.tint)
        if colour is not None:
            left = x + grid.setting.left(grid.starts[i], grid.widths[i])
            p.fillRect(QRectF(left, y, grid.widths[i], height), QColor(colour))
        scale = grid.table.columns[i].scale
        if scale is not None:
            left = x + _text_left(grid, i)
            box = QRectF(left, y, _inner(grid, i), height)
            paint_bar(p, BarCell(box, grid.setting.space(1), grid.setting.rtl), scale, cell.bar)
            continue
        text.draw(p, x + _text_left(grid, i), y + grid.pad, first, min(end, text.count))
    _rule(grid, p, x, y + height)


def _rule(grid: _Grid, p: QPainter, x: float, y: float) -> None:
    thick = grid.setting.space(0.6)
    left = x + grid.setting.left(0, grid.width)
    p.fillRect(QRectF(left, y - thick / 2, grid.width, thick), QColor(LINE))


def _inner(grid: _Grid, i: int) -> float:
    """Return the width that a column's text may take."""
    return grid.widths[i] - (grid.gap if i == 0 else 2 * grid.gap)


def _text_left(grid: _Grid, i: int) -> float:
    start = grid.starts[i] + (0 if i == 0 else grid.gap)
    return grid.setting.left(start, _inner(grid, i))


@dataclass(frozen=True, slots=True)
class BarCell:
    """A cell's place on the sheet, in units; `unit` is a scaled point, `mirrored` runs leftward."""

    box: QRectF
    unit: float
    mirrored: bool

    def at(self, scale: Scale, value: float) -> float:
        """Return where a value of the scale stands; what lies beyond an end stands there."""
        share = (value - scale.low) / (scale.high - scale.low)
        share = min(1.0, max(0.0, share))
        return self.box.left() + self.box.width() * (1 - share if self.mirrored else share)

    def between(self, scale: Scale, low: float, high: float, thick: float) -> QRectF:
        """Return the bar from one value to another."""
        ends = sorted((self.at(scale, low), self.at(scale, high)))
        height = min(self.box.height(), thick * self.unit)
        top = self.box.center().y() - height / 2
        return QRectF(ends[0], top, ends[1] - ends[0], height)


def paint_bar(p: QPainter, cell: BarCell, scale: Scale, bar: Bar | None) -> None:
    """Paint a bar with what stands behind it and before it; None paints the line alone."""
    if bar is not None and scale.track:
        p.fillRect(cell.between(scale, scale.low, scale.high, _THICK), QColor(TRACK))
    if bar is not None:
        _paint_filled(p, cell, cell.between(scale, scale.origin, bar.to, _THICK), bar)
    if scale.line is not None:
        at, thick = cell.at(scale, scale.line), 1.3 * cell.unit
        line = QRectF(at - thick / 2, cell.box.top(), thick, cell.box.height())
        p.fillRect(line, QColor(INK))
    if bar is not None and bar.low is not None and bar.high is not None:
        _paint_bracket(p, cell, cell.between(scale, bar.low, bar.high, _BRACKET))


def _paint_filled(p: QPainter, cell: BarCell, filled: QRectF, bar: Bar) -> None:
    if not bar.hatched:
        p.fillRect(filled, QColor(BAR))
        return
    p.fillRect(filled, QColor(ALERT))
    if filled.width() > 0:
        pen = QPen(QColor(ALERT_FILL), 1.2 * cell.unit)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        p.setPen(pen)
        p.drawLines(slanted(filled, 3.4 * cell.unit))


def _paint_bracket(p: QPainter, cell: BarCell, span: QRectF) -> None:
    if span.width() < cell.unit:
        return
    thick = 0.7 * cell.unit
    middle = QRectF(span.left(), span.center().y() - thick / 2, span.width(), thick)
    p.fillRect(middle, QColor(INK))
    for x in (span.left(), span.right()):
        p.fillRect(QRectF(x - thick / 2, span.top(), thick, span.height()), QColor(INK))
