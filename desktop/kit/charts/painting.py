"""How one kind of chart is painted below its heading."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF

from desktop.kit.charts.canvas import Canvas
from desktop.kit.charts.look import Look
from mcda.figures.chart import ChartSpec


@dataclass(frozen=True, slots=True)
class Painting:
    """What a kind of chart is painted by, and how high it would like to be.

    A chart `in_rows` paints little more than the rows that are to be painted anew.
    """

    of: type[ChartSpec]
    paint: Callable[[Any, Canvas, QRectF], None]
    height: Callable[[Any, Look, float], float]
    in_rows: bool = False
