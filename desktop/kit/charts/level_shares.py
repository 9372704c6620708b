"""How often each level stands in a set of packages: a bar a measure, stronger goes further."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF

from desktop.kit.charts.canvas import Canvas
from desktop.kit.charts.look import Look, blend
from desktop.kit.charts.painting import Painting
from desktop.kit.charts.stacked import Bars, paint_bars
from desktop.words import _
from mcda.figures.agreement_charts import LevelShares
from mcda.words import figures

_ROW: Final = 20.0


def height(spec: LevelShares, _look: Look, _width: float) -> float:
    return _ROW * len(spec.measures)


def paint(spec: LevelShares, canvas: Canvas, body: QRectF) -> None:
    """Paint one bar a measure, cut into levels; what is asked for is framed."""
    measures, shares, most = spec.measures, spec.shares, _ROW * 1.5
    bars = Bars(spec, measures, shares, most, _fill, _words, gap=2.0, chosen=spec.chosen)
    paint_bars(bars, canvas, body)


def _fill(look: Look, level: int, count: int) -> str:
    if not level:
        return look.track
    start = blend(look.track, look.gain, 0.3)
    return blend(start, look.gain, (level - 1) / max(1, count - 2)) if count > 2 else look.gain


def _words(spec: LevelShares, row: int, level: int) -> str:
    return _(
        "{measure}, {level}: in {share} of them",
        measure=spec.measures[row],
        level=spec.levels[row][level],
        share=figures.percent(spec.shares[row][level], 0),
    )


PAINTING: Final = Painting(LevelShares, paint, height)
