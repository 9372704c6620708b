"""The rounded ground of what can be pointed at, chosen and walked to by keys."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.kit.theme import theme


def paint_ground(painter: QPainter, box: QRectF, token: str, *, focused: bool) -> None:
    """Fill a box with a colour of the theme, if any, and frame it while the keys are there."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    look = theme()
    if token:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(token))
        painter.drawRoundedRect(box, 4, 4)
    if focused:
        painter.setPen(QPen(look.colour("accent"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
