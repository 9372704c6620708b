"""Filling any outline with a colour and a pattern that still tell it apart in grey.

The pattern's lines are cut to the outline by hand: the SVG writer knows no
clipping, and Qt's brush patterns are pictures on paper.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainterPath, QPen, QPolygonF

from desktop.kit.charts.canvas import Canvas
from desktop.kit.charts.look import blend, colour

PATTERNS: Final[tuple[tuple[float, ...], ...]] = (
    (),
    (45.0,),
    (135.0,),
    (0.0,),
    (90.0,),
    (45.0, 135.0),
    (0.0, 90.0),
)
"""Angles of the lines that fill a region; with fewer than eight regions no two are alike."""

_STEPS: Final = (7.0, 4.5)
"""Distances between lines: after one round of patterns they stand closer."""


def fill_region(canvas: Canvas, outlines: Sequence[Sequence[QPointF]], series: int) -> None:
    """Fill closed outlines (points before mirroring) in a series' soft colour and pattern."""
    look = canvas.look
    ink = look.series_colour(series)
    pattern = PATTERNS[series % len(PATTERNS)]
    step = _STEPS[series // len(PATTERNS) % len(_STEPS)]
    pen = QPen(colour(blend(look.surface, ink, 0.75)), 1.0)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    placed = [[canvas.flip_point(point) for point in outline] for outline in outlines]
    whole = QPainterPath()
    whole.setFillRule(Qt.FillRule.OddEvenFill)
    for outline in placed:
        whole.addPolygon(QPolygonF(outline))
        whole.closeSubpath()
    canvas.painter.fillPath(whole, QBrush(colour(blend(look.surface, ink, 0.28))))
    canvas.painter.setPen(pen)
    for angle in pattern:
        canvas.painter.drawLines(hatching(placed, angle, step))


def hatching(outlines: Sequence[Sequence[QPointF]], angle: float, step: float) -> list[QLineF]:
    """Return parallel lines at an angle (degrees), `step` apart, within closed outlines.

    An outline within another is a hole.
    """
    turn = math.radians(angle)
    cos, sin = math.cos(turn), math.sin(turn)
    turned = [
        _Edges([(p.x() * cos + p.y() * sin, p.y() * cos - p.x() * sin) for p in outline])
        for outline in outlines
    ]
    if not turned:
        return []
    low, high = min(one.low for one in turned), max(one.high for one in turned)
    lines = []
    for number in range(math.ceil(low / step), math.floor(high / step) + 1):
        y = number * step
        for left, right in _spans(turned, y):
            lines.append(
                QLineF(
                    left * cos - y * sin,
                    left * sin + y * cos,
                    right * cos - y * sin,
                    right * sin + y * cos,
                )
            )
    return lines


class _Edges:
    """A closed outline as arrays; asked at many levels, it is taken apart once."""

    def __init__(self, points: Sequence[tuple[float, float]]) -> None:
        import numpy as np

        self._x, self._y = np.array(points, dtype=float).T
        self._to_x, self._to_y = np.roll(self._x, -1), np.roll(self._y, -1)
        self.low, self.high = float(self._y.min()), float(self._y.max())

    def crossings(self, y: float) -> list[float]:
        """Return where the outline crosses a level; half-open, so corners count once."""
        met = (self._y <= y) != (self._to_y <= y)
        x0, y0, x1, y1 = self._x[met], self._y[met], self._to_x[met], self._to_y[met]
        return [float(x) for x in x0 + (y - y0) / (y1 - y0) * (x1 - x0)]


def widest_place(outlines: Sequence[Sequence[QPointF]], high: float) -> QRectF:
    """Return the widest box of height `high` found within outlines taken together; maybe empty."""
    edges = [_Edges([(p.x(), p.y()) for p in outline]) for outline in outlines]
    if not edges:
        return QRectF()
    top, bottom = min(one.low for one in edges), max(one.high for one in edges)
    best = QRectF()
    steps = max(1, min(40, int((bottom - top) / 4)))
    for i in range(steps + 1):
        y = top + (bottom - top) * i / steps
        if y + high > bottom:
            break
        for box in _boxes(edges, y, high):
            if box.width() > best.width():
                best = box
    return best


def _boxes(edges: Sequence[_Edges], top: float, high: float) -> list[QRectF]:
    """Return boxes from `top` downwards that lie within the outlines at three levels."""
    upper, middle, lower = (_spans(edges, top + high * share) for share in (0.02, 0.5, 0.98))
    found = []
    for left, right in middle:
        at = (left + right) / 2
        for level in (upper, lower):
            inside = [(a, b) for a, b in level if a <= at <= b]
            if not inside:
                break
            left, right = max(left, inside[0][0]), min(right, inside[0][1])
        else:
            found.append(QRectF(left, top, max(0.0, right - left), high))
    return found


def _spans(edges: Sequence[_Edges], y: float) -> list[tuple[float, float]]:
    """Return from where to where a level lies within the outlines."""
    ends = sorted(x for one in edges for x in one.crossings(y))
    return list(zip(ends[::2], ends[1::2], strict=False))
