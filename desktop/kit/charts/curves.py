"""One-way curves: every package's score as one weight runs from 0 to 100 %."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from operator import attrgetter
from typing import Final, TypeVar

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from desktop.kit.charts.axis import decimals, ticks
from desktop.kit.charts.canvas import Canvas, Side
from desktop.kit.charts.labels import fitting, spread
from desktop.kit.charts.look import Look, readable
from desktop.kit.charts.painting import Painting
from desktop.words import _
from desktop.words import text as said
from mcda.figures.weight_charts import Curve, Curves, Mark, present_words
from mcda.model.arrays import Floats
from mcda.words import figures

_PLOT: Final = 190.0
_FOOT: Final = 26.0
_MOST_LABELLED_MARKS: Final = 6
_OVER: Final = 4.0
"""So far from the plot reaches what a curve's end has of its pen, and no word begins."""
_FINE: Final = 256
"""Parts of a pixel by which a line has to move to be drawn anew."""
_BESIDE: Final = (
    *((-0.5, -1.6), (-0.5, 0.6), (0.2, -1.3), (0.2, 0.3), (-1.2, -1.3), (-1.2, 0.3)),
    *((-0.5, -2.4), (-0.5, 1.4), (0.3, -2.2), (-1.3, -2.2)),
)
"""Where a crossover's label may stand from its ring, in label widths and heights."""


def height(spec: Curves, _look: Look, _width: float) -> float:
    """Return a height at which the curves' ends can all be named."""
    named = sum(curve.emphasis for curve in spec.curves)
    plot = max(_PLOT, min(18.0 * named, 400.0))
    return plot + _FOOT


