from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.kit.laid import in_column
from desktop.kit.whole_box import WholeBox

NONE = ("many", "4", "20001", "1.5", "w" * 10_000, "\u202eشرط", "6–8", "")


@pytest.fixture
def box(app: QApplication, qtbot: QtBot) -> Iterator[WholeBox]:
    made, other, whole = WholeBox(), QLineEdit(), QWidget()
    made.setRange(5, 20_000)
    made.setSuffix(" %")
    made.setValue(100)
    in_column(made, other, of=whole)
    qtbot.addWidget(whole)
    whole.show()
    whole.activateWindow()
    made.setFocus()
    yield made
    whole.close()


def _leave(box: WholeBox) -> None:
    (other,) = (one for one in _beside(box) if isinstance(one, QLineEdit))
    other.setFocus()


def _beside(box: WholeBox) -> list[QObject]:
    return list(box.parentWidget().children())


def _type(box: WholeBox, text: str) -> None:
    box.selectAll()
    QGuiApplication.clipboard().setText(text)
    box.lineEdit().paste()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("250", 250), ("250 %", 250), ("250%", 250), ("1.500", 1500), ("1,500", 1500),
        ("1'500", 1500), ("1\u202f500", 1500), ("۱۵۰", 150), ("١٬٥٠٠ %", 1500), ("12.0", 12),
    ],
)  # fmt: skip
def test_a_whole_number_is_read_in_any_form(box: WholeBox, text: str, value: int) -> None:
    _type(box, text)
    box.parentWidget().findChild(
        QLineEdit, options=Qt.FindChildOption.FindDirectChildrenOnly
    ).setFocus()
    assert box.value() == value and box.text() == f"{value} %" and not box.property("wrong")


@pytest.mark.parametrize(
    "text", ["many", "4", "20001", "1.5", "w" * 10_000, "\u202eشرط", "6–8", ""]
)
def test_what_is_none_stays_framed_and_changes_nothing(box: WholeBox, text: str) -> None:
    _type(box, text)
    typed = box.lineEdit().text()
    QTest.keyClick(box, Qt.Key.Key_Return)
    other = box.parentWidget().findChild(
        QLineEdit, options=Qt.FindChildOption.FindDirectChildrenOnly
    )
    other.setFocus()
    assert box.value() == 100 and box.lineEdit().text() == typed and box.property("wrong")
    assert box.toolTip() == "Expected a whole number from 5 to 20,000"
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == "100 %" and not box.property("wrong")


def test_a_word_for_no_number_is_typed_over(box: WholeBox) -> None:
    box.setSpecialValueText("–")
    box.setValue(5)
    assert box.text() == "–"
    QTest.keyClicks(box, "17")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.value() == 17


def test_a_number_stands_off_from_the_edge_of_its_box(box: WholeBox) -> None:
    assert box.lineEdit().textMargins().left() > 4
