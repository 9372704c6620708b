"""The name of a package is asked for in place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.pages.agreement.keep_row import KeepRow


@pytest.fixture
def row(app, qtbot) -> KeepRow:
    made = KeepRow("Keep as a package")
    qtbot.addWidget(made)
    made.suggest("Nash")
    made.show()
    return made


def test_enter_keeps_under_the_name_suggested_or_typed(row, qtbot):
    heard = []
    row.kept.connect(heard.append)
    row.ask.click()
    assert row.name.selectedText() == "Nash"
    qtbot.keyClicks(row.name, " Our start ")
    qtbot.keyClick(row.name, Qt.Key.Key_Return)
    assert heard == ["Our start"]
    assert not row.name.isVisible()


def test_nothing_is_kept_without_a_name_or_after_escape(row, qtbot):
    heard = []
    row.kept.connect(heard.append)
    row.ask.click()
    row.name.clear()
    assert not row.keep.isEnabled()
    qtbot.keyClick(row.name, Qt.Key.Key_Return)
    qtbot.keyClick(row.name, Qt.Key.Key_Escape)
    assert heard == []
    assert row.ask.isVisible()


def test_what_cannot_be_kept_says_why(row):
    row.suggest("Staged", able=False, why_not="The case lists it already.")
    assert not row.ask.isEnabled()
    assert row.ask.accessibleDescription() == "The case lists it already."


def test_a_name_that_no_file_could_hold_stays_with_the_reason(row, qtbot):
    heard = []
    row.kept.connect(heard.append)
    row.ask.click()
    row.name.setText("w" * 1_001)
    qtbot.keyClick(row.name, Qt.Key.Key_Return)
    assert heard == [] and row.name.property("wrong") and "1,001" in row.name.toolTip()
    assert not row.keep.isEnabled()
    qtbot.keyClick(row.name, Qt.Key.Key_Backspace)
    qtbot.keyClick(row.name, Qt.Key.Key_Return)
    assert heard == ["w" * 1_000]
