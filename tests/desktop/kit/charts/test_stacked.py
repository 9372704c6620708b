"""Bars cut into shares: each share has its area, its words and its number where there is room."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from desktop.kit.charts.look import paper_look
from desktop.kit.charts.paint import find_hits
from tests.mcda.figures.specs import CHIPS, SHARES


def test_every_share_that_is_seen_answers(app: QApplication) -> None:
    hits = find_hits(CHIPS, QRectF(0, 0, 500, 140), paper_look())
    assert [(one.row, one.column) for one in hits] == [(0, 1), (1, 0), (1, 1), (1, 2)]
    assert hits[0].words.startswith("Access, full: in 100")
    wide = [one.area.width() for one in hits[1:]]
    assert wide[1] > wide[0] and abs(wide[0] - wide[2]) < 0.01
    assert len(find_hits(SHARES, QRectF(0, 0, 500, 140), paper_look())) == 9
