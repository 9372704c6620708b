"""The slider with the interval in which the leader stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from desktop.pages.firmness.interval_slider import STEPS, IntervalSlider
from mcda.figures.weight_charts import WeightInterval

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def slider(app, qtbot) -> IntervalSlider:
    made = IntervalSlider()
    qtbot.addWidget(made)
    made.resize(416, 26)
    made.show()
    return made


def test_showing_an_interval_announces_nothing(slider, qtbot):
    with qtbot.assertNotEmitted(slider.valueChanged):
        slider.show_interval(WeightInterval(name="Aid", weight=0.25, low=0.1, high=0.4))
    assert slider.value() == STEPS // 4


@pytest.mark.parametrize(("x", "steps"), [(0, 0), (208, 500), (415, 1000)])
def test_a_press_sets_the_weight_under_it(slider, qtbot, x, steps):
    slider.show_interval(WeightInterval(name="Aid", weight=0.3))
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(x, 13))
    assert slider.value() == pytest.approx(steps, abs=2)


def test_right_to_left_runs_the_other_way(slider, qtbot):
    slider.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(108, 13))
    assert slider.value() == pytest.approx(750, abs=2)


def test_keys_move_it(slider, qtbot):
    slider.show_interval(WeightInterval(name="Aid", weight=0.25))
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert slider.value() == 255
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert slider.value() == STEPS


def test_the_interval_is_painted(slider):
    slider.show_interval(WeightInterval(name="Aid", weight=0.5))
    bare = slider.grab().toImage()
    slider.show_interval(WeightInterval(name="Aid", weight=0.5, low=0.2, high=0.9))
    assert slider.grab().toImage() != bare
