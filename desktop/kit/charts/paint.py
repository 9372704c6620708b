"""The one door to painting: any chart spec, on any painter, in any look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

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
from mcda.figures.agreement_charts import BeforeAfter, Given, LevelShares, ZoneLines
from mcda.figures.charts import (
    ChartSpec,
    Curves,
    Dendrogram,
    Differences,
    HeatMap,
    Profile,
    RankLines,
    RankShares,
    Tornado,
    WeightIntervals,
    WinnerMap,
)


@dataclass(frozen=True, slots=True)
class _Painting:
    """How one kind of chart is painted below its heading, and how high it would like to be.

    A chart `in_rows` paints little more than the rows that are to be painted anew.
    """

    paint: Callable[[Any, Canvas, QRectF], None]
    height: Callable[[Any, Look, float], float]
    in_rows: bool = False


_PAINTINGS: Final[dict[type, _Painting]] = {
    RankLines: _Painting(rank_lines.paint, rank_lines.height),
    Differences: _Painting(differences.paint, differences.height),
    Curves: _Painting(curves.paint, curves.height),
    WeightIntervals: _Painting(weight_bars.paint_intervals, weight_bars.intervals_height),
    Profile: _Painting(weight_bars.paint_profile, weight_bars.profile_height),
    RankShares: _Painting(rank_shares.paint, rank_shares.height, in_rows=True),
    HeatMap: _Painting(heat_map.paint, heat_map.height, in_rows=True),
    Dendrogram: _Painting(dendrogram.paint, dendrogram.height),
    Tornado: _Painting(tornado.paint, tornado.height),
    WinnerMap: _Painting(winner_map.paint, winner_map.height),
    ZoneLines: _Painting(zone_lines.paint, zone_lines.height),
    LevelShares: _Painting(level_shares.paint, level_shares.height),
    Given: _Painting(given.paint, given.height),
    BeforeAfter: _Painting(before_after.paint, before_after.height),
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
