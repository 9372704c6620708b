from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.pages.round.moderation_editor import ModerationEditor
from desktop.session.session import Session
from mcda.model.case import Score
from tests.desktop.asked import asked_case, sent, taken

CELL = ("russia", "full", "returns")
OTHER = ("russia", "wait", "returns")


@pytest.fixture
def editor(session: Session, qtbot: QtBot) -> ModerationEditor:
    session.new(
        taken(
            asked_case(),
            sent("anna", {"full/returns": 10.0, "wait/returns": 5.0}),
            sent("boris", {"full/returns": 50.0}),
        )
    )
    made = ModerationEditor(session)
    qtbot.addWidget(made)
    made.show_cell("R1", CELL, "2026-12-01")
    return made


def test_what_was_agreed_keeps_the_original_and_undoes_at_once(
    editor: ModerationEditor, session: Session
) -> None:
    before = session.case
    editor.value.setText("38")
    editor.author.setText("Chair")
    editor.reason.setPlainText("New figures")
    assert editor.set_agreed()
    (agreed,) = session.case.moderations
    assert (agreed.original_low, agreed.original_high, agreed.low) == (10.0, 50.0, 38.0)
    assert (agreed.author, agreed.reason, agreed.date) == ("Chair", "New figures", "2026-12-01")
    score = session.case.score(*CELL)
    assert isinstance(score, Score)
    assert score.low == 38.0
    editor.show_cell("R1", CELL, "2026-12-01")
    assert "38" in editor.before.text()
    assert "Chair: New figures" in editor.before.text()
    session.undo()
    assert session.case == before


def test_what_is_no_score_stays_as_typed(editor: ModerationEditor, session: Session) -> None:
    editor.value.setText("much")
    assert not editor.set_agreed()
    assert editor.value.text() == "much"
    assert editor.value.property("wrong")
    assert session.case.moderations == ()


def test_what_is_typed_waits_while_another_score_is_looked_at(editor: ModerationEditor) -> None:
    editor.value.setText("38")
    editor.value.textEdited.emit("38")
    editor.reason.setPlainText("Because")
    editor.show_cell("R1", OTHER, "2026-12-01")
    assert (editor.value.text(), editor.reason.toPlainText()) == ("", "")
    editor.show_cell("R1", CELL, "2026-12-01")
    assert (editor.value.text(), editor.reason.toPlainText()) == ("38", "Because")
