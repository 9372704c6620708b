"""What stands in a table of results: texts on one line or two, and pieces of a chart's lines."""

from __future__ import annotations

from math import floor
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from desktop.kit.charts.canvas import Canvas
from desktop.kit.charts.heading import wrapped
from desktop.kit.charts.look import DASHES, Look, text_width

FOLDED_LINE: Final = 14.0
MOST_LINES: Final = 6
"""So many lines of a text a row of its own height shows."""
_EDGES: Final = 8.0


def height_of(text: str, room: float, look: Look) -> float:
    """Return the height in which a text stands whole in a cell, so far as a row can have it."""
    if text_width(text, look.families, look.small) <= room:
        return FOLDED_LINE
    lines = wrapped(text, room, look.families, look.small, bold=False, most=MOST_LINES)
    return len(lines) * FOLDED_LINE + _EDGES


def swatch(canvas: Canvas, box: QRectF, line: int, *, faded: bool) -> None:
    """Paint a piece of a chart's line."""
    look, y = canvas.look, box.center().y()
    ink = look.faint if faded else look.series_colour(line)
    ends = QPointF(box.left() + 4, y), QPointF(box.right() - 4, y)
    canvas.line(*ends, ink, 2.0, DASHES[line % len(DASHES)])


def write(
    canvas: Canvas,
    box: QRectF,
    text: str,
    *,
    size: float,
    ink: str | None = None,
    bold: bool = False,
) -> None:
    """Write a text from the leading edge, on as many lines as it needs and there is room for."""
    look = canvas.look
    if canvas.width(text, size, bold=bold) <= box.width():
        canvas.text(box, text, size=size, ink=ink, bold=bold)
        return
    most = max(2, floor(box.height() / FOLDED_LINE))
    lines = wrapped(text, box.width(), look.families, look.small, bold=bold, most=most)
    step = FOLDED_LINE
    top = box.center().y() - step * len(lines) / 2
    for number, line in enumerate(lines):
        spot = QRectF(box.left(), top + number * step, box.width(), step)
        canvas.text(spot, line, size=look.small, ink=ink, bold=bold)
