"""Texts in cells are folded before they are cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.kit.folded import draw_folded, on_two
from desktop.kit.theme import SMALL_PX, apply_theme, font


def _drawn(text: str, wide: int, high: int = 38) -> tuple[str, ...]:
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    lines = draw_folded(painter, QRect(0, 0, wide, high), Qt.AlignmentFlag.AlignRight, text)
    painter.end()
    return lines


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_a_range_of_two_levels_keeps_both(qapp: QApplication, zoom: float) -> None:
    apply_theme(qapp, dark=False, zoom=zoom)
    try:
        wide, high = round(140 * zoom), round(38 * zoom)
        lines = _drawn("frozen front lines–federal state", wide, high)
        assert lines == ("frozen front lines–", "federal state")
        assert _drawn("federal state", wide, high) == ("federal state",)
    finally:
        apply_theme(qapp, dark=False)


def test_what_two_lines_do_not_hold_is_cut_on_the_second(qapp: QApplication) -> None:
    lines = _drawn("a first word " + "and then very many others " * 4, 140)
    assert len(lines) == 2 and lines[1].endswith("…") and "…" not in lines[0]


def test_a_word_alone_and_a_low_cell_are_cut_as_ever(qapp: QApplication) -> None:
    assert _drawn("Rindfleischetikettierungsaufgabe", 90)[0].endswith("…")
    assert len(_drawn("frozen front lines–federal state", 140, 20)) == 1
    assert on_two("one", 90, QFontMetrics(font(SMALL_PX))) is None
