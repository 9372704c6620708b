"""The map of winners over two weights: regions with their borders, names and the present point."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF

from desktop.kit.charts.canvas import Canvas, Side
from desktop.kit.charts.labels import spread
from desktop.kit.charts.look import Look, readable
from desktop.kit.charts.painting import Painting
from desktop.kit.charts.regions import fill_region, widest_place
from desktop.words import _
from mcda.figures.weight_charts import XY, Region, WinnerMap, winner_words
from mcda.words import figures

_MOST: Final = 400.0
_LEAST: Final = 200.0
_AXIS: Final = 44.0
_FOOT: Final = 40.0
_TOLD_APART: Final = 0.5
_CELLS: Final = 25
"""Cells to a side in which the map answers pointer and keys."""


def height(spec: WinnerMap, _look: Look, width: float) -> float:
    """Return the height of a plot about as high as wide, and the axis."""
    plot = max(_LEAST, min(_MOST, (width - _AXIS) * 0.72))
    return plot + _FOOT


def paint(spec: WinnerMap, canvas: Canvas, body: QRectF) -> None:
    """Paint the regions, their names inside or beside them, the axes and the present weights."""
    look = canvas.look
    side = min(body.height() - _FOOT, body.width() - _AXIS)
    if side <= 8:
        return
    plot = QRectF(body.left() + _AXIS, body.top(), side, side)
    scale = _Scale(plot)
    for region, series in zip(spec.regions, series_apart(spec, look), strict=True):
        fill_region(canvas, [scale.outline(o) for o in region.outlines], series)
    for region in spec.regions:
        for outline in region.outlines:
            points = [canvas.flip_point(point) for point in scale.outline(outline)]
            canvas.path([*points, points[0]], look.ink, 1.0)
    _axes(canvas, spec, scale)
    taken = _present(canvas, spec, scale)
    _names(canvas, spec, scale, body, taken)
    _hits(canvas, spec, scale)


def series_apart(spec: WinnerMap, look: Look) -> tuple[int, ...]:
    """Return a series for each region: its own, or one whose colour no other region has as long
    as there are any.
    """
    count = len(look.series)
    taken: set[int] = set()
    found = []
    for region in spec.regions:
        own = region.series
        free = [own] if own % count not in taken else [i for i in range(count) if i not in taken]
        found.append(free[0] if free else own)
        taken.add(found[-1] % count)
    return tuple(found)


class _Scale:
    """Where two weights come to stand."""

    def __init__(self, plot: QRectF) -> None:
        self.plot = plot

    def point(self, at: XY) -> QPointF:
        plot = self.plot
        return QPointF(plot.left() + at[0] * plot.width(), plot.bottom() - at[1] * plot.height())

    def outline(self, outline: tuple[XY, ...]) -> list[QPointF]:
        """Return an outline's points, without those that no eye tells from the one before."""
        kept: list[QPointF] = []
        for at in outline:
            point = self.point(at)
            if not kept or (point - kept[-1]).manhattanLength() >= _TOLD_APART:
                kept.append(point)
        return kept


def _axes(canvas: Canvas, spec: WinnerMap, scale: _Scale) -> None:
    look, plot = canvas.look, scale.plot
    corner = plot.bottomLeft()
    canvas.line(corner, plot.bottomRight(), look.quiet)
    canvas.line(corner, plot.topLeft(), look.quiet)
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        text = figures.percent(share, 0)
        half = canvas.width(text, look.label) / 2 + 1
        x = plot.left() + share * plot.width()
        x = min(x, canvas.bounds.right() - half)
        box = QRectF(x - half, plot.bottom() + 4, 2 * half, 16)
        canvas.text(box, text, size=look.label, ink=look.quiet, side=Side.CENTRE)
        if share:
            y = plot.bottom() - share * plot.height()
            box = QRectF(canvas.bounds.left(), y - 8 + (8 if share == 1 else 0), _AXIS - 5, 16)
            canvas.text(box, text, size=look.label, ink=look.quiet, side=Side.TRAILING)
    wide = canvas.bounds.right() - plot.left()
    words = _("{across} across, {up} upwards", across=spec.across, up=spec.up)
    box = QRectF(plot.left(), plot.bottom() + 21, wide, 16)
    canvas.text(box, words, size=look.label, ink=look.quiet)


