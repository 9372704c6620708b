from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.session.session import Session
from desktop.shell.status_line import StatusLine
from mcda.model import edits


@pytest.fixture
def line(session: Session, qtbot: QtBot) -> Iterator[StatusLine]:
    window = QWidget()
    qtbot.addWidget(window)
    line = StatusLine(session, window)
    window.show()
    yield line


def test_saved_state_method_problems_and_undo(
    session: Session, line: StatusLine, tmp_path: Path
) -> None:
    line.resize(1000, 28)
    line.show_results()
    assert line.saved.text() == "Not saved as a case yet"
    assert line.method.text() == "TOPSIS, anchored"
    assert line.problems.text() == "No problems"
    session.apply("Change anchors of Cost of delivery", edits.change_criterion, "cost", worst=0.0)
    line.show_results()
    assert line.saved.text() == "Not saved"
    assert line.undo.text() == "Undo: change anchors of Cost of delivery"
    assert line.problems.text() != "No problems"
    assert session.save(tmp_path / "x.parley") == ()
    line.note_saved()
    assert line.saved.text().startswith("Saved ")
    session.undo()
    assert line.saved.text() == "Not saved"


def test_a_fallen_back_normalisation_is_shown_as_used(session: Session, line: StatusLine) -> None:
    for criterion in ("returns", "protection", "cost"):
        session.apply("x", edits.change_criterion, criterion, worst=None, best=None)
    line.show_results()
    assert line.method.text() == "TOPSIS, vector"


def test_both_buttons_ask(line: StatusLine, qtbot: QtBot) -> None:
    with qtbot.waitSignals([line.method_asked, line.problems_asked]):
        line.method.click()
        line.problems.click()
