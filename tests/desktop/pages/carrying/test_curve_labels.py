"""Words in a picture of curves find a place that is free."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from desktop.pages.carrying.curve_labels import Places

ROOM = QRectF(0, 0, 200, 100)
FIRST, SECOND = QRectF(10, 10, 50, 16), QRectF(10, 60, 50, 16)


def test_the_first_place_that_is_free_is_taken() -> None:
    places = Places(ROOM)
    assert places.find([FIRST, SECOND]) == FIRST
    assert places.find([FIRST, SECOND]) == SECOND


def test_a_line_is_kept_clear() -> None:
    places = Places(ROOM)
    places.follow([QPointF(0, 18), QPointF(200, 18)])
    assert places.find([FIRST, SECOND]) == SECOND


def test_words_would_rather_cross_a_line_than_other_words() -> None:
    places = Places(ROOM)
    places.take(SECOND)
    places.follow([QPointF(0, 18), QPointF(200, 18)])
    assert places.find([SECOND, FIRST]) == FIRST


def test_no_place_leaves_the_room() -> None:
    found = Places(ROOM).find([QRectF(180, -20, 50, 16)])
    assert found == QRectF(150, 0, 50, 16)
