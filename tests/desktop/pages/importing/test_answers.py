"""All that is open of the criteria stands in one table, typed, pasted and taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.kit import number_form
from desktop.pages.importing.answers import AnswerRole, AnswersModel, read_answer, with_answers
from desktop.pages.importing.answers_part import AnswersPart
from mcda.foreign.choices import Choices
from mcda.foreign.compose import compose
from mcda.grids.csv_grid import csv_grid
from mcda.model.case import Case, Direction

TEXT = "Option;Cost (EUR);Jobs;Trust\nStay;10;3;7\nBuild;25;8;5\n"


def case_of(choices: Choices | None = None) -> Case:
    case = compose([csv_grid(TEXT.encode(), "table.csv")], choices).reading.case
    assert case is not None
    return case


class Asked(AnswersPart):
    """A part whose answers are put into the case at once, as the page does."""

    def __init__(self) -> None:
        super().__init__()
        self.choices = Choices()
        self.case = case_of()
        self.said.connect(self._put)
        self.show_case(self.case)

    def _put(self, said: list[tuple[str, str, object]]) -> None:
        self.choices = with_answers(self.choices, said)
        self.case = case_of(self.choices)
        self.show_case(self.case)


@pytest.fixture
def asked(app: QApplication, qtbot: QtBot) -> Asked:
    part = Asked()
    qtbot.addWidget(part)
    part.resize(800, 300)
    part.show()
    return part


def texts(part: AnswersPart) -> list[str]:
    model = part.model
    return [str(model.index(r, 0).data()) for r in range(model.rowCount())]


def test_the_model_is_sound(qtmodeltester: ModelTester, app: QApplication) -> None:
    model = AnswersModel()
    model.show(case_of())
    qtmodeltester.check(model)


def test_proposals_are_marked_and_never_applied(asked: Asked) -> None:
    assert texts(asked) == ["↓ less is better? (proposal)", "?", "?"]
    assert asked.model.index(0, 0).data(AnswerRole.PROPOSED)
    assert asked.model.index(0, 3).data() == "EUR? (proposal)"
    assert asked.model.index(1, 0).data(AnswerRole.OPEN)
    assert asked.case.criteria[0].direction is None
    assert asked.model.open_directions() == 3


def test_two_buttons_answer_all(asked: Asked) -> None:
    asked.proposals.click()
    asked.all_more.click()
    assert texts(asked) == ["↓ less is better", "↑ more is better", "↑ more is better"]
    assert asked.case.criteria[0].unit == "EUR"
    assert not asked.all_more.isEnabled()
    assert not asked.proposals.isEnabled()


def test_keys_edit_as_in_a_grid(asked: Asked, qtbot: QtBot) -> None:
    table = asked.table
    table.setFocus()
    table.setCurrentIndex(asked.model.index(1, 0))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert asked.case.criteria[1].direction is Direction.BENEFIT
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert asked.case.criteria[1].direction is Direction.COST
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert asked.case.criteria[1].direction is None
    asked.model.setData(asked.model.index(0, 1), "30")
    assert asked.case.criteria[0].worst == 30.0


def test_blocks_are_pasted_and_what_is_no_answer_is_said(asked: Asked, qtbot: QtBot) -> None:
    table = asked.table
    table.setCurrentIndex(asked.model.index(0, 0))
    QGuiApplication.clipboard().setText("min\t30\t0\tEUR\nmax\t0\tmany\nup\n")
    qtbot.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    cost, jobs, trust = asked.case.criteria
    assert (cost.direction, cost.worst, cost.best) == (Direction.COST, 30.0, 0.0)
    assert (jobs.direction, jobs.worst, jobs.best) == (Direction.BENEFIT, 0.0, None)
    assert trust.direction is Direction.BENEFIT
    assert "many" in asked._left.text()
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines()[0] == "min\t30\t0\tEUR"


def test_numbers_are_read_in_the_form_of_the_user(app: QApplication) -> None:
    assert read_answer("worst", "1,5") == 1.5
    assert read_answer("worst", "12.500") == 12.5
    number_form.use(",")
    try:
        assert read_answer("worst", "12.500") == 12500.0
    finally:
        number_form.use(".")
    assert read_answer("worst", "abc") is None
    assert read_answer("direction", "less is better") is Direction.COST
    assert read_answer("unit", " ") is None
