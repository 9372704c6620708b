from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.kit.problems import (
    PROBLEM_ROLE,
    ProblemsModel,
    counted_words,
    place_words,
    standing_words,
)
from desktop.session.session import Session
from mcda.errors import Place, Problem, Severity
from mcda.model import edits
from mcda.model.case import Case


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


def test_what_is_to_be_filled_in_is_no_problem(session: Session) -> None:
    assert counted_words(session.problems()) == "No problems"
    session.new(Case(id="new"))
    assert counted_words(session.problems()) == "3 to fill in"
    model = ProblemsModel()
    model.show(session.problems())
    said = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("To do, ")


def test_faults_are_counted_apart_from_what_is_to_be_filled_in(session: Session) -> None:
    session.apply("x", edits.change_criterion, "cost", worst=5.0, best=5.0)
    session.apply("x", edits.change_criterion, "returns", direction=None)
    wrong = [p for p in session.problems() if not p.unfinished and p.severity is not Severity.NOTE]
    words = counted_words(session.problems())
    assert words.startswith(f"{len(wrong)} problem") and words.endswith(" to fill in")
    model = ProblemsModel()
    model.show(session.problems())
    standing = [standing_words(model.problem(row)) for row in range(model.rowCount())]
    assert standing[0] == "Error" and "To do" in standing[1:]
