"""A name that doesn't fit its box ends in an ellipsis."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.kit.flow import flow
from desktop.kit.labels import captioned
from desktop.kit.name_box import NameBox

NAME = "2254 road map, transitional Assad"


def test_a_name_is_cut_with_an_ellipsis_where_it_does_not_fit(app, qtbot):
    box = NameBox()
    qtbot.addWidget(box)
    box.addItem(NAME)
    box.resize(120, 28)
    assert box.shown_text().endswith("…")
    assert NAME.startswith(box.shown_text()[:-1])
    box.resize(600, 28)
    assert box.shown_text() == NAME
    assert not box.grab().isNull()


def test_one_that_may_grow_shows_its_longest_name_whole_where_there_is_room(app, qtbot):
    holder, box = QWidget(), NameBox()
    qtbot.addWidget(holder)
    box.setSizeAdjustPolicy(NameBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    row = flow(QLabel("before"), at_end=(captioned("Package", box),))
    holder.setLayout(row)
    box.addItem(NAME)
    holder.resize(700, 60)
    holder.show()
    qtbot.waitUntil(lambda: box.shown_text() == NAME)
    qtbot.waitUntil(lambda: box.width() < 400)
    assert abs(box.parentWidget().geometry().right() - holder.rect().right()) < 3
    holder.resize(240, 60)
    qtbot.waitUntil(lambda: box.shown_text() != NAME)
