from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.kit.narrow import Narrow


def test_few_rows_are_shown_without_asking(qtbot: QtBot) -> None:
    row = Narrow("Find a package")
    qtbot.addWidget(row)
    assert row.shown(["A", "B"]) == [0, 1]
    assert row.isHidden()


def test_what_is_looked_for_comes_before_how_many(qtbot: QtBot) -> None:
    row = Narrow("Find a package")
    qtbot.addWidget(row)
    names = [f"Package {i}" for i in range(120)]
    assert row.shown(names) == list(range(20))
    row.field.setText("PACKAGE 11")
    assert row.shown(names) == [11, *range(110, 120)]
    assert row.said.text() == "11 of 120 are shown"
    row.field.clear()
    row.most.setCurrentIndex(1)
    assert len(row.shown(names)) == 50
    row.most.setCurrentIndex(2)
    assert len(row.shown(names)) == 120
    assert len(row.shown(names[:40])) == 40
