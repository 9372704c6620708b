"""What is out of sight follows a slider when it rests or comes into sight, and else at once."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from desktop.kit.in_sight import InSight
from desktop.kit.laid import in_column


@pytest.fixture
def area(qtbot) -> QScrollArea:
    made, content = QScrollArea(), QWidget()
    above, below = QLabel("above"), QLabel("below")
    above.setFixedHeight(2000)
    in_column(above, below, of=content)
    made.setWidget(content)
    qtbot.addWidget(made)
    made.resize(200, 200)
    made.show()
    return made


def labels(area: QScrollArea) -> list[QLabel]:
    return area.widget().findChildren(QLabel)


def test_what_is_in_sight_follows_at_once(area):
    done: list[int] = []
    InSight(labels(area)[0]).show(lambda: done.append(1), live=True)
    assert done == [1]


def test_what_is_out_of_sight_follows_once_the_slider_rests(area, qtbot):
    done: list[int] = []
    below = InSight(labels(area)[1])
    for number in range(3):
        below.show(lambda number=number: done.append(number), live=True)
    assert done == []
    qtbot.waitUntil(lambda: done == [2])
    below.show(lambda: done.append(3), live=False)
    assert done == [2, 3]


def test_what_comes_in_sight_does_not_wait_for_the_slider(area, qtbot):
    done: list[int] = []
    below = InSight(labels(area)[1])
    below.show(lambda: done.append(1), live=True)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: done == [1])
