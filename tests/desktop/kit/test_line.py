from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.kit.line import Line, keep_on_one_line


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("Russia\n", "Russia"),
        ("Cease \r\n fire\tline", "Cease fire line"),
        ("\n\u2028", ""),
        (" as typed ", " as typed "),
    ],
)
@pytest.mark.parametrize("own", [True, False])
def test_what_is_pasted_stands_on_one_line(
    app: QApplication, qtbot: QtBot, own: bool, pasted: str, kept: str
) -> None:
    field = Line("old") if own else QLineEdit("old")
    qtbot.addWidget(field)
    keep_on_one_line(field)
    heard: list[str] = []
    field.textEdited.connect(heard.append)
    field.selectAll()
    QGuiApplication.clipboard().setText(pasted)
    field.paste()
    assert field.text() == kept and heard[-1] == kept
    assert field.isModified() or not own


def test_what_is_pasted_between_leaves_the_cursor_behind_it(
    app: QApplication, qtbot: QtBot
) -> None:
    field = Line("AB")
    qtbot.addWidget(field)
    field.setCursorPosition(1)
    QGuiApplication.clipboard().setText("x\ty\n")
    field.paste()
    assert field.text() == "Ax y B" and field.text()[: field.cursorPosition()] == "Ax y"
