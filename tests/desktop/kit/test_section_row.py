"""The row of sections: one is always chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

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


def test_only_the_part_of_the_chosen_section_is_seen(app, qtbot):
    parts = {"one": QWidget(), "two": QWidget()}
    row = SectionRow("Sections", (("one", "One"), ("two", "Two")))
    whole = row.over(parts, QLabel("beside"))
    qtbot.addWidget(whole)
    assert not parts["one"].isHidden() and parts["two"].isHidden()
    row.choose("two")
    assert parts["one"].isHidden() and not parts["two"].isHidden()
