from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.kit.problem_view import ProblemView
from desktop.kit.problems import ProblemsModel
from mcda.errors import Place, Problem


def test_it_is_as_high_as_its_rows_up_to_a_limit(app: QApplication, qtbot: QtBot) -> None:
    model = ProblemsModel()
    view = ProblemView("Problems", model)
    model.setParent(view)
    qtbot.addWidget(view)
    view.resize(600, 300)
    empty = view.height_of(400)
    places = [Place(file="a.csv", cell=f"line {row}") for row in range(40)]
    model.show(Problem.of("RESPONDENTS-NAME", place) for place in places[:2])
    two = view.height_of(400)
    assert empty < two < 400
    model.show(Problem.of("RESPONDENTS-NAME", place) for place in places)
    assert view.height_of(400) == 400
    assert view.accessibleName() == "Problems"
