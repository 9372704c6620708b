"""A cell of the package x stakeholder table: rank, bar on 0-100, fallback tick, number."""

from __future__ import annotations

from math import floor
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from desktop.kit.charts.canvas import Canvas, Side
from desktop.kit.charts.look import tint
from mcda.figures.charts import ValueCell
from mcda.words import figures

ROW: Final = 32.0
"""Height of a table row with value cells."""
_RANK: Final = 22.0
_GAP: Final = 4.0
_NUMBER: Final = 20.0
_FLAG_WIDTH: Final = 20.0
_OVERHEAD: Final = _RANK + 2 * _GAP + _NUMBER + _FLAG_WIDTH
_BAR: Final = 16.0
_LEAST_BAR: Final = 12.0
_MOST_BAR: Final = 64.0
_LEAST_SPREAD: Final = 5.0
"""Pixels below which an interval is said in words only."""


def paint_value_cell(canvas: Canvas, box: QRectF, cell: ValueCell, narrowest: float = 1e9) -> None:
    """Paint rank, bar with fallback tick and number, from leading to trailing edge.

    Bars are as long as the `narrowest` cell of a table has room for, or none of them is there.
    Below the fallback the bar is hatched; the number of what is refused is coloured, and
    the sign of the judgement stands behind it. A cell too narrow for a bar goes without, one
    too narrow for rank and number shows the rank.
    """
    look = canvas.look
    warn = cell.refused
    rank = str(cell.rank) if cell.rank else figures.UNKNOWN
    rank = rank if cell.ranked else ""
    bar_width = min(_MOST_BAR, min(box.width(), narrowest) - _OVERHEAD - 2)
    if bar_width < _LEAST_BAR:
        bar_width = -_GAP
    if box.width() < _OVERHEAD - _GAP:
        ink = look.below if warn else look.ink
        canvas.text(box.adjusted(2, 0, -4, 0), rank, ink=ink, side=Side.TRAILING)
        return
    start = box.right() - _OVERHEAD - bar_width
    block = QRectF(start, box.top(), _RANK, box.height())
    wide = canvas.width(rank, look.small)
    # A rank of three figures is set smaller, for a part of it would be another rank.
    size = look.small if wide <= _RANK else floor(look.small * _RANK / wide)
    canvas.text(block, rank, size=size, ink=look.quiet, side=Side.TRAILING)
    middle = box.center().y()
    track = QRectF(block.right() + _GAP, middle - _BAR / 2, bar_width, _BAR)
    if cell.value is not None and bar_width > 0:
        _bar(canvas, track, cell)
    number = QRectF(track.right() + _GAP, box.top(), _NUMBER, box.height())
    if cell.sign:
        flag = QRectF(number.right() + 1, box.top(), _FLAG_WIDTH, box.height())
        canvas.text(flag, cell.sign, size=8.0, ink=look.below if warn else look.ink)
    text = cell.figure if cell.value is None else figures.whole(cell.value)
    if cell.value is None:
        number.setLeft(track.left())
    ink = look.below if warn else look.ink
    canvas.text(number, text or figures.UNKNOWN, ink=ink, side=Side.TRAILING)


def _bar(canvas: Canvas, track: QRectF, cell: ValueCell) -> None:
    look = canvas.look
    share = min(1.0, max(0.0, (cell.value or 0.0) / 100))
    canvas.bar(track, look.track)
    filled = QRectF(track.left(), track.top(), track.width() * share, track.height())
    if cell.below:
        canvas.below(filled, 3.0, 7.0)
    else:
        canvas.bar(filled, tint(look, max(0.3, share * 1.1)))
    if cell.low is not None and cell.high is not None:
        left = track.left() + track.width() * min(1.0, max(0.0, cell.low / 100))
        right = track.left() + track.width() * min(1.0, max(0.0, cell.high / 100))
        if right - left >= _LEAST_SPREAD:
            _spread(canvas, left, right, track.bottom() + 3)
    if cell.fallback is not None:
        x = track.left() + track.width() * min(1.0, max(0.0, cell.fallback / 100))
        canvas.line(QPointF(x, track.top() - 3), QPointF(x, track.bottom() + 3), look.ink, 1.5)


def _spread(canvas: Canvas, left: float, right: float, y: float) -> None:
    ink = canvas.look.quiet
    canvas.line(QPointF(left, y), QPointF(right, y), ink, 1.0)
    for end in (left, right):
        canvas.line(QPointF(end, y - 2), QPointF(end, y + 1), ink, 1.0)