def paint(spec: Curves, canvas: Canvas, body: QRectF) -> None:
    """Paint gridlines, curves, the present weight, crossovers, and names at the ends."""
    if not spec.curves or not spec.grid:
        return
    look = canvas.look
    named = [curve.name for curve in spec.curves if curve.emphasis] or [spec.curves[0].name]
    widest = max(canvas.width(name, look.label, bold=True) for name in named)
    right = min(widest + 14, body.width() * 0.4)
    heights = np.array([curve.values for curve in spec.curves])
    low, high = float(heights.min()), float(heights.max())
    steps = ticks(low, high, max(3, int(body.height() // 48)))
    digits = decimals(steps)
    labels = [figures.decimals(step, digits) for step in steps]
    axis = max([canvas.width(text, look.label) for text in labels]) + 10
    plot = body.adjusted(axis, 8, -right, -_FOOT)
    scale = _Scale(plot, steps[0], steps[-1])
    for step, text in zip(steps, labels, strict=True):
        _grid_label(canvas, scale, step, text)
    drawn = scale.y(heights)
    canvas.keep(
        plot.adjusted(-_OVER, -_OVER, _OVER, _OVER),
        (_places(spec, drawn), steps, spec.grid),
        lambda part: _lines(part, scale, steps, spec),
    )
    _present(canvas, scale, spec)
    _marks(canvas, scale, spec, drawn)
    _names(canvas, scale, spec, body.right())
    _hits(canvas, scale, spec)


Places = TypeVar("Places", float, Floats)


class _Scale:
    """Where a weight and a score come to stand in the plot."""

    def __init__(self, plot: QRectF, low: float, high: float) -> None:
        self.plot = plot
        self._low = low
        self._per_unit = plot.height() / (high - low)

    def x(self, weight: Places) -> Places:
        return self.plot.left() + self.plot.width() * weight

    def weights(self, xs: Floats) -> Floats:
        return (xs - self.plot.left()) / self.plot.width()

    def y(self, value: Places) -> Places:
        return self.plot.bottom() - (value - self._low) * self._per_unit

    def points(self, weights: Sequence[float], values: Sequence[float]) -> list[QPointF]:
        xs, ys = self.x(np.array(weights)), self.y(np.array(values))
        return list(map(QPointF, xs.tolist(), ys.tolist()))


def _grid_label(canvas: Canvas, scale: _Scale, step: float, text: str) -> None:
    look, plot, y = canvas.look, scale.plot, scale.y(step)
    box = QRectF(canvas.bounds.left(), y - 8, plot.left() - canvas.bounds.left() - 6, 16)
    canvas.text(box, text, size=look.label, ink=look.quiet, side=Side.TRAILING)


def _places(spec: Curves, drawn: Floats) -> Hashable:
    """Return what tells one picture of the lines from another, to a part of a pixel that no eye
    sees: while the weight moves that they are drawn over, they stay where they are.
    """
    lines = [(curve.emphasis, curve.series) for curve in spec.curves]
    return (tuple(lines), np.rint(drawn * _FINE).astype(np.int64).tobytes())


def _lines(canvas: Canvas, scale: _Scale, steps: tuple[float, ...], spec: Curves) -> None:
    """Draw gridlines and curves."""
    for step in steps:
        y = scale.y(step)
        start, end = QPointF(scale.plot.left(), y), QPointF(scale.plot.right(), y)
        canvas.line(start, end, canvas.look.line)
    ends = [canvas.flip_point(QPointF(scale.x(weight), 0.0)).x() for weight in (0.0, 1.0)]
    xs = [ends[0] + (ends[1] - ends[0]) * weight for weight in spec.grid]
    curves = sorted(spec.curves, key=attrgetter("emphasis"))
    drawn = scale.y(np.array(list(map(attrgetter("values"), curves))))
    for curve, ys in zip(curves, drawn.tolist(), strict=True):
        _curve(canvas, list(map(QPointF, xs, ys)), curve)


def _curve(canvas: Canvas, points: list[QPointF], curve: Curve) -> None:
    """Draw a curve through its points, which are on the painter already."""
    look = canvas.look
    if curve.emphasis:
        ink, width = look.series_colour(curve.series), 2.2
        canvas.path(points, ink, width, look.series_dash(curve.series))
    else:
        canvas.path(points, look.faint, 1.0)


def _present(canvas: Canvas, scale: _Scale, spec: Curves) -> None:
    look, plot, x = canvas.look, scale.plot, scale.x(spec.now)
    canvas.line(QPointF(x, plot.top() - 4), QPointF(x, plot.bottom()), look.ink, 1.4, (2.0, 2.0))
    text = said(present_words(spec.now, spec.case_now))
    half = canvas.width(text, look.label) / 2 + 1
    x = min(max(x, canvas.bounds.left() + half), canvas.bounds.right() - half)
    foot = plot.bottom() + 5
    canvas.text(QRectF(x - half, foot, 2 * half, 16), text, size=look.label, side=Side.CENTRE)
    for weight in (0.0, 0.25, 0.5, 0.75, 1.0):
        label = figures.percent(weight, 0)
        reach = canvas.width(label, look.label) / 2 + 1
        at = scale.x(weight)
        if abs(at - x) > half + reach + 8:
            box = QRectF(at - reach, foot, 2 * reach, 16)
            canvas.text(box, label, size=look.label, ink=look.quiet, side=Side.CENTRE)


def _marks(canvas: Canvas, scale: _Scale, spec: Curves, drawn: Floats) -> None:
    """Ring each crossover; write its weight where there is room beside the ring."""
    look = canvas.look
    rings = scale.points([mark.at for mark in spec.marks], [mark.value for mark in spec.marks])
    taken = [QRectF(ring.x() - 6, ring.y() - 6, 12, 12) for ring in rings]
    for index, (mark, ring) in enumerate(zip(spec.marks, rings, strict=True)):
        ink, radius = (look.ink, 4.5) if mark.named else (look.quiet, 3.0)
        canvas.marker(ring, look.surface, ink, radius)
        if mark.named and index < _MOST_LABELLED_MARKS:
            text = figures.percent(mark.at)
            box = _free_box(canvas, scale, (spec, drawn), ring, text, taken)
            if box is not None:
                taken.append(box)
                canvas.block(box, look.surface)
                canvas.text(box, text, size=look.label, side=Side.CENTRE)
        area = QRectF(ring.x() - 8, ring.y() - 8, 16, 16)
        canvas.hit(area, -1, index, _mark_words, mark)


def _free_box(
    canvas: Canvas,
    scale: _Scale,
    lines: tuple[Curves, Floats],
    ring: QPointF,
    text: str,
    taken: list[QRectF],
) -> QRectF | None:
    spec, drawn = lines
    wide, high = canvas.width(text, canvas.look.label) + 4, 14.0
    now = scale.x(spec.now)
    room = scale.plot.adjusted(0, -8, 0, 0)
    free: list[QRectF] = []
    for dx, dy in _BESIDE:
        box = QRectF(ring.x() + dx * wide, ring.y() + dy * high, wide, high)
        if room.contains(box) and not any(map(box.intersects, taken)):
            free.append(box)

    if not free:
        return None
    costs = _crossed(scale, np.array(spec.grid), drawn, free)
    for i, box in enumerate(free):
        costs[i] += 100 if box.left() - 2 < now < box.right() + 2 else 0
    return free[costs.index(min(costs))]


def _crossed(scale: _Scale, grid: Floats, drawn: Floats, boxes: list[QRectF]) -> list[int]:
    """Count for each place of a label the curves that it would hide a piece of."""
    across = np.array([(box.left(), box.center().x(), box.right()) for box in boxes])
    heights = between(grid, drawn, scale.weights(across))
    under = heights.min(axis=2) < np.array([box.bottom() for box in boxes])
    over = heights.max(axis=2) > np.array([box.top() for box in boxes])
    return [int(count) for count in (under & over).sum(axis=0)]


def _names(canvas: Canvas, scale: _Scale, spec: Curves, right: float) -> None:
    look, plot = canvas.look, scale.plot
    size = canvas.line_height(look.label)
    low, high = plot.top() - 8, plot.bottom() + 8
    shown = fitting([int(curve.emphasis) for curve in spec.curves], size, high - low)
    named = [spec.curves[i] for i in shown if spec.curves[i].emphasis]
    ends = scale.points([spec.grid[-1]] * len(named), [curve.values[-1] for curve in named])
    centres = spread([end.y() for end in ends], size, low, high)
    for curve, end, centre in zip(named, ends, centres, strict=True):
        if abs(end.y() - centre) > 5:
            canvas.line(end, QPointF(plot.right() + 6, centre), look.line)
        ink = readable(look.series_colour(curve.series), look.surface)
        box = QRectF(plot.right() + 8, centre - 8, right - plot.right() - 8, 16)
        among = [one.name for one in named]
        canvas.text(box, curve.name, size=look.label, ink=ink, bold=True, among=among)


def _hits(canvas: Canvas, scale: _Scale, spec: Curves) -> None:
    """Let every curve answer at the grid's weights; a crossover's ring answers first."""
    if not canvas.collecting:
        return
    half = scale.plot.width() / max(1, len(spec.grid) - 1) / 2
    for row, curve in enumerate(spec.curves):
        for column, at in enumerate(scale.points(spec.grid, curve.values)):
            area = QRectF(at.x() - half, at.y() - 5, 2 * half, 10)
            canvas.hit(area, row, column, _curve_words, spec, row, column)


def _curve_words(spec: Curves, row: int, column: int) -> str:
    curve = spec.curves[row]
    value = figures.decimals(float(curve.values[column]), spec.digits)
    weight = figures.percent(spec.grid[column])
    return _(
        "{package}: {score_name} {value} with {criterion} at {weight}",
        package=curve.name,
        score_name=spec.score_name,
        value=value,
        criterion=spec.criterion,
        weight=weight,
    )


def _mark_words(mark: Mark) -> str:
    return mark.words


def between(grid: Floats, values: Floats, weights: Floats) -> Floats:
    """Return the heights of all curves (n x grid) between their grid points, along straight lines.

    `weights` may have any shape; it stands behind the curves in what is returned.
    """
    place = np.clip(np.searchsorted(grid, weights), 1, len(grid) - 1)
    left, right = grid[place - 1], grid[place]
    share = (weights - left) / np.where(right == left, 1.0, right - left)
    start: Floats = values[:, place - 1]
    return start + (values[:, place] - start) * share


PAINTING: Final = Painting(Curves, paint, height)
