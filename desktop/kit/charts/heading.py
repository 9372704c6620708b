"""A chart's title sentence and subtitle, wrapped to its width."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRectF

from desktop.kit.charts.canvas import Canvas
from desktop.kit.charts.look import Look, elided, metrics, text_width
from desktop.kit.column_widths import words_of

_MOST_LINES: Final = 3
_GAP: Final = 8.0


def heading_height(look: Look, width: float, title: str, subtitle: str) -> float:
    """Return the height that title and subtitle take, with the gap below them."""
    lines = wrapped(look.told(title), width, look.families, look.body) if title else ()
    height = len(lines) * _line(look.body) + (_line(look.small) if subtitle else 0.0)
    return height + _GAP if height else 0.0


def paint_heading(canvas: Canvas, title: str, subtitle: str) -> QRectF:
    """Write title and subtitle; return what is left of the bounds below them."""
    look, bounds = canvas.look, canvas.bounds
    top = bounds.top()
    told = look.told(title)
    lines = wrapped(told, bounds.width(), look.families, look.body) if title else ()
    for line in lines:
        box = QRectF(bounds.left(), top, bounds.width(), _line(look.body))
        canvas.text(box, line, bold=True)
        top += box.height()
    if subtitle:
        box = QRectF(bounds.left(), top, bounds.width(), _line(look.small))
        canvas.text(box, subtitle, size=look.small, ink=look.quiet)
    used = heading_height(look, bounds.width(), title, subtitle)
    return bounds.adjusted(0.0, used, 0.0, 0.0)


def title_lead(look: Look) -> float:
    """Return how much room the first line of a title has above its letters, in whole pixels."""
    return float(round((_line(look.body) - metrics(look.families, look.body, True).height()) / 2))


def _line(size: float) -> float:
    return round(size * 1.5)


@lru_cache(maxsize=512)
def wrapped(
    text: str,
    room: float,
    families: tuple[str, ...],
    size: float,
    *,
    bold: bool = True,
    most: int = _MOST_LINES,
) -> tuple[str, ...]:
    """Return a text as lines that fit, `most` of them at most, cut with an ellipsis if need be."""
    lines: list[str] = []
    rest = words_of(text)
    while rest and len(lines) < most - 1:
        count = len(rest)
        while count > 1 and text_width(" ".join(rest[:count]), families, size, bold) > room:
            count -= 1
        lines.append(" ".join(rest[:count]))
        rest = rest[count:]
    if rest:
        lines.append(" ".join(rest))
    return tuple(elided(line, room, families, size, bold) for line in lines)
