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
        [(p.x() * cos + p.y() * sin, p.y() * cos - p.x() * sin) for p in outline]
        for outline in outlines
    ]
    ys = [y for points in turned for _, y in points]
    if not ys:
        return []
    lines = []
    for number in range(math.ceil(min(ys) / step), math.floor(max(ys) / step) + 1):
        y = number * step
        ends = sorted(x for points in turned for x in _crossings(points, y))
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
    for (x0, y0), (x1, y1) in zip(points, [*points[1:], *points[:1]], strict=True):
        if (y0 <= y) != (y1 <= y):
            found.append(x0 + (y - y0) / (y1 - y0) * (x1 - x0))
    return found


def widest_place(outlines: Sequence[Sequence[QPointF]], high: float) -> QRectF:
    """Return the widest box of height `high` found within outlines taken together; maybe empty."""
    ys = [p.y() for outline in outlines for p in outline]
    if not ys:
        return QRectF()
    top, bottom = min(ys), max(ys)
    best = QRectF()
    steps = max(1, min(40, int((bottom - top) / 4)))
    for i in range(steps + 1):
        y = top + (bottom - top) * i / steps
        if y + high > bottom:
            break
        for box in _boxes(outlines, y, high):
            if box.width() > best.width():
                best = box
    return best


def _boxes(outlines: Sequence[Sequence[QPointF]], top: float, high: float) -> list[QRectF]:
    """Return boxes from `top` downwards that lie within the outlines at three levels."""
    upper, middle, lower = (_spans(outlines, top + high * share) for share in (0.02, 0.5, 0.98))
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


def _spans(outlines: Sequence[Sequence[QPointF]], y: float) -> list[tuple[float, float]]:
    """Return from where to where a level lies within the outlines."""
    ends = sorted(x for o in outlines for x in _crossings([(p.x(), p.y()) for p in o], y))
    return list(zip(ends[::2], ends[1::2], strict=False))
