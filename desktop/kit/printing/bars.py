"""Bars in a table's cells: from the column's origin, hatched below the fallback, bracketed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.kit.charts.canvas import slanted
from mcda.export.palette import ALERT, ALERT_FILL, BAR, INK, TRACK
from mcda.report.blocks import Bar, Scale

_THICK: Final = 9.0
"""A bar's height, in scaled points."""
_BRACKET: Final = 5.0


@dataclass(frozen=True, slots=True)
class BarCell:
    """A cell's place on the sheet, in units; `unit` is a scaled point, `mirrored` runs leftward."""

    box: QRectF
    unit: float
    mirrored: bool

    def at(self, scale: Scale, value: float) -> float:
        """Return where a value of the scale stands; what lies beyond an end stands there."""
        share = (value - scale.low) / (scale.high - scale.low)
        share = min(1.0, max(0.0, share))
        return self.box.left() + self.box.width() * (1 - share if self.mirrored else share)

    def between(self, scale: Scale, low: float, high: float, thick: float) -> QRectF:
        """Return the bar from one value to another."""
        ends = sorted((self.at(scale, low), self.at(scale, high)))
        height = min(self.box.height(), thick * self.unit)
        top = self.box.center().y() - height / 2
        return QRectF(ends[0], top, ends[1] - ends[0], height)


def paint_bar(p: QPainter, cell: BarCell, scale: Scale, bar: Bar | None) -> None:
    """Paint a bar with what stands behind it and before it; None paints the line alone."""
    if bar is not None and scale.track:
        p.fillRect(cell.between(scale, scale.low, scale.high, _THICK), QColor(TRACK))
    if bar is not None:
        _paint_filled(p, cell, cell.between(scale, scale.origin, bar.to, _THICK), bar)
    if scale.line is not None:
        at, thick = cell.at(scale, scale.line), 1.3 * cell.unit
        line = QRectF(at - thick / 2, cell.box.top(), thick, cell.box.height())
        p.fillRect(line, QColor(INK))
    if bar is not None and bar.low is not None and bar.high is not None:
        _paint_bracket(p, cell, cell.between(scale, bar.low, bar.high, _BRACKET))


def _paint_filled(p: QPainter, cell: BarCell, filled: QRectF, bar: Bar) -> None:
    if not bar.hatched:
        p.fillRect(filled, QColor(BAR))
        return
    p.fillRect(filled, QColor(ALERT))
    if filled.width() > 0:
        pen = QPen(QColor(ALERT_FILL), 1.2 * cell.unit)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        p.setPen(pen)
        p.drawLines(slanted(filled, 3.4 * cell.unit))


def _paint_bracket(p: QPainter, cell: BarCell, span: QRectF) -> None:
    if span.width() < cell.unit:
        return
    thick = 0.7 * cell.unit
    middle = QRectF(span.left(), span.center().y() - thick / 2, span.width(), thick)
    p.fillRect(middle, QColor(INK))
    for x in (span.left(), span.right()):
        p.fillRect(QRectF(x - thick / 2, span.top(), thick, span.height()), QColor(INK))
