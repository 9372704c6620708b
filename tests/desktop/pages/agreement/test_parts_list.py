"""The short bars: the ends by name, what lies between them as one row."""

from __future__ import annotations

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
