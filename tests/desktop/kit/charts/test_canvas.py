"""Texts keep to their boxes."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from desktop.kit.charts.canvas import Canvas
from desktop.kit.charts.look import screen_look
from desktop.kit.theme import LIGHT


def test_a_text_is_set_smaller_before_it_is_cut(qapp):
    image = QImage(200, 40, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    canvas = Canvas(painter, QRectF(0, 0, 200, 40), screen_look(LIGHT))
    wide = canvas.width("Recognition", 12.0) - 4
    canvas.text(QRectF(0, 0, wide, 20), "Recognition", size=12.0)
    canvas.text(QRectF(0, 0, wide, 20), "Recognition", size=12.0, least=9.0)
    canvas.text(QRectF(0, 0, wide / 3, 20), "Recognition", size=12.0, least=9.0)
    painter.end()
    cut, whole, least = [placed.text for placed in canvas.texts]
    assert cut.endswith("…") and whole == "Recognition" and least.endswith("…")
