"""A text in a cell: on one line where it fits, else on two small ones, and cut only where even
these do not hold it.
"""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from desktop.kit.theme import BODY_PX, SMALL_PX, font
from mcda.words.isolate import on_its_own

_PIECES: Final = re.compile(r"[^\s–]*–\s*|[^\s–]+\s*")
"""What lines are broken between: words, and the two ends of a range."""


def on_two(text: str, room: int, measure: QFontMetrics) -> tuple[str, str] | None:
    """Return a text on two lines, as much on the first as fits; None where no break helps."""
    pieces = _PIECES.findall(text)
    first, rest = "", "".join(pieces)
    for number in range(len(pieces) - 1, 0, -1):
        head = "".join(pieces[:number]).rstrip()
        if measure.horizontalAdvance(head) <= room:
            first, rest = head, "".join(pieces[number:]).strip()
            break
    return (first, rest) if first else None


def draw_folded(
    painter: QPainter,
    room: QRect,
    side: Qt.AlignmentFlag,
    text: str,
    *,
    bold: bool = False,
    cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> tuple[str, ...]:
    """Write a text at a side of its cell, and return the lines as they stand there."""
    body, small = font(BODY_PX, bold=bold), font(SMALL_PX, bold=bold)
    measure = QFontMetrics(small)
    lines: tuple[str, ...] = (text,)
    if QFontMetrics(body).horizontalAdvance(text) > room.width():
        both = on_two(text, room.width(), measure) if room.height() > 2 * measure.ascent() else None
        if both is None:
            lines = (QFontMetrics(body).elidedText(text, cut, room.width()),)
        else:
            lines = (both[0], measure.elidedText(both[1], cut, room.width()))
    painter.setFont(body if len(lines) == 1 else small)
    step = min(measure.height(), room.height() // 2)
    top = room.center().y() - step * len(lines) // 2 + 1
    flags = side | Qt.AlignmentFlag.AlignVCenter
    for number, line in enumerate(lines):
        under = QRect(room.left(), top + number * step, room.width(), step)
        painter.drawText(room if len(lines) == 1 else under, flags, on_its_own(line))
    return lines
