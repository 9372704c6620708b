"""What stands in a table of results: texts on one line or two, and pieces of a chart's lines."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF

from desktop.kit.charts.canvas import Canvas
from desktop.kit.charts.heading import wrapped
from desktop.kit.charts.look import DASHES

FOLDED_LINE: Final = 14.0


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
    """Write a text from the leading edge, on two lines where one is too short for it."""
    look = canvas.look
    if canvas.width(text, size, bold=bold) <= box.width():
        canvas.text(box, text, size=size, ink=ink, bold=bold)
        return
    lines = wrapped(text, box.width(), look.families, look.small, bold=bold, most=2)
    step = FOLDED_LINE
    top = box.center().y() - step * len(lines) / 2
    for number, line in enumerate(lines):
        spot = QRectF(box.left(), top + number * step, box.width(), step)
        canvas.text(spot, line, size=look.small, ink=ink, bold=bold)
