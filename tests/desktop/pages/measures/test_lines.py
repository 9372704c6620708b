from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.pages.measures.lines import LinesTable
from desktop.pages.measures.lines_model import Field, LinesModel
from desktop.pages.measures.list_fields import rule_fields
from desktop.session.session import Session
from mcda.model import edits
from mcda.model.rule_kinds import RuleKind


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


def test_the_second_line_of_a_heading_is_painted_whole(session: Session, qtbot: QtBot) -> None:
    """Qt cuts two lines that are wider side by side than the column, which is as wide as one."""
    seen = []
    for second in ("\u2191 % of returns", "\u2193 % of returns"):
        head = Field("Returns under thresholds\n" + second, lambda _c, _s: "", None)
        fields = (head, Field("Level", lambda _c, _s: "", None))
        model = LinesModel(session, lambda c: c.stakeholders, lambda _c, of=fields: of, "")  # type: ignore[misc]
        table = LinesTable(model, "Effects")
        qtbot.addWidget(table)
        model.show()
        table.fit()
        seen.append(table.horizontalHeader().grab().toImage())
    assert seen[0].size() == seen[1].size() and seen[0] != seen[1]


def test_every_kind_of_rule_can_be_typed(session: Session) -> None:
    case = session.case
    for kind in RuleKind:
        case = edits.add_rule(case, RuleKind.REQUIRES)
        field = next(one for one in rule_fields(case) if one.heading == "Kind")
        assert field.write is not None
        typed = field.write(case, case.rules[-1], kind.value)
        assert typed is not None and typed.rules[-1].kind is kind, "its word in value_words.py"
        assert field.read(typed, typed.rules[-1]) == kind.value
