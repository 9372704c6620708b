from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.pages.measures.lines import LinesTable
from desktop.pages.measures.lines_model import Field, LinesModel
from desktop.session.session import Session
from mcda.model import edits


def test_a_block_is_copied_and_cleared(session: Session, qtbot: QtBot) -> None:
    field = Field(
        "About",
        lambda _c, s: s.description,
        lambda c, s, t: edits.change_stakeholder(c, s.id, description=t),
    )
    model = LinesModel(session, lambda c: c.stakeholders, lambda _c: (field,), "Describe")
    table = LinesTable(model, "About")
    qtbot.addWidget(table)
    model.show()
    model.take(0, 0, [["one"], ["two"]])
    model.show()
    both = QItemSelection(model.index(0, 0), model.index(1, 0))
    table.selectionModel().select(both, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "one\ntwo"
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert [one.description for one in session.case.stakeholders[:2]] == ["", ""]
