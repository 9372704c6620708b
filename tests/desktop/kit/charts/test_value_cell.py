"""The cell of rank, bar, fallback tick and number."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.kit.charts.canvas import Canvas
from desktop.kit.charts.look import paper_look, screen_look
from desktop.kit.charts.value_cell import paint_value_cell
from desktop.kit.theme import LIGHT
from mcda.figures.charts import ValueCell

LOOK = screen_look(LIGHT)


def painted(cell, width=120.0, look=LOOK):
    image = QImage(int(width), 32, QImage.Format.Format_RGB32)
    image.fill(QColor(look.surface))
    painter = QPainter(image)
    canvas = Canvas(painter, QRectF(0, 0, width, 32), look)
    paint_value_cell(canvas, canvas.bounds, cell)
    painter.end()
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(32)}
    return [placed.text for placed in canvas.texts], seen


def test_rank_bar_and_number(qapp):
    texts, _ = painted(ValueCell(rank=3, value=65.6, fallback=40.0))
    assert texts == ["3", "66"]


def test_a_rank_of_three_figures_is_never_cut(qapp):
    for look in (LOOK, paper_look()):
        texts, _ = painted(ValueCell(rank=188, value=50.0), 104.0, look)
        assert texts == ["188", "50"]


def test_below_the_fallback_is_hatched(qapp):
    _, above = painted(ValueCell(rank=3, value=45.0, fallback=40.0))
    _, below = painted(ValueCell(rank=3, value=45.0, fallback=50.0, below=True))
    assert LOOK.below_ground.lower() not in above
    assert LOOK.below_ground.lower() in below


def test_a_crossed_red_line_has_its_sign(qapp):
    texts, _ = painted(ValueCell(rank=1, value=60.0, refused=True, sign="✕▼"))
    assert "✕▼" in texts


def test_without_a_value_the_score_is_written(qapp):
    assert painted(ValueCell(rank=2, figure="0.612"))[0] == ["2", "0.612"]
    assert painted(ValueCell())[0] == ["–", "–"]


def test_every_column_of_a_table_at_its_narrowest_shows_rank_and_value(qapp):
    from desktop.kit.result_widths import LEAST_COLUMN_PX

    cell = ValueCell(rank=12, value=60.0, fallback=40.0, refused=True, sign="✕▼")
    for width in (LEAST_COLUMN_PX - 2.0, LEAST_COLUMN_PX + 3.0, LEAST_COLUMN_PX + 20.0):
        assert painted(cell, width)[0] == ["12", "✕▼", "60"]


def test_too_narrow_for_both_the_rank_stays(qapp):
    assert painted(ValueCell(rank=2, value=60.0), 40.0)[0] == ["2"]


@pytest.mark.parametrize("value", [-20.0, 0.0, 100.0, 140.0])
def test_values_beyond_the_anchors_stay_on_the_track(qapp, value):
    texts, _ = painted(ValueCell(rank=1, value=value, fallback=120.0), look=paper_look())
    assert len(texts) == 2


def test_bars_of_a_table_are_at_one_scale_or_not_there(qapp):
    def bar(width, narrowest):
        image = QImage(int(width), 32, QImage.Format.Format_RGB32)
        image.fill(QColor(LOOK.surface))
        painter = QPainter(image)
        canvas = Canvas(painter, QRectF(0, 0, width, 32), LOOK)
        paint_value_cell(canvas, canvas.bounds, ValueCell(rank=1, value=50.0), narrowest)
        painter.end()
        track = QColor(LOOK.track).name()
        return sum(image.pixelColor(x, 16).name() == track for x in range(image.width()))

    assert bar(140.0, 110.0) == bar(110.0, 110.0) > 0
    assert bar(140.0, 72.0) == 0
