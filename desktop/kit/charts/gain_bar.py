"""A gain as a bar from the fallback line: blue above, hatched below, brackets over what is open."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF

from desktop.kit.charts.canvas import Canvas

_BAR: Final = 14.0
_REACH: Final = 3.0
_CAP: Final = 4.0
_LEAST_SPREAD: Final = 3.0
"""Pixels below which a bracket would be a blot: the words beside it say the range."""


def fallback_at(box: QRectF, ends: tuple[float, float]) -> float:
    """Return where the fallback line stands across a box that reaches from end to end."""
    return _at(box, ends, 0.0)


def paint_gain_bar(
    canvas: Canvas, box: QRectF, gain: tuple[float, float, float], ends: tuple[float, float]
) -> None:
    """Paint a gain (low, middle, high; NaN where unknown) on a scale that reaches over `ends`."""
    look, middle = canvas.look, box.center().y()
    track = QRectF(box.left(), middle - _BAR / 2, box.width(), _BAR)
    canvas.bar(track, look.track)
    low, value, high = gain
    line = fallback_at(box, ends)
    if value == value:
        at = _at(box, ends, value)
        filled = QRectF(min(line, at), track.top(), abs(at - line), _BAR)
        if value < 0:
            canvas.below(filled, 3.0, 7.0)
        else:
            canvas.bar(filled, look.gain)
        start, end = _at(box, ends, low), _at(box, ends, high)
        if end - start >= _LEAST_SPREAD:
            _bracket(canvas, start, end, middle)
    canvas.line(QPointF(line, box.top()), QPointF(line, box.bottom()), look.ink, 2.0)


def paint_part_bar(canvas: Canvas, box: QRectF, points: float, reach: float) -> None:
    """Paint what a criterion adds (blue) or takes (rust) from a line in the middle of a box."""
    look = canvas.look
    line = box.center().x()
    wide = abs(points) / reach * box.width() / 2 if reach > 0 else 0.0
    left = line if points >= 0 else line - wide
    filled = QRectF(left, box.center().y() - 5, max(wide, 1.0), 10)
    canvas.bar(filled, look.gain if points >= 0 else look.loss, 1.0)
    canvas.line(QPointF(line, box.top()), QPointF(line, box.bottom()), look.ink, 1.5)


def _bracket(canvas: Canvas, start: float, end: float, y: float) -> None:
    ink = canvas.look.ink
    canvas.line(QPointF(start, y), QPointF(end, y), ink, 1.2)
    for x in (start, end):
        canvas.line(QPointF(x, y - _CAP), QPointF(x, y + _CAP), ink, 1.2)


def _at(box: QRectF, ends: tuple[float, float], value: float) -> float:
    low, high = ends
    if high <= low:
        return box.left() + 0.25 * box.width()
    room = box.width() - 2 * _REACH
    return box.left() + _REACH + room * (value - low) / (high - low)
