"""Filling any outline with a colour and a pattern that still tell it apart in grey.

The pattern's lines are cut to the outline by hand: the SVG writer knows no
clipping, and Qt's brush patterns are pictures on paper.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPen, QPolygonF

from desktop.charts.canvas import Canvas
from desktop.charts.look import blend, colour

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
    for outline in outlines:
        placed = [canvas.flip_point(point) for point in outline]
        canvas.painter.setPen(Qt.PenStyle.NoPen)
        canvas.painter.setBrush(QBrush(colour(blend(look.surface, ink, 0.28))))
        canvas.painter.drawPolygon(QPolygonF(placed))
        canvas.painter.setPen(pen)
        for angle in pattern:
            canvas.painter.drawLines(hatching(placed, angle, step))


def hatching(outline: Sequence[QPointF], angle: float, step: float) -> list[QLineF]:
    """Return parallel lines at an angle (degrees), `step` apart, within a closed outline."""
    turn = math.radians(angle)
    cos, sin = math.cos(turn), math.sin(turn)
    points = [(p.x() * cos + p.y() * sin, p.y() * cos - p.x() * sin) for p in outline]
    if len(points) < 3:
        return []
    first = math.ceil(min(y for _, y in points) / step)
    last = math.floor(max(y for _, y in points) / step)
    lines = []
    for number in range(first, last + 1):
        y = number * step
        ends = sorted(_crossings(points, y))
        for left, right in zip(ends[::2], ends[1::2], strict=False):
            lines.append(
                QLineF(
                    left * cos - y * sin,
                    left * sin + y * cos,
                    right * cos - y * sin,
                    right * sin + y * cos,
                )
            )
    return lines


def _crossings(points: Sequence[tuple[float, float]], y: float) -> list[float]:
    """Return where a closed outline crosses a level; half-open, so corners count once."""
    found = []
    for (x0, y0), (x1, y1) in zip(points, [*points[1:], points[0]], strict=True):
        if (y0 <= y) != (y1 <= y):
            found.append(x0 + (y - y0) / (y1 - y0) * (x1 - x0))
    return found


def widest_place(outlines: Sequence[Sequence[QPointF]], high: float) -> QRectF:
    """Return the widest box of height `high` found within the outlines, empty without any."""
    best = QRectF()
    for outline in outlines:
        points = [(p.x(), p.y()) for p in outline]
        if not points:
            continue
        top, bottom = min(y for _, y in points), max(y for _, y in points)
        steps = max(1, min(24, int((bottom - top) / 4)))
        for i in range(steps + 1):
            y = top + (bottom - top) * i / steps
            if y + high > bottom:
                break
            for box in _spans(points, y, high):
                if box.width() > best.width():
                    best = box
    return best


def _spans(points: Sequence[tuple[float, float]], top: float, high: float) -> list[QRectF]:
    """Return boxes from `top` downwards that lie within an outline at three levels."""
    levels = [sorted(_crossings(points, top + high * share)) for share in (0.02, 0.5, 0.98)]
    found = []
    for left, right in zip(levels[1][::2], levels[1][1::2], strict=False):
        middle = (left + right) / 2
        for level in (levels[0], levels[2]):
            inside = [
                (a, b) for a, b in zip(level[::2], level[1::2], strict=False) if a <= middle <= b
            ]
            if not inside:
                break
            left, right = max(left, inside[0][0]), min(right, inside[0][1])
        else:
            if right > left:
                found.append(QRectF(left, top, right - left, high))
    return found
