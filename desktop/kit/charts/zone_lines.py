"""Packages as lines across stakeholders, from the fallback to the best that each could get."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from desktop.kit.charts.canvas import Canvas, Side
from desktop.kit.charts.heading import heading_height
from desktop.kit.charts.labels import spread
from desktop.kit.charts.look import DASHES, Look, blend, readable, text_width
from desktop.kit.charts.painting import Painting
from desktop.words import _
from mcda.figures.agreement_charts import ZoneColumn, ZoneLine, ZoneLines

_AXIS: Final = 62.0
_HEAD: Final = 40.0
_FOOT: Final = 22.0
_LINE: Final = 15.0
_LABEL: Final = 34.0
_ABOVE: Final = 0.1
"""Share of the way to the best that is left above it, for a floor that nobody reaches."""
_LEAST_BELOW, _MOST_BELOW = 0.14, 0.3


@dataclass(frozen=True, slots=True)
class Plot:
    """Where the picture's columns stand, and the heights of fallback and best."""

    xs: tuple[float, ...]
    fallback: float
    best: float
    top: float
    bottom: float
    left: float
    right: float

    def y(self, share: float) -> float:
        """Return the height of a share, kept within the picture."""
        at = self.fallback - share * (self.fallback - self.best)
        return min(max(at, self.top), self.bottom)

    def share(self, y: float) -> float:
        """Return the share at a height."""
        return (self.fallback - y) / (self.fallback - self.best)


def height(spec: ZoneLines, _look: Look, _width: float) -> float:
    """Return the height at which the lines, and their names beside them, are told apart."""
    return _HEAD + max(200.0, _LABEL * len(spec.lines)) + _FOOT


def plot_of(spec: ZoneLines, bounds: QRectF, look: Look) -> Plot:
    """Return where everything stands within the bounds."""
    used = heading_height(look, bounds.width(), spec.title, spec.subtitle)
    top, bottom = bounds.top() + used + _HEAD, bounds.bottom() - _FOOT
    left = bounds.left() + min(_AXIS, bounds.width() * 0.2)
    right = bounds.right() - _names(spec, look, bounds.width())
    shares = [s for line in spec.lines for s in line.shares if s is not None]
    shares += [one.floor for one in spec.columns if one.floor is not None]
    below = min(_MOST_BELOW, max(_LEAST_BELOW, -min([0.0, *shares]) + 0.03))
    unit = max(1.0, bottom - top) / (1 + _ABOVE + below)
    step = (right - left) / max(1, len(spec.columns))
    xs = tuple(left + step * (i + 0.5) for i in range(len(spec.columns)))
    best = top + _ABOVE * unit
    return Plot(xs, best + unit, best, top, bottom, left, right)


def paint(spec: ZoneLines, canvas: Canvas, _body: QRectF) -> None:
    """Paint the ground, the quiet lines, those that count over them, and their names."""
    if not spec.columns:
        return
    plot = plot_of(spec, canvas.bounds, canvas.look)
    _ground(spec, canvas, plot)
    step = (plot.right - plot.left) / len(spec.columns)
    for x, column in zip(plot.xs, spec.columns, strict=True):
        _column(canvas, plot, x, step, column)
    order = sorted(
        range(len(spec.lines)), key=lambda i: (i == spec.chosen, not spec.lines[i].faded)
    )
    for row in order:
        _line(spec, canvas, plot, row)
    _labels(spec, canvas, plot)


def style(spec: ZoneLines, look: Look, row: int) -> tuple[str, float, tuple[float, ...]]:
    """Return a line's colour, width and dash."""
    line = spec.lines[row]
    dash = DASHES[line.series % len(DASHES)]
    if line.faded:
        return look.faint, 1.2, dash
    return look.series_colour(line.series), 2.6 if row == spec.chosen else 1.7, dash


def _names(spec: ZoneLines, look: Look, width: float) -> float:
    wide = [text_width(one.name, look.families, look.small, True) for one in spec.lines]
    wide += [text_width(one.note, look.families, look.small, False) for one in spec.lines]
    return min(max([60.0, *wide]) + 34, width * 0.3) if spec.lines else 8.0