def _present(canvas: Canvas, spec: WinnerMap, scale: _Scale) -> list[QRectF]:
    """Mark the present weights, and those of the case while others are tried out."""
    look = canvas.look
    taken = []
    if spec.case_now is not None and spec.case_now != spec.now:
        at = scale.point(spec.case_now)
        canvas.marker(at, look.surface, look.quiet, 3.5)
        taken.append(QRectF(at.x() - 6, at.y() - 6, 12, 12))
    at = scale.point(spec.now)
    canvas.marker(at, look.surface, look.ink, 6.0)
    canvas.marker(at, look.ink, look.ink, 2.0)
    taken.append(QRectF(at.x() - 9, at.y() - 9, 18, 18))
    word = _("tried") if spec.case_now is not None else _("now")
    wide = canvas.width(word, look.label, bold=True) + 8
    for box in (
        QRectF(at.x() + 9, at.y() - 20, wide, 15),
        QRectF(at.x() + 9, at.y() + 4, wide, 15),
        QRectF(at.x() - 9 - wide, at.y() - 20, wide, 15),
    ):
        if scale.plot.contains(box):
            canvas.bar(box, look.surface, 3.0)
            canvas.text(box, word, size=look.label, bold=True, side=Side.CENTRE)
            taken.append(box)
            break
    return taken


def _names(
    canvas: Canvas, spec: WinnerMap, scale: _Scale, body: QRectF, taken: list[QRectF]
) -> None:
    """Write each name within its region; beside the slope, with a line, where it has no room."""
    look, plot = canvas.look, scale.plot
    aside: list[tuple[Region, int, QPointF]] = []
    for region, series in zip(spec.regions, series_apart(spec, look), strict=True):
        outlines = [scale.outline(o) for o in region.outlines]
        wide = canvas.width(region.name, look.small, bold=True) + 10
        room = widest_place(outlines, 26.0)
        box = QRectF(room.center().x() - wide / 2, room.top() + 4, wide, 18.0)
        if room.width() >= wide and not any(box.intersects(other) for other in taken):
            canvas.bar(box, look.surface, 4.0)
            ink = readable(look.series_colour(series), look.surface)
            canvas.text(box, region.name, size=look.small, bold=True, ink=ink, side=Side.CENTRE)
            taken.append(box)
        else:
            aside.append((region, series, _centre(outlines)))
    aside.sort(key=lambda one: one[2].y())
    centres = spread([at.y() for *_, at in aside], 17.0, plot.top(), plot.bottom() - 4)
    for (region, series, at), y in zip(aside, centres, strict=True):
        # The slope runs from the top left to the bottom right: what is beyond it is free.
        left = plot.left() + (y + 9 - plot.top()) + 10
        level = QRectF(plot.left(), y - 8, body.width(), 16)
        left = max([left, *(box.right() + 6 for box in taken if box.intersects(level))])
        free = body.right() - left
        if free < 30:
            continue
        ink = readable(look.series_colour(series), look.surface)
        canvas.line(at, QPointF(left - 3, y), look.ink, 0.8)
        canvas.marker(at, look.ink, look.ink, 1.5)
        box = QRectF(left, y - 8, free, 16)
        canvas.text(box, region.name, size=look.label, bold=True, ink=ink)


def _centre(outlines: list[list[QPointF]]) -> QPointF:
    """Return a point within the largest outline, about its middle."""
    place = widest_place(outlines, 0.5)
    if place.width() > 0:
        return place.center()
    points = max(outlines, key=len, default=[])
    count = max(1, len(points))
    return QPointF(sum(p.x() for p in points) / count, sum(p.y() for p in points) / count)


def _hits(canvas: Canvas, spec: WinnerMap, scale: _Scale) -> None:
    if not canvas.collecting:
        return
    size = scale.plot.width() / _CELLS
    for row in range(_CELLS):
        for column in range(_CELLS - row):
            across, up = (column + 0.5) / _CELLS, (row + 0.5) / _CELLS
            if across + up > 1:
                continue
            middle = scale.point((across, up))
            area = QRectF(middle.x() - size / 2, middle.y() - size / 2, size, size)
            canvas.hit(area, row, column, winner_words, spec, across, up)


def weights_at(row: int, column: int) -> XY:
    """Return the two weights in the middle of a cell that was picked."""
    return (column + 0.5) / _CELLS, (row + 0.5) / _CELLS


PAINTING: Final = Painting(WinnerMap, paint, height)
