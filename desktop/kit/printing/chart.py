"""Charts on paper: painted as vectors by the one chart painter, never as pictures."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QPainter

from desktop.kit.charts.export import picture, svg
from desktop.kit.charts.look import paper_look
from desktop.kit.charts.paint import ideal_height, paint
from desktop.kit.printing.paper import points
from desktop.kit.printing.pieces import Piece
from desktop.kit.printing.setting import Setting
from mcda.figures.chart import ChartSpec
from mcda.report.blocks import Chart

_PIXEL: Final = points(72 / 96)
"""A chart's logical pixel, 1/96 inch, in units."""

_SCALE: Final = 0.88
"""Charts are set a little smaller than the text round them."""


def chart_pieces(block: Chart, setting: Setting) -> Iterator[Piece]:
    """Yield a chart as one piece, as high as it reads best and a page allows."""
    setting = setting.scaled(setting.scale * _SCALE)
    pixel = _PIXEL * setting.scale
    ideal = ideal_height(block.spec, paper_look(setting.rtl), setting.width / pixel) * pixel
    height = min(ideal, setting.height)
    yield Piece(height, partial(_paint, block.spec, setting, height), space=setting.space(10))


def chart_svg(spec: ChartSpec) -> str:
    """Return a chart as SVG in its paper colours, for reports outside Qt's own pages."""
    return svg(spec, paper_look())


def _paint(
    spec: ChartSpec, setting: Setting, height: float, p: QPainter, x: float, y: float
) -> None:
    pixel = _PIXEL * setting.scale
    p.save()
    p.translate(x, y)
    p.scale(pixel, pixel)
    paint(spec, p, QRectF(0, 0, setting.width / pixel, height / pixel), paper_look(setting.rtl))
    p.restore()


def chart_png(spec: ChartSpec) -> bytes:
    """Return a chart as a PNG picture in its paper colours, sharp enough to print."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture(spec, paper_look(), scale=3.0).save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(held.data())
