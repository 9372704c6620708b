from PySide6.QtTest import QAbstractItemModelTester

from desktop.kit.problems import PROBLEM_ROLE, ProblemsModel, place_words
from desktop.session.session import Session
from mcda.errors import Place, Problem, Severity
from mcda.model import edits


def test_problems_are_listed_worst_first(session: Session) -> None:
    model = ProblemsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    model.show(session.problems())
    assert model.rowCount() == 0
    session.apply("x", edits.change_criterion, "cost", worst=5.0, best=5.0)
    session.apply("x", edits.change_package, "full", name="Waiting")
    model.show(session.problems())
    found = [model.index(row).data(PROBLEM_ROLE) for row in range(model.rowCount())]
    assert {"cost"} <= {problem.place.criterion for problem in found}
    order = [list(Severity).index(problem.severity) for problem in found]
    assert order == sorted(order)
    assert model.problem(0) is found[0]


def test_places_are_in_words() -> None:
    assert place_words(Problem.of("FILE-EMPTY")) == "The case"
    assert place_words(Problem.of("FILE-EMPTY", Place(file="a.csv", cell="7"))) == "a.csv 7"
