"""Titles wrap to three lines at most and never leave the chart."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from desktop.kit.charts.canvas import Canvas
from desktop.kit.charts.heading import heading_height, paint_heading
from desktop.kit.charts.look import screen_look
from desktop.kit.theme import LIGHT

LOOK = screen_look(LIGHT)


def lines(title, width, subtitle=""):
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    canvas = Canvas(painter, QRectF(0, 0, width, 200), LOOK)
    rest = paint_heading(canvas, title, subtitle)
    painter.end()
    return canvas.texts, rest


def test_a_short_title_is_one_line(qapp):
    texts, rest = lines("A leads", 300)
    assert [t.text for t in texts] == ["A leads"]
    assert rest.top() == heading_height(LOOK, 300, "A leads", "")


@pytest.mark.parametrize("width", [60.0, 200.0, 500.0])
def test_a_long_title_wraps_and_is_cut_at_three_lines(qapp, width):
    texts, _ = lines("A long title that says what there is to be seen in the chart " * 6, width)
    assert len(texts) == 3
    assert all(t.box.right() <= width + 1 for t in texts)
    assert texts[-1].text.endswith("…")


def test_no_title_takes_no_room(qapp):
    assert heading_height(LOOK, 300, "", "") == 0
    assert lines("", 300)[1].top() == 0


def test_the_subtitle_stands_below(qapp):
    texts, _ = lines("A leads", 300, "by criterion")
    assert texts[1].text == "by criterion"
    assert texts[1].box.top() > texts[0].box.top()
