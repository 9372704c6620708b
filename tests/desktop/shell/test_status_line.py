from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.session.session import Session
from desktop.shell.status_line import StatusLine
from mcda.model import edits


def test_saved_state_method_problems_and_undo(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    line = StatusLine(session)
    qtbot.addWidget(line)
    line.resize(1000, 28)
    line.show_results()
    assert line.saved.text() == "Not saved as a case yet"
    assert line.method.text() == "TOPSIS, anchored"
    assert line.problems.text() == "No problems"
    session.apply("Change anchors of cost", edits.change_criterion, "cost", worst=0.0)
    line.show_results()
    assert line.saved.text() == "Not saved"
    assert line.undo.text() == "Undo: change anchors of cost"
    assert line.problems.text() != "No problems"
    assert session.save(tmp_path / "x.parley") == ()
    line.note_saved()
    assert line.saved.text().startswith("Saved ")
    session.undo()
    assert line.saved.text() == "Not saved"


def test_a_fallen_back_normalisation_is_shown_as_used(session: Session, qtbot: QtBot) -> None:
    line = StatusLine(session)
    qtbot.addWidget(line)
    for criterion in ("returns", "protection", "cost"):
        session.apply("x", edits.change_criterion, criterion, worst=None, best=None)
    line.show_results()
    assert line.method.text() == "TOPSIS, vector"


def test_both_buttons_ask(session: Session, qtbot: QtBot) -> None:
    line = StatusLine(session)
    qtbot.addWidget(line)
    with qtbot.waitSignals([line.method_asked, line.problems_asked]):
        line.method.click()
        line.problems.click()
