from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.pages.weights.points_editor import PointsEditor
from desktop.pages.weights.points_rows import PointsRow

ROWS = (
    PointsRow("a", "Aid", 40.0, "PEOPLE", "0 to 60 %", "40.0 %"),
    PointsRow("b", "Border", None),
)


@pytest.fixture
def editor(app: QApplication, qtbot: QtBot) -> PointsEditor:
    made = PointsEditor()
    qtbot.addWidget(made)
    made.show_rows(ROWS)
    return made


def test_shows_points_and_blanks(editor: PointsEditor) -> None:
    assert [editor.fields[c].text() for c in "ab"] == ["40", ""]
    assert editor.sliders["a"].value() == 40


def test_typing_is_passed_on_at_once(editor: PointsEditor, qtbot: QtBot) -> None:
    got: list[tuple[str, float | None]] = []
    editor.changed.connect(lambda criterion, points: got.append((criterion, points)))
    editor.fields["b"].clear()
    qtbot.keyClicks(editor.fields["b"], "7,5")
    editor.fields["a"].selectAll()
    qtbot.keyClicks(editor.fields["a"], "3")
    assert got[-1] == ("a", 3.0)
    assert ("b", 7.5) in got


def test_points_below_nothing_are_refused_at_their_field_and_stay_to_be_mended(
    editor: PointsEditor, qtbot: QtBot
) -> None:
    got: list[tuple[str, float | None]] = []
    editor.changed.connect(lambda criterion, points: got.append((criterion, points)))
    field = editor.fields["a"]
    field.selectAll()
    qtbot.keyClicks(field, "-3")
    assert got == [] and "at least zero" in field.toolTip()
    editor.show_rows(ROWS)
    assert field.text() == "-3" and field.property("wrong")
    editor.show_rows(ROWS, of="another stakeholder")
    assert field.text() == "40" and not field.property("wrong") and not field.toolTip()


def test_points_stand_as_they_were_typed_and_are_rounded_where_worked_out(
    editor: PointsEditor,
) -> None:
    editor.show_rows((PointsRow("a", "Aid", 33.33), PointsRow("b", "Border", 100 / 3)))
    assert [editor.fields[c].text() for c in "ab"] == ["33.33", "33.3"]


def test_text_that_is_no_number_stays_and_is_marked(editor: PointsEditor, qtbot: QtBot) -> None:
    got: list[float | None] = []
    editor.fields["b"].clear()
    editor.changed.connect(lambda _criterion, points: got.append(points))
    qtbot.keyClicks(editor.fields["b"], "much")
    assert (editor.fields["b"].text(), got) == ("much", [])
    assert editor.fields["b"].property("wrong")


def test_the_slider_changes_points_and_showing_does_not(editor: PointsEditor) -> None:
    got: list[tuple[str, float | None]] = []
    editor.changed.connect(lambda criterion, points: got.append((criterion, points)))
    editor.show_rows((PointsRow("a", "Aid", 60.0, "PEOPLE", "0 to 60 %"), ROWS[1]))
    assert got == []
    editor.sliders["a"].setValue(55)
    assert got == [("a", 55.0)]


def test_points_above_a_hundred_widen_the_slider(editor: PointsEditor) -> None:
    editor.show_rows((PointsRow("a", "Aid", 250.0, "PEOPLE", "0 to 60 %"), ROWS[1]))
    assert editor.sliders["a"].value() == 250


def test_ranks_are_whole_numbers_from_one(editor: PointsEditor, qtbot: QtBot) -> None:
    got: list[float | None] = []
    editor.changed.connect(lambda _criterion, points: got.append(points))
    editor.show_rows(ROWS, ranks=True)
    field = editor.fields["b"]
    field.clear()
    qtbot.keyClicks(field, "0")
    assert (got, field.property("wrong")) == ([], True)
    field.clear()
    qtbot.keyClicks(field, "2")
    assert got == [2.0]
    assert editor.sliders["b"].isHidden()


def test_points_of_any_size_are_taken(editor: PointsEditor) -> None:
    editor.show_rows((PointsRow("a", "Aid", 4e11), PointsRow("b", "Border", -3.0)))
    assert editor.fields["a"].text() and editor.sliders["a"].value() > 0
    assert editor.sliders["b"].value() == 0


def test_enter_goes_on_to_the_next_field(editor: PointsEditor, qtbot: QtBot) -> None:
    first, second, *_ = editor.fields.values()
    editor.show()
    with qtbot.waitActive(editor):
        editor.activateWindow()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Return)
    qtbot.waitUntil(second.hasFocus)


def test_a_copied_column_is_taken_in_as_one(editor: PointsEditor, qtbot: QtBot) -> None:
    ids = list(editor.fields)
    QGuiApplication.clipboard().setText("10\n2,5\n")
    with qtbot.waitSignal(editor.pasted) as told:
        qtbot.keyClick(editor.fields[ids[0]], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [dict(zip(ids, (10.0, 2.5), strict=True))]


def test_of_a_column_with_a_cell_that_is_no_number_nothing_is_taken(
    editor: PointsEditor, qtbot: QtBot
) -> None:
    ids = list(editor.fields)
    QGuiApplication.clipboard().setText("10\nmany")
    told: list[object] = []
    editor.pasted.connect(told.append)
    qtbot.keyClick(editor.fields[ids[0]], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert not told
    assert editor.fields[ids[1]].text() == "many"
    assert editor.fields[ids[1]].property("wrong")
    QGuiApplication.clipboard().setText("1\n2\n3")
    qtbot.keyClick(editor.fields[ids[0]], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert not told
    assert "at most 2" in editor.fields[ids[0]].toolTip()
    editor.show_rows(ROWS)
    field = editor.fields[ids[0]]
    assert field.text() == "1; 2; 3" and field.property("wrong"), "it stays to be mended"
