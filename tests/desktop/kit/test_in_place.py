from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableWidget, QTableWidgetItem
from pytestqt.qtbot import QtBot

from desktop.kit.in_place import InPlace, KeepsRefused
from desktop.kit.roles import Index


class Numbers(KeepsRefused, QTableWidget):
    def why_not(self, index: Index, text: str) -> str:
        return "" if text.isdecimal() else f"No number in column {index.column()}"


def table(qtbot: QtBot) -> tuple[Numbers, QLineEdit]:
    made = Numbers(2, 1)
    qtbot.addWidget(made)
    made.setItemDelegate(InPlace(made))
    for row in range(2):
        made.setItem(row, 0, QTableWidgetItem(str(row)))
    made.show()
    made.setCurrentCell(0, 0)
    made.edit(made.model().index(0, 0))
    editor = made.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    assert editor.property("at") == QPersistentModelIndex(made.model().index(0, 0))
    editor.setText("many")
    return made, editor


def test_what_cannot_be_taken_stays_with_the_reason_until_it_is_mended(qtbot: QtBot) -> None:
    made, editor = table(qtbot)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    made.setCurrentCell(1, 0)
    made.item(0, 0).setText("7")
    assert editor.text() == "many" and editor.property("wrong")
    assert editor.toolTip() == "No number in column 0"
    assert made.state() is Numbers.State.NoState, "another cell may be edited meanwhile"
    editor.clear()
    QTest.keyClicks(editor, "12")
    assert not editor.property("wrong")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: made.item(0, 0).text() == "12")


def test_escape_gives_it_up(qtbot: QtBot) -> None:
    made, editor = table(qtbot)
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.property("wrong")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: made.findChild(QLineEdit) is None)
    assert made.item(0, 0).text() == "0"
