"""Help > Verify: published tables computed in the program, and the open case by another."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop.shell.verification import NAME_PX, Verification
from mcda.methods.rank import rank
from mcda.verify import check
from mcda.verify.tables import tables
from tests.mcda.methods.cases import small_case


def test_tables_stand_by_method_with_their_figures(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    ranking = rank(small_case(), "a")
    opened = Verification([("Alpha", ranking), ("Beta", ranking)], parent)
    opened.show()
    qtbot.waitUntil(lambda: opened.tree.topLevelItemCount() > 0, timeout=20_000)
    assert "come out as printed" in opened.said.text()
    groups = [opened.tree.topLevelItem(i) for i in range(opened.tree.topLevelItemCount())]
    assert sum(group.childCount() for group in groups) == len(tables())
    assert {group.text(3) for group in groups} == {"equal"}
    topsis = next(group for group in groups if group.text(0).startswith("TOPSIS"))
    figures = [topsis.child(i).child(0) for i in range(topsis.childCount())]
    assert all(figure.text(1) and figure.text(2) for figure in figures)
    opened.resize(360, 500)
    assert opened.tree.header().sectionSize(0) >= NAME_PX
    told = opened.recomputed
    qtbot.waitUntil(
        lambda: told.text().startswith("<b>Alpha and Beta</b><br>Recomputed"), timeout=20_000
    )
    opened.close()


def test_a_figure_that_differs_is_shown_as_unequal(qtbot, monkeypatch):
    aircraft = next(one for one in tables() if one.name == "hwang_yoon_fighter_aircraft")
    printed = {"value": [0.1, 0.2, 0.3, 0.4], "tolerance": 0.001}
    wrong = replace(aircraft, expected={"closeness": printed})
    monkeypatch.setattr(check, "tables", lambda: (wrong,))
    parent = QWidget()
    qtbot.addWidget(parent)
    opened = Verification([], parent)
    opened.show()
    qtbot.waitUntil(lambda: opened.tree.topLevelItemCount() > 0, timeout=20_000)
    assert "must not be relied on" in opened.said.text()
    group = opened.tree.topLevelItem(0)
    assert group.text(3) == "UNEQUAL" and group.child(0).child(0).text(3) == "0.54"
    assert opened.recomputed.isHidden()
    opened.close()
