"""A ground is filled and framed as it is asked for, and nothing else is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.kit.ground import paint_ground
from desktop.kit.theme import theme


@pytest.mark.parametrize("token", ["", "accent_soft"])
@pytest.mark.parametrize("focused", [False, True])
def test_a_ground_is_filled_and_framed(app: QApplication, token: str, focused: bool) -> None:
    bare = theme().colour("surface")
    image = QImage(60, 30, QImage.Format.Format_RGB32)
    image.fill(bare)
    painter = QPainter(image)
    paint_ground(painter, QRectF(1.5, 1.5, 57, 27), token, focused=focused)
    painter.end()
    inside = theme().colour(token) if token else bare
    assert image.pixelColor(30, 15) == QColor(inside)
    framed = image.pixelColor(30, 1).lightness() < QColor(inside).lightness() - 20
    assert framed is focused
