"""The two halves of Firmness use the height that the page has."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from desktop.pages.firmness.page import FirmnessPage


def _heights(page: FirmnessPage) -> tuple[int, int]:
    QApplication.processEvents()
    row = page.trials.editors("cost")[0].parentWidget()
    return row.height(), page.curves.height()


def test_rows_and_curves_are_higher_on_a_high_page_and_nothing_has_to_be_scrolled(
    page: FirmnessPage,
) -> None:
    page.resize(1500, 430)
    low = _heights(page)
    page.resize(1500, 980)
    high = _heights(page)
    assert all(a < b for a, b in zip(low, high, strict=True))
    assert page.scroll_area.verticalScrollBar().maximum() == 0
    page.trials.editors("cost")[0].setValue(950)
    assert _heights(page) == high, "nothing grows while a slider moves"
    page.resize(900, 430)
    assert _heights(page)[0] == low[0], "one below the other there is no height to spare"


@pytest.mark.parametrize("wide", [1500, 760, 690])
def test_heads_stand_over_their_figures_and_are_whole(page: FirmnessPage, wide: int) -> None:
    page.resize(wide, 700)
    QApplication.processEvents()
    trials = page.trials
    row = trials.editors("cost")[0].parentWidget()
    parts = (row._name, row.slider, row.field, row._stays)
    for head, part in zip(trials._heads, parts, strict=False):
        where, there = head.mapTo(trials, QPoint()), part.mapTo(trials, QPoint())
        assert (where.x(), head.width()) == (there.x(), part.width())
        assert head.heightForWidth(head.width()) <= head.height()
        longest = max(head.text().split(), key=len) if head.wordWrap() else head.text()
        assert head.fontMetrics().horizontalAdvance(longest) <= head.width()
