"""Curves with a level: every word stands within the picture, mirrored too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from desktop.kit.charts.canvas import Canvas
from desktop.kit.charts.look import screen_look
from desktop.kit.charts.painted import Picture
from desktop.kit.theme import theme
from desktop.pages.carrying.curve_picture import (
    Curve,
    CurvePicture,
    Curves,
    shortest,
    years_from_now,
)


def shown() -> Curves:
    falling = Curve("falls for a long time", ((0.0, 6.0), (0.5, 2.0), (1.0, -4.0)))
    rising = Curve("rises slowly", ((0.0, -1.0), (1.0, 5.0)), quiet=True)
    return Curves(
        "patience", 0.0, 1.0, (falling, rising), (0.0, "keeping it"), ((0.98, 0.0, "0.98"),),
        (0.98, 1.0, "holds by itself"),
    )  # fmt: skip


@pytest.mark.parametrize("rtl", [False, True])
def test_words_stay_within_the_picture(app, qtbot, rtl):
    picture = CurvePicture("Patience")
    assert isinstance(picture, Picture)
    qtbot.addWidget(picture)
    picture.show_curves(shown())
    image = QImage(360, 210, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    room = QRectF(0, 0, 360, 210)
    canvas = Canvas(painter, room, screen_look(theme(), rtl))
    picture.paint(canvas, room)
    painter.end()
    told = {one.text for one in canvas.texts}
    assert {"falls for a long time", "rises slowly", "keeping it", "holds by itself"} <= told
    for one in canvas.texts:
        assert one.box.left() >= -1 and one.box.right() <= 361, one
    assert "holds by itself" in picture.accessibleDescription()


def test_nothing_to_show_is_painted_as_nothing(app, qtbot):
    picture = CurvePicture("Patience")
    qtbot.addWidget(picture)
    assert not picture.grab().isNull()
    assert (years_from_now(0), years_from_now(2.0), years_from_now(2.5)) == ("today", "2", "2.5")


def test_no_words_cover_others(app, qtbot):
    picture = CurvePicture("Patience")
    qtbot.addWidget(picture)
    rising = Curve("expected", ((0.0, 0.2), (1.0, 9.0)))
    picture.show_curves(
        Curves("chance", 0.0, 1.0, (rising,), (0.0, "fallback"), ((0.0, 0.0, "0"), (0.02, 0, "2")))
    )
    image = QImage(420, 210, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    room = QRectF(0, 0, 420, 210)
    canvas = Canvas(painter, room, screen_look(theme()))
    picture.paint(canvas, room)
    painter.end()
    inside = [one for one in canvas.texts if one.text in ("expected", "fallback", "2")]
    for place, one in enumerate(inside):
        for other in inside[place + 1 :]:
            assert not one.box.adjusted(1, 2, -1, -2).intersects(other.box), (one, other)


def test_a_tick_has_the_decimals_that_it_needs():
    assert [shortest(x) for x in (0.0, 0.25, 0.5, 3.75, 5.0)] == ["0", "0.25", "0.5", "3.75", "5"]
