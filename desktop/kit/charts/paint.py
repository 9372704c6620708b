"""The one door to painting: any chart spec, on any painter, in any look."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from desktop.kit.charts import (
    before_after,
    curves,
    dendrogram,
    differences,
    given,
    heat_map,
    level_shares,
    rank_lines,
    rank_shares,
    tornado,
    weight_bars,
    winner_map,
    zone_lines,
)
from desktop.kit.charts.canvas import Canvas, Hit
from desktop.kit.charts.heading import heading_height, paint_heading
from desktop.kit.charts.kept import Kept
from desktop.kit.charts.look import Look
from desktop.kit.charts.painting import Painting
from mcda.figures.chart import ChartSpec

_PAINTINGS: Final[dict[type, Painting]] = {
    one.of: one
    for one in (
        rank_lines.PAINTING,
        differences.PAINTING,
        curves.PAINTING,
        weight_bars.INTERVALS,
        weight_bars.PROFILE,
        rank_shares.PAINTING,
        heat_map.PAINTING,
        dendrogram.PAINTING,
        tornado.PAINTING,
        winner_map.PAINTING,
        zone_lines.PAINTING,
        level_shares.PAINTING,
        given.PAINTING,
        before_after.PAINTING,
    )
}


def paint(
    spec: ChartSpec,
    painter: QPainter,
    rect: QRectF,
    look: Look,
    *,
    collect: bool = False,
    kept: Kept | None = None,
) -> Canvas:
    """Paint a chart within `rect`, in logical pixels of 1/96 inch.

    Returns the canvas with where each text stands and, if `collect`, the hit areas. `kept`
    holds what need not be painted anew.
    The painter's state is restored.
    """
    painter.save()
    canvas = Canvas(painter, rect, look, collect=collect, kept=kept)
    body = paint_heading(canvas, spec.title, spec.subtitle)
    _PAINTINGS[type(spec)].paint(spec, canvas, body)
    painter.restore()
    return canvas


def find_hits(spec: ChartSpec, rect: QRectF, look: Look) -> tuple[Hit, ...]:
    """Return the areas that answer pointer and keys, without painting anything seen."""
    nowhere = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(nowhere)
    try:
        return tuple(paint(spec, painter, rect, look, collect=True).hits)
    finally:
        painter.end()


def in_rows(spec: ChartSpec) -> bool:
    """Say whether a chart may be painted strip by strip, without painting all of it each time."""
    return _PAINTINGS[type(spec)].in_rows


def ideal_height(spec: ChartSpec, look: Look, width: float) -> float:
    """Return the height in logical pixels at which a chart of this width reads best."""
    heading = heading_height(look, width, spec.title, spec.subtitle)
    return heading + _PAINTINGS[type(spec)].height(spec, look, width)
