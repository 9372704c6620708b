"""Weights as bars: lengths follow the shares, groups look different, intervals show."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.kit.charts.canvas import Canvas
from desktop.kit.charts.look import screen_look
from desktop.kit.charts.weight_bars import paint_interval
from desktop.kit.theme import LIGHT
from mcda.figures.weight_charts import WeightInterval

LOOK = screen_look(LIGHT)


def row_of(row):
    """Return the colours along the track's upper part, where the handle does not reach."""
    image = QImage(220, 30, QImage.Format.Format_RGB32)
    image.fill(QColor(LOOK.surface))
    painter = QPainter(image)
    canvas = Canvas(painter, QRectF(0, 0, 220, 30), LOOK)
    paint_interval(canvas, QRectF(10, 7, 200, 16), row)
    painter.end()
    return [image.pixelColor(x, 19).name() for x in range(220)]


def test_the_interval_is_as_long_as_it_says():
    colours = row_of(WeightInterval(name="Aid", weight=0.5, low=0.25, high=0.75))
    inside = [x for x, colour in enumerate(colours) if colour == LOOK.interval.lower()]
    assert inside[0] == pytest.approx(60, abs=3)
    assert inside[-1] == pytest.approx(160, abs=3)


def test_no_interval_is_no_bar():
    colours = row_of(WeightInterval(name="Aid", weight=0.5))
    assert LOOK.interval.lower() not in colours


def test_the_case_s_weight_stays_marked_while_another_is_tried():
    same = row_of(WeightInterval(name="Aid", weight=0.2, case_weight=0.2))
    other = row_of(WeightInterval(name="Aid", weight=0.2, case_weight=0.8))
    assert LOOK.quiet.lower() not in same
    assert LOOK.quiet.lower() in other[165:175]
