"""Rows and columns are laid out as they are said."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.kit.laid import STRETCH, TOP, empty, fill, in_column, in_row, scrolled
from desktop.kit.theme import theme


def test_parts_stand_in_their_order_with_shares_gaps_and_edges(qtbot: QtBot) -> None:
    whole, first, second = QWidget(), QLabel("first"), QLabel("second")
    qtbot.addWidget(whole)
    inner = in_row(first, (second, 2, TOP))
    column = in_column((inner, 1), 12, STRETCH, of=whole, gap=4, edges=(1, 2, 3, 4))
    assert whole.layout() is column
    assert column.spacing() == theme().px(4)
    edges = column.contentsMargins()
    assert [edges.left(), edges.top(), edges.right(), edges.bottom()] == [
        theme().px(size) for size in (1, 2, 3, 4)
    ]
    assert column.itemAt(0).layout() is inner and column.stretch(0) == 1
    assert column.itemAt(1).spacerItem().sizeHint().height() == theme().px(12)
    assert column.count() == 3
    assert inner.itemAt(1).widget() is second and inner.stretch(1) == 2
    assert inner.itemAt(1).alignment() == TOP
    assert first.parentWidget() is whole


def test_more_can_be_added_and_the_style_may_keep_its_edges(qtbot: QtBot) -> None:
    whole, plain = QWidget(), QWidget()
    for widget in (whole, plain):
        qtbot.addWidget(widget)
    row = in_row(of=whole, edges=None)
    assert row.contentsMargins() == QHBoxLayout(plain).contentsMargins()
    fill(row, QLabel(), STRETCH)
    assert row.count() == 2


def test_an_emptied_layout_shows_nothing_and_takes_others(qtbot: QtBot) -> None:
    whole, first = QWidget(), QLabel("first")
    qtbot.addWidget(whole)
    column = in_column(first, 4, of=whole)
    whole.show()
    empty(column)
    assert column.count() == 0 and first.isHidden()
    fill(column, QLabel("second"))
    assert column.count() == 1


def test_what_is_scrolled_steadily_is_as_wide_with_and_without_a_bar(qtbot: QtBot) -> None:
    content = QWidget()
    area = scrolled(content, steady=True)
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()
    wide = area.viewport().width()
    assert not area.verticalScrollBar().isEnabled()
    content.setMinimumHeight(800)
    qtbot.waitUntil(area.verticalScrollBar().isEnabled)
    assert area.viewport().width() == wide
