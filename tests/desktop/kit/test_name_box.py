"""A name that doesn't fit its box ends in an ellipsis."""

from __future__ import annotations

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
