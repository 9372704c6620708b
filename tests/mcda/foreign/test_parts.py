"""How tables hang together: by names, by titles, and by the sheets that they stand on."""

from __future__ import annotations

from mcda.foreign.compose import compose
from mcda.foreign.growing import node_of, order_of
from mcda.foreign.parts import people_of, told_apart
from tests.mcda.foreign.sheets import grid, sheet

HEAD = ["Package", "Cost", "Jobs"]


def test_sheets_about_the_same_criteria_are_people() -> None:
    one, other = (
        sheet([HEAD, ["A", 5, 3], ["B", 2, 4]], "Union"),
        sheet([HEAD, ["A", 4, 1], ["B", 3, 2]], "Employer"),
    )
    parts = compose([grid(one, other)]).parts
    assert list(people_of(parts).values()) == ["Union", "Employer"]
    assert people_of(parts[:1]) == {}


def test_lists_of_criteria_come_before_scores_and_weights_after() -> None:
    criteria = sheet([["Criterion", "Weight"], ["Cost", 0.6], ["Jobs", 0.4]], "Criteria")
    scores = sheet([HEAD, ["A", 5, 3], ["B", 2, 4]], "Scores")
    parts = compose([grid(scores, criteria)]).parts
    assert [part.sheet.name for part in sorted(parts, key=order_of)] == ["Scores", "Criteria"]
    assert len(told_apart(criteria)) == 1


def test_a_matrix_under_a_criterions_name_compares_on_it() -> None:
    matrices = sheet(
        [[None, "Cost", "Jobs"], ["Cost", 1, 3], ["Jobs", "1/3", 1], [],
         ["Cost"], [None, "A", "B"], ["A", 1, 2], ["B", "1/2", 1]],
    )  # fmt: skip
    found = compose([grid(matrices)])
    assert found.reading.case is not None
    assert [node_of(found.reading.case, part) for part in found.parts] == ["", "cost"]
