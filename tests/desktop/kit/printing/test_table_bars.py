"""Bars on paper are where their numbers say, and mirrored where the sheet is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.kit.printing.table import BarCell, paint_bar
from mcda.export.palette import BAR, INK
from mcda.report.blocks import Bar, Scale

pytestmark = pytest.mark.usefixtures("app")
SCALE = Scale(-100, 100, line=0)


def drawn(scale: Scale, bar: Bar | None, *, mirrored: bool = False) -> QImage:
    image = QImage(200, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_bar(painter, BarCell(QRectF(0, 0, 200, 20), 2.0, mirrored), scale, bar)
    painter.end()
    return image


def at(image: QImage, x: int, y: int = 10) -> str:
    return image.pixelColor(x, y).name().upper()


def test_a_gain_runs_from_the_fallback_line() -> None:
    image = drawn(SCALE, Bar(50))
    assert at(image, 120) == BAR and at(image, 80) == at(image, 170) == "#FFFFFF"
    assert at(image, 100, 1) == INK


def test_a_mirrored_sheet_mirrors_its_bars() -> None:
    image = drawn(SCALE, Bar(50), mirrored=True)
    assert at(image, 80) == BAR and at(image, 120) == "#FFFFFF"


def test_a_loss_is_hatched_not_filled() -> None:
    image = drawn(SCALE, Bar(-50, hatched=True))
    colours = {at(image, x) for x in range(55, 95)}
    assert len(colours) > 1 and BAR not in colours


def test_a_bracket_lies_over_the_bar() -> None:
    image = drawn(SCALE, Bar(50, low=20, high=80))
    assert at(image, 120) == at(image, 165) == INK
