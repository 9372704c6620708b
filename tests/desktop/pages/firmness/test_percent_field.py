"""Typing a percentage in the ways people do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.pages.firmness.percent_field import PercentField

pytestmark = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture
def field(app, qtbot) -> PercentField:
    made = PercentField()
    qtbot.addWidget(made)
    made.show_share(0.22)
    made.show()
    made.setFocus()
    return made


@pytest.mark.parametrize(
    ("text", "share"), [("31", 0.31), ("7,5", 0.075), ("7.5 %", 0.075), ("٣١", 0.31), ("0", 0.0)]
)
def test_numbers_as_people_write_them(field, qtbot, text, share):
    field.selectAll()
    with qtbot.waitSignal(field.entered) as signal:
        # QTest types ASCII only.
        field.insert(text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert signal.args == [pytest.approx(share)]
    assert not field.property("wrong")


@pytest.mark.parametrize("text", ["many", "101", "-3"])
def test_what_is_no_percentage_stays_and_is_marked(field, qtbot, text):
    field.selectAll()
    with qtbot.assertNotEmitted(field.entered):
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == text
    assert field.property("wrong")
    field.clearFocus()
    field.show_share(0.22)
    assert field.text() == text and field.property("wrong")
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "22.0\N{NO-BREAK SPACE}%"
    assert not field.property("wrong")


def test_up_and_down_step_by_a_point(field, qtbot):
    with qtbot.waitSignal(field.entered) as signal:
        qtbot.keyClick(field, Qt.Key.Key_Up)
    assert signal.args == [pytest.approx(0.23)]


def test_nothing_typed_announces_nothing(field, qtbot):
    with qtbot.assertNotEmitted(field.entered):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_share_from_elsewhere_does_not_overwrite_typing(field, qtbot):
    qtbot.keyClicks(field, "5")
    field.show_share(0.4)
    assert "5" in field.text()
