"""Problems of a case find the cell where the matter stands."""

from mcda.errors import Place, Problem
from mcda.grids.grid import Grid, Sheet
from mcda.workbook.addresses import Addresses, Matrix

COMMON_SHEET, OWN_SHEET, LIST = Sheet("Scores common", {}), Sheet("Scores A", {}), Sheet("List", {})


def placed(**place: str) -> tuple[str, str, str]:
    addresses = Addresses(Grid("a.xlsx", (COMMON_SHEET, OWN_SHEET, LIST)))
    addresses.scores[""] = Matrix(COMMON_SHEET, {"p": 8, "q": 9}, {"c": 3})
    addresses.scores["a"] = Matrix(OWN_SHEET, {"p": 8}, {"c": 4})
    addresses.weights["a"] = Matrix(LIST, {"c": 7}, {"a": 5})
    addresses.note((LIST, 2, 2), "name", stakeholder="a")
    addresses.note((LIST, 3, 3), "anchors", criterion="c")
    problem = addresses.placed(Problem.of("ANCHORS-EQUAL", Place(**place), value=1))
    return problem.place.file, problem.place.sheet, problem.place.cell


def test_scores_are_on_the_own_sheet_or_else_on_the_common_one() -> None:
    where = {"stakeholder": "a", "criterion": "c", "field": "score"}
    assert placed(package="p", **where) == ("a.xlsx", "Scores A", "D8")
    assert placed(package="q", **where) == ("a.xlsx", "Scores common", "C9")
    assert placed(package="z", **where) == ("a.xlsx", "", "")


def test_weights_anchors_and_the_nearest_there_is() -> None:
    assert placed(stakeholder="a", criterion="c", field="weight")[2] == "E7"
    assert placed(criterion="c", field="anchors")[2] == "C3"
    assert placed(stakeholder="a", field="influence")[2] == "B2"
    assert placed(field="title") == ("a.xlsx", "", "")
