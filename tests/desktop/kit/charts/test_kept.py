"""The part of a chart that is kept as a picture looks as if it were painted."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from desktop.kit.charts.canvas import Canvas
from desktop.kit.charts.curves import between
from desktop.kit.charts.kept import Kept
from desktop.kit.charts.look import screen_look
from desktop.kit.charts.paint import paint
from desktop.kit.theme import LIGHT
from mcda.figures.weight_charts import Curve, Curves

GRID = tuple(number / 20 for number in range(21))


def spec(bend: float = 1.0, now: float = 0.3) -> Curves:
    rising = Curve(name="Rising", values=tuple(x**bend for x in GRID), series=0, emphasis=True)
    falling = Curve(name="Falling", values=tuple(1 - x for x in GRID), series=1)
    return Curves(
        title="Two curves",
        criterion="cost",
        grid=GRID,
        curves=(rising, falling),
        now=now,
        marks=(),
        score_name="closeness",
    )


def pictured(shown: Curves, kept: Kept | None, rtl: bool, zoom: float) -> np.ndarray:
    look = screen_look(LIGHT, rtl)
    image = QImage(500, 340, QImage.Format.Format_RGB32)
    image.fill(look.surface)
    painter = QPainter(image)
    painter.scale(zoom, zoom)
    paint(shown, painter, QRectF(1, 1, 500 / zoom - 2, 340 / zoom - 2), look, kept=kept)
    painter.end()
    return np.array(image.constBits(), dtype=np.uint8).astype(int)


@pytest.mark.parametrize(("rtl", "zoom"), [(False, 1.0), (True, 1.0), (False, 1.25)])
def test_what_is_kept_looks_as_painted(qapp, rtl, zoom):
    kept = Kept()
    for shown in (spec(), spec(now=0.7), spec(bend=2.0, now=0.7), spec()):
        found, painted = pictured(shown, kept, rtl, zoom), pictured(shown, None, rtl, zoom)
        assert np.abs(found - painted).max() <= 1


def test_without_room_there_is_no_picture(qapp):
    look, image = screen_look(LIGHT, False), QImage(40, 30, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    bounds = QRectF(0, 0, 40, 30)
    made: list[Canvas] = []
    Kept().lay(Canvas(painter, bounds, look), QRectF(5, 5, 0, 0), "lines", made.append)
    painter.end()
    assert len(made) == 1


def test_lines_that_stay_are_painted_once_and_others_anew(qapp, monkeypatch):
    made: list[object] = []
    before = Kept._paint
    monkeypatch.setattr(Kept, "_paint", lambda *args: (made.append(None), before(*args)))
    kept = Kept()
    for shown in (spec(), spec(now=0.7), spec(bend=1 + 1e-9, now=0.8)):
        pictured(shown, kept, False, 1.0)
    assert len(made) == 1
    emphasised = replace(spec(), curves=tuple(replace(c, emphasis=True) for c in spec().curves))
    for count, shown in enumerate((spec(bend=2.0), emphasised), start=2):
        pictured(shown, kept, False, 1.0)
        assert len(made) == count


def test_heights_between_grid_points_lie_on_straight_lines():
    grid, values = np.array([0.0, 0.5, 1.0]), np.array([[0.0, 1.0, 0.0], [2.0, 2.0, 4.0]])
    found = between(grid, values, np.array([[0.0, 0.25], [0.75, 1.0]]))
    assert found.tolist() == [[[0.0, 0.5], [0.5, 0.0]], [[2.0, 2.0], [3.0, 4.0]]]
