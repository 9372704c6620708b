"""A canvas over a part of a widget counts before zoom; a picture is as high as it says."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.kit.charts.look import screen_look
from desktop.kit.charts.painted import Picture, canvas_on, look_of, rule
from desktop.kit.theme import theme


def test_a_rule_stands_on_the_last_row_of_its_part(app):
    look = screen_look(theme())
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor(look.surface))
    painter = QPainter(image)
    canvas = canvas_on(painter, QRect(0, 10, 60, 20), look)
    zoom = theme().zoom
    assert canvas.bounds == QRectF(0, 10 / zoom, 60 / zoom, 20 / zoom)
    rule(canvas)
    painter.end()
    ground = QColor(look.surface)
    assert [y for y in range(40) if image.pixelColor(30, y) != ground] == [29]


def test_a_picture_takes_the_height_it_says_and_is_told_in_words(app, qtbot):
    class Empty(Picture):
        wide = 100.0

        def high(self):
            return 30.0

    picture = Empty()
    qtbot.addWidget(picture)
    picture.tell("Nothing", "nothing to see")
    assert picture.height() == theme().px(30) and picture.sizeHint().width() == theme().px(100)
    assert (picture.accessibleName(), picture.accessibleDescription()) == (
        "Nothing",
        "nothing to see",
    )
    assert look_of(picture) == screen_look(theme())
