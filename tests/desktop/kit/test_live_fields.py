from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from desktop.kit.blocks import put_block
from desktop.kit.live_fields import LiveLine, LiveText


def test_typing_is_told_at_once_and_leaving_ends_it(qtbot: QtBot) -> None:
    line = LiveLine("Name")
    qtbot.addWidget(line)
    typed: list[str] = []
    line.typed.connect(typed.append)
    QTest.keyClicks(line, "ab")
    assert typed == ["a", "ab"]
    with qtbot.waitSignal(line.left):
        QTest.keyClick(line, Qt.Key.Key_Return)


def test_showing_a_text_is_not_typing(qtbot: QtBot) -> None:
    line, text = LiveLine("Name"), LiveText("Note")
    typed: list[str] = []
    for field in (line, text):
        qtbot.addWidget(field)
        field.typed.connect(typed.append)
        field.show_text("from the case")
    assert typed == []
    QTest.keyClicks(text, "x")
    assert typed == ["xfrom the case"]


def test_undo_reaches_the_window(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    undone: list[None] = []
    undo = QAction("Undo", window)
    undo.setShortcut(QKeySequence.StandardKey.Undo)
    undo.triggered.connect(lambda: undone.append(None))
    window.addAction(undo)
    fields: list[QWidget] = [LiveLine("Name"), LiveText("Note")]
    for field in fields:
        field.setParent(window)
    window.show()
    window.activateWindow()
    for field in fields:
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        QTest.keyClicks(field, "abc")
        QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(undone) == 2
    assert fields[0].text() == "abc"  # type: ignore[attr-defined]


def test_a_wrong_field_says_why(qtbot: QtBot) -> None:
    line = LiveLine("Date")
    qtbot.addWidget(line)
    line.mark_wrong(True, "Not a date")
    assert line.property("wrong") and line.toolTip() == "Not a date"
    line.mark_wrong(False)
    assert not line.property("wrong") and line.toolTip() == ""


def test_what_cannot_be_taken_stays_until_it_is_mended_or_the_case_says_otherwise(
    qtbot: QtBot,
) -> None:
    line = LiveLine("Name")
    qtbot.addWidget(line)
    typed: list[str] = []
    line.typed.connect(typed.append)
    line.show_text("Russia", "russia")
    long = "w" * 1001

    def paste() -> None:
        QApplication.clipboard().setText(long)
        line.selectAll()
        QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    paste()
    assert typed == [] and line.property("wrong") and "1,001" in line.toolTip()
    line.show_text("Russia", "russia")
    assert line.text() == long and line.property("wrong")
    line.show_text("Moscow", "russia")
    assert line.text() == "Moscow" and not line.property("wrong")
    paste()
    line.show_text("Moscow", "other")
    assert line.text() == "Moscow" and not line.property("wrong")
    paste()
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert typed == [long[:-1]] and not line.property("wrong")


def test_a_text_is_shown_whole_as_far_as_its_lines_go(qtbot: QtBot) -> None:
    note = LiveText("Note", lines=6, least=2)
    qtbot.addWidget(note)
    note.resize(200, note.height())
    note.show()
    least = note.height()
    note.show_text("A line.")
    assert note.height() == least
    heights = []
    for count in (3, 6, 9):
        note.show_text("\n".join(["A line."] * count))
        heights.append(note.height())
    assert least < heights[0] < heights[1] == heights[2]


def test_a_source_is_folded_and_never_broken(qtbot: QtBot) -> None:
    source = LiveText("Source", whole=True)
    qtbot.addWidget(source)
    source.resize(120, source.height())
    source.show()
    least, typed = source.height(), []
    source.typed.connect(typed.append)
    QTest.keyClicks(source, "Author, a title that is long, year")
    assert source.height() > least
    QTest.keyClick(source, Qt.Key.Key_Return)
    put_block([["One"], ["Two"]])
    source.paste()
    assert typed[-1] == "Author, a title that is long, yearOne Two"
