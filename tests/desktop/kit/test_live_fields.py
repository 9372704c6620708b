from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

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
