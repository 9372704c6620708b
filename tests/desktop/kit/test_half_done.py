"""Each kind of what is left half done goes into the widget that took another's place."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.kit.half_done import left_in, put_back
from desktop.kit.laid import in_column
from desktop.kit.live_fields import LiveLine
from desktop.kit.whole_box import WholeBox


def part(qtbot: QtBot) -> QWidget:
    """Return fields and a list, as a part of a window makes them anew."""
    made = QWidget()
    named, draft, box = LiveLine("Name"), QPlainTextEdit(), WholeBox()
    named.show_text("Old", "a")
    draft.setAccessibleName("Draft")
    box.setAccessibleName("Size")
    rows = QListView()
    rows.setAccessibleName("Rows")
    rows.setModel(QStringListModel(["one", "two", "three"], rows))
    filter_ = QLineEdit()
    filter_.setAccessibleName("Filter")
    in_column(named, draft, box, filter_, rows, of=made)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_what_is_left_is_put_back(qtbot: QtBot) -> None:
    old = part(qtbot)
    named, draft, box, rows = (
        old.findChild(kind) for kind in (LiveLine, QPlainTextEdit, WholeBox, QListView)
    )
    filter_ = old.findChildren(QLineEdit)[-1]
    named.refuse("Not so")
    named.setText("New")
    QTest.keyClicks(draft, "a draft")
    QTest.keyClicks(filter_, "tw")
    box.lineEdit().selectAll()
    QTest.keyClicks(box.lineEdit(), "many")
    QTest.keyClick(box, Qt.Key.Key_Return)
    rows.setCurrentIndex(rows.model().index(2, 0))
    rows.setFocus()
    left = left_in(old)
    old.hide()
    new = part(qtbot)
    put_back(left, new, same=True)
    QApplication.processEvents()
    named, draft, box, rows = (
        new.findChild(kind) for kind in (LiveLine, QPlainTextEdit, WholeBox, QListView)
    )
    assert named.text() == "New" and named.property("wrong")
    assert draft.toPlainText() == "a draft"
    assert new.findChildren(QLineEdit)[-1].text() == "tw"
    assert box.lineEdit().text() == "many" and box.property("wrong")
    assert rows.currentIndex().row() == 2 and rows.hasFocus()


def test_a_field_that_says_something_else_by_now_is_left_alone(qtbot: QtBot) -> None:
    old = part(qtbot)
    named = old.findChild(LiveLine)
    assert named is not None
    named.refuse("Not so")
    named.setText("New")
    left = left_in(old)
    new = part(qtbot)
    named = new.findChild(LiveLine)
    assert named is not None
    named.show_text("Other", "a")
    put_back(left, new, same=False)
    assert named.text() == "Other" and not named.property("wrong")