def _ground(spec: ZoneLines, canvas: Canvas, plot: Plot) -> None:
    look = canvas.look
    strip = QRectF(plot.left, plot.fallback, plot.right - plot.left, plot.bottom - plot.fallback)
    canvas.block(strip, look.below_ground)
    canvas.hatch(strip, look.below_fill, 2.0, 7.0)
    for share in (1.0, 0.5):
        y = plot.y(share)
        canvas.line(QPointF(plot.left, y), QPointF(plot.right, y), look.line)
    line = QPointF(plot.left, plot.fallback), QPointF(plot.right, plot.fallback)
    canvas.line(*line, look.ink, 2.0)
    room = plot.left - canvas.bounds.left() - 8
    for words, share in ((_("best"), 1.0), (_("half"), 0.5), (_("fallback"), 0.0)):
        box = QRectF(canvas.bounds.left(), plot.y(share) - 8, room, 16)
        ink = look.quiet if share else look.ink
        canvas.text(box, words, size=look.small, ink=ink, bold=not share, side=Side.TRAILING)


def _column(canvas: Canvas, plot: Plot, x: float, step: float, column: ZoneColumn) -> None:
    look = canvas.look
    wide = step - 6
    top = plot.top - _HEAD
    name = QRectF(x - wide / 2, top + 2, wide, _LINE)
    canvas.text(name, column.name, size=look.small, side=Side.CENTRE)
    best = name.translated(0, _LINE + 1)
    roomy = canvas.width(column.best, look.small) <= wide
    said = column.best if roomy or not column.figure else column.figure
    canvas.text(best, said, size=look.small, ink=look.quiet, side=Side.CENTRE)
    canvas.line(QPointF(x, plot.best), QPointF(x, plot.bottom), look.line, 1.5)
    if column.floor is None:
        return
    if abs(column.floor) > 1e-9:
        ends = sorted((plot.y(column.floor), plot.fallback))
        fill = blend(look.surface, look.accent, 0.25)
        canvas.bar(QRectF(x - 5, ends[0], 10, ends[1] - ends[0]), fill)
    foot = QRectF(x - wide / 2, plot.bottom + 4, wide, _LINE)
    ink = look.accent if column.tried else look.quiet
    words = column.floor_words
    canvas.text(foot, words, size=look.small, ink=ink, bold=column.tried, side=Side.CENTRE)


def _points(plot: Plot, line: ZoneLine) -> list[QPointF | None]:
    pairs = zip(plot.xs, line.shares, strict=True)
    return [None if share is None else QPointF(x, plot.y(share)) for x, share in pairs]


def _line(spec: ZoneLines, canvas: Canvas, plot: Plot, row: int) -> None:
    line = spec.lines[row]
    ink, width, dash = style(spec, canvas.look, row)
    points = _points(plot, line)
    known = [point for point in points if point is not None]
    for start, end in pairwise(known):
        canvas.line(start, end, ink, width, dash)
    for column, point in enumerate(points):
        if point is None:
            continue
        fill = ink if row == spec.chosen else canvas.look.surface
        canvas.marker(point, fill, ink, 3.5)
        area = QRectF(point.x() - 8, point.y() - 8, 16, 16)
        canvas.hit(area, row, column, _words, spec, row, column)


def _words(spec: ZoneLines, row: int, column: int) -> str:
    line, one = spec.lines[row], spec.columns[column]
    return _(
        "{package}: {points} for {stakeholder}",
        package=line.name,
        points=line.points[column],
        stakeholder=one.full_name,
    )


def _labels(spec: ZoneLines, canvas: Canvas, plot: Plot) -> None:
    look = canvas.look
    ends = []
    for row, line in enumerate(spec.lines):
        known = [point for point in _points(plot, line) if point is not None]
        if known:
            ends.append((row, known[-1]))
    wanted = [point.y() for _row, point in ends]
    centres = spread(wanted, _LABEL, plot.top - 14, plot.bottom + _FOOT)
    left, right = plot.right + 16, canvas.bounds.right()
    crowded = len(ends) * (_LABEL - 4) > plot.bottom + _FOOT - plot.top + 14
    for (row, point), centre in zip(ends, centres, strict=True):
        ink = readable(style(spec, look, row)[0], look.surface)
        start = QPointF(point.x() + 6, point.y())
        canvas.line(start, QPointF(left - 5, centre), look.line)
        name = QRectF(left, centre - (8 if crowded else _LINE), right - left, 15)
        strong = not spec.lines[row].faded
        canvas.text(name, spec.lines[row].name, size=look.small, ink=ink, bold=strong)
        if not crowded:
            note = name.translated(0, _LINE)
            canvas.text(note, spec.lines[row].note, size=look.small, ink=look.quiet)
        canvas.hit(name.adjusted(0, 0, 0, 15), row, len(spec.columns), _whole, spec, row)


def _whole(spec: ZoneLines, row: int) -> str:
    line = spec.lines[row]
    return f"{line.name}: {line.note}"


PAINTING: Final = Painting(ZoneLines, paint, height)
