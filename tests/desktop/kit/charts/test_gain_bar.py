"""The bar across the fallback line."""

from __future__ import annotations

from math import nan

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.kit.charts.canvas import Canvas
from desktop.kit.charts.gain_bar import fallback_at, paint_gain_bar, paint_part_bar
from desktop.kit.charts.look import screen_look
from desktop.kit.theme import LIGHT

LOOK = screen_look(LIGHT)
BOX = QRectF(0, 0, 120, 44)


def seen(paint: object) -> set[str]:
    image = QImage(120, 44, QImage.Format.Format_RGB32)
    image.fill(QColor(LOOK.surface))
    painter = QPainter(image)
    paint(Canvas(painter, BOX, LOOK))
    painter.end()
    return {image.pixelColor(x, y).name() for x in range(120) for y in range(44)}


def test_above_is_blue_and_below_is_hatched(qapp: object) -> None:
    above = seen(lambda canvas: paint_gain_bar(canvas, BOX, (8, 10, 12), (-20, 20)))
    below = seen(lambda canvas: paint_gain_bar(canvas, BOX, (-12, -10, -8), (-20, 20)))
    assert LOOK.gain.lower() in above
    assert LOOK.below_ground.lower() in below
    assert LOOK.gain.lower() not in below


def test_an_unknown_gain_has_its_line_only(qapp: object) -> None:
    bare = seen(lambda canvas: paint_gain_bar(canvas, BOX, (nan, nan, nan), (0, 0)))
    assert LOOK.gain.lower() not in bare
    assert LOOK.ink.lower() in bare


def test_the_line_stands_at_zero(qapp: object) -> None:
    assert fallback_at(BOX, (-20, 20)) == BOX.center().x()


def test_a_part_goes_either_way_from_the_middle(qapp: object) -> None:
    adds = seen(lambda canvas: paint_part_bar(canvas, BOX, 5, 10))
    takes = seen(lambda canvas: paint_part_bar(canvas, BOX, -5, 10))
    assert LOOK.gain.lower() in adds
    assert LOOK.loss.lower() in takes
