"""Tab Chips: a level asked for filters, and what is left is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.pages.agreement.chips_part import ChipsPart
from mcda.figures.agreement_charts import LevelShares

pytestmark = pytest.mark.qt_log_ignore("does not support")


def shown(part: ChipsPart) -> LevelShares:
    assert isinstance(part.picture.spec, LevelShares)
    return part.picture.spec


def test_a_level_is_asked_for_by_keys_and_let_go_again(tab, qtbot):
    part = tab("chips")
    assert isinstance(part, ChipsPart)
    qtbot.waitUntil(lambda: part.talks.left() is not None)
    whole = shown(part)
    assert "In every efficient agreement" in part.sentence()
    part.picture.setFocus()
    for key in (Qt.Key.Key_End, Qt.Key.Key_Return):
        qtbot.keyClick(part.picture, key)
    (measure,) = part.talks.pins
    pinned = shown(part)
    assert len(pinned.chosen) == 1
    row, level = pinned.chosen[0]
    assert pinned.shares[row][level] == 1.0
    assert "efficient" in part.trial.words.text()
    part.trial.back.click()
    assert shown(part) == whole
    assert measure not in part.talks.pins


def test_each_level_has_its_number(tab):
    part = tab("chips")
    spec = shown(part)
    rows = part.table.results.table.rows
    assert [row.name for row in rows] == list(spec.measures)
    assert any("100" in entry.text for entry in rows[0].entries)
