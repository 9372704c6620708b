"""Where the columns and heights of the zone stand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF

from desktop.kit.charts.look import screen_look
from desktop.kit.charts.zone_lines import plot_of
from desktop.kit.theme import LIGHT
from tests.mcda.figures.specs import ZONE


def test_heights_run_from_the_fallback_to_the_best(qapp):
    plot = plot_of(ZONE, QRectF(0, 0, 700, 320), screen_look(LIGHT))
    assert len(plot.xs) == len(ZONE.columns)
    assert plot.left < plot.xs[0] < plot.xs[-1] < plot.right
    assert plot.top < plot.best < plot.fallback < plot.bottom
    assert plot.y(0.0) == pytest.approx(plot.fallback)
    assert plot.y(1.0) == pytest.approx(plot.best)
    assert plot.share(plot.y(0.4)) == pytest.approx(0.4)


def test_what_is_far_off_stays_within_the_picture(qapp):
    plot = plot_of(ZONE, QRectF(0, 0, 700, 320), screen_look(LIGHT))
    assert plot.y(-9.0) == plot.bottom
    assert plot.y(9.0) == plot.top
