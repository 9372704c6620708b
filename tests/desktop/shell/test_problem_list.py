import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.session.session import Session
from desktop.shell.problem_list import ProblemList
from mcda.model import edits
from mcda.model.edits import anchors


def test_a_click_asks_for_the_problem(session: Session, qtbot: QtBot) -> None:
    session.apply("x", edits.change_criterion, "cost", worst=5.0, best=5.0)
    made = ProblemList(session)
    qtbot.addWidget(made)
    made.resize(800, 200)
    made.reload()
    made.show()
    asked: list[object] = []
    made.asked_for.connect(asked.append)
    where = made.view.visualRect(made.model.index(0)).center()
    QTest.mouseClick(made.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert asked == [made.model.problem(0)]
    spoken = made.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert made.model.problem(0).remedy in spoken


def test_a_row_is_as_high_as_its_words_need(session: Session, qtbot: QtBot) -> None:
    session.apply("x", edits.change_criterion, "cost", worst=5.0, best=5.0)
    made = ProblemList(session)
    qtbot.addWidget(made)
    heights = []
    for width in (1200, 260):
        made.resize(width, 200)
        made.reload()
        made.show()
        qtbot.waitExposed(made)
        heights.append(made.view.sizeHintForRow(0))
    assert heights[1] > heights[0]


def test_it_says_when_nothing_is_wrong(session: Session, qtbot: QtBot) -> None:
    made = ProblemList(session)
    qtbot.addWidget(made)
    made.reload()
    assert made.model.rowCount() == 0
    assert made.height() < 60


def test_anchors_that_scores_have_outgrown_are_widened_by_one_click(
    session: Session, qtbot: QtBot
) -> None:
    session.apply("x", edits.change_criterion, "cost", worst=5.0, best=4.9)
    before = session.case
    made = ProblemList(session)
    qtbot.addWidget(made)
    made.reload()
    made.show()
    assert made.widen.isVisible()
    QTest.mouseClick(made.widen, Qt.MouseButton.LeftButton)
    assert "SCORE-OUTSIDE-SCALE" not in {p.code for p in session.problems()}
    made.reload()
    assert not made.widen.isVisible()
    session.undo_stack.undo()
    assert session.case == before


def test_only_criteria_with_scores_beyond_are_looked_through(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list follows each score that is typed; a large case has thousands of others."""
    looked: list[object] = []
    usable = anchors._usable
    monkeypatch.setattr(anchors, "_usable", lambda point: looked.append(point) or usable(point))
    made = ProblemList(session)
    qtbot.addWidget(made)
    made.reload()
    assert not looked
    session.apply("x", edits.change_criterion, "cost", worst=5.0, best=4.9)
    made.reload()
    scores = [row for rows in session.case.scores.values() for row in rows.values()]
    assert len(looked) == 2 * sum("cost" in row for row in scores)
