"""Texts of a table of results: on one line, else on two small ones."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.kit.charts.canvas import Canvas
from desktop.kit.charts.look import screen_look
from desktop.kit.result_cells import swatch, write
from desktop.kit.theme import LIGHT


@pytest.mark.parametrize(
    ("wide", "lines"), [(300, ["Recovery aid through Damascus"]), (140, ["Recovery aid", "…"])]
)
def test_a_name_is_folded_where_it_has_no_room(
    qapp: QApplication, wide: int, lines: list[str]
) -> None:
    image = QImage(wide, 32, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    canvas = Canvas(painter, QRectF(0, 0, wide, 32), screen_look(LIGHT))
    write(canvas, canvas.bounds, "Recovery aid through Damascus", size=13.0)
    swatch(canvas, canvas.bounds, 2, faded=False)
    painter.end()
    told = [placed.text for placed in canvas.texts]
    assert len(told) == len(lines)
    assert " ".join(told) == "Recovery aid through Damascus"
