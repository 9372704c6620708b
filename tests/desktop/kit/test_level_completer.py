"""Levels are offered while one is typed, and Enter always does something."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from desktop.kit.level_completer import LevelCompleter
from mcda.model.case import Level

LEVELS = (Level("one state", 2.0), Level("federal", 1.0), Level("federation", 0.0))


@pytest.mark.parametrize(
    ("typed", "taken"), [("one", "one state"), ("Fede", "Fede"), ("federal", "federal")]
)
def test_enter_takes_the_only_level_that_begins_so(app, qtbot, typed, taken):
    field = QLineEdit()
    qtbot.addWidget(field)
    heard = []
    LevelCompleter(LEVELS, field)
    field.returnPressed.connect(lambda: heard.append(field.text()))
    field.show()
    field.setFocus()
    with qtbot.waitActive(field):
        field.activateWindow()
    qtbot.keyClicks(field, typed)
    popup = field.completer().popup()
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert heard == [taken] and not popup.isVisible()
