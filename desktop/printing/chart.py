"""Charts on paper: painted as vectors by the one chart painter, never as pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QPainter

from desktop.charts.look import PAPER
from desktop.printing.paper import POINTS_PER_MM, points
from desktop.printing.pieces import Piece
from desktop.printing.setting import Setting
from mcda.report.blocks import Chart
from mcda.report.charts import ChartSpec

_PIXEL: Final = points(72 / 96)
"""A chart's logical pixel, 1/96 inch, in units."""

SVG_WIDTH: Final = 720


def chart_pieces(block: Chart, setting: Setting) -> Iterator[Piece]:
    """Yield a chart as one piece."""
    height = points(block.height * POINTS_PER_MM * setting.scale)
    paint = partial(_paint, block.spec, setting, height)
    yield Piece(height, paint, space=setting.space(8))


def chart_svg(spec: ChartSpec, height: float = 300.0) -> str:
    """Return a chart as SVG, for reports outside Qt's own pages."""
    from PySide6.QtSvg import QSvgGenerator

    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(SVG_WIDTH, round(height)))
    generator.setViewBox(QRectF(0, 0, SVG_WIDTH, height))
    painter = QPainter(generator)
    try:
        _paint_spec(spec, painter, QRectF(0, 0, SVG_WIDTH, height), rtl=False)
    finally:
        painter.end()
    return bytes(held.data()).decode("utf-8")


def _paint(
    spec: ChartSpec, setting: Setting, height: float, p: QPainter, x: float, y: float
) -> None:
    pixel = _PIXEL * setting.scale
    p.save()
    p.translate(x, y)
    p.scale(pixel, pixel)
    area = QRectF(0, 0, setting.width / pixel, height / pixel)
    _paint_spec(spec, p, area, rtl=setting.rtl)
    p.restore()


def _paint_spec(spec: ChartSpec, painter: QPainter, area: QRectF, *, rtl: bool) -> None:
    from desktop.charts.paint import paint

    paint(spec, painter, area, replace(PAPER, rtl=rtl))
