"""The short bars: the ends by name, what lies between them as one row."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtGui import QImage, QPainter

from desktop.kit.charts.painted import canvas_on, look_of
from desktop.pages.agreement.parts_list import PartsList, folded
from mcda.answer.party_lines import Part
from mcda.model.case import Criterion

PARTS = [Part(Criterion(id=f"c{i}", name=f"C{i}"), float(5 - i)) for i in range(11)]


def test_what_lies_between_is_one_row():
    rows = folded(PARTS)
    assert [name for name, _points in rows] == ["C0", "C1", "C2", "5 others", "C8", "C9", "C10"]
    assert sum(points for _name, points in rows) == sum(part.points for part in PARTS)
    assert len(folded(PARTS[:7])) == 7


def test_it_is_told_in_words_and_painted(app, qtbot):
    shown = PartsList()
    qtbot.addWidget(shown)
    shown.show_parts(PARTS[:3], "against Waiting")
    assert "against Waiting +12" in shown.accessibleDescription()
    assert not shown.grab().isNull()


def test_long_names_are_folded_and_never_cut(app, qtbot):
    shown = PartsList()
    qtbot.addWidget(shown)
    shown.resize(220, 40)
    names = ("Returns under UNHCR thresholds", "Stability and lasting defeat of ISIS", "Own cost")
    shown.show_parts([Part(Criterion(id=n, name=n), 3.0) for n in names], "against Waiting")
    image = QImage(shown.size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    canvas = canvas_on(painter, image.rect(), look_of(shown))
    shown.paint(canvas, canvas.bounds)
    painter.end()
    assert not [placed.text for placed in canvas.texts if "…" in placed.text]
    assert max(placed.box.bottom() for placed in canvas.texts) <= shown.height() + 1
    ends = sorted((one.box.top(), one.box.bottom()) for one in canvas.texts if one.box.left() < 9)
    assert all(above[1] <= below[0] + 2 for above, below in pairwise(ends))
