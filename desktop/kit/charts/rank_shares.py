"""Rank acceptabilities as stacked bars, first place darkest."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF

from desktop.kit.charts.canvas import Canvas
from desktop.kit.charts.look import Look, blend
from desktop.kit.charts.painting import Painting
from desktop.kit.charts.stacked import Bars, paint_bars
from desktop.words import _
from mcda.figures.charts import RankShares
from mcda.words import figures

_ROW: Final = 23.0


def height(spec: RankShares, _look: Look, _width: float) -> float:
    return _ROW * len(spec.packages)


def paint(spec: RankShares, canvas: Canvas, body: QRectF) -> None:
    """Paint one bar a package, cut into ranks."""
    paint_bars(Bars(spec, spec.packages, spec.shares, _ROW, _fill, _words), canvas, body)


def _fill(look: Look, place: int, count: int) -> str:
    return blend(*look.shares, (place / max(1, count - 1)) ** 0.7)


def _words(spec: RankShares, row: int, place: int) -> str:
    share = figures.percent(spec.shares[row][place])
    return _(
        "{package}: rank {rank} in {share} of the weightings",
        package=spec.packages[row],
        rank=place + 1,
        share=share,
    )


PAINTING: Final = Painting(RankShares, paint, height, in_rows=True)
