"""The row of sections: one is always chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.kit.section_row import SectionRow


def test_arrow_keys_walk_and_the_choice_is_told(app, qtbot):
    row = SectionRow("Sections", (("one", "One"), ("two", "Two")))
    qtbot.addWidget(row)
    with qtbot.waitActive(row):
        row.show()
        row.activateWindow()
    assert row.current == "one"
    row.buttons["one"].setFocus()
    with qtbot.waitSignal(row.chosen) as heard:
        QTest.keyClick(row.buttons["one"], Qt.Key.Key_Right)
    assert heard.args == ["two"]
    row.choose("one")
    assert row.current == "one"
