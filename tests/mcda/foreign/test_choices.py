"""What a person ticks, unticks, corrects and answers changes what is composed, and nothing else."""

from __future__ import annotations

from dataclasses import replace

from mcda.foreign.choices import Choices, Wanted
from mcda.foreign.compose import Composed, compose
from mcda.model.case import Direction, frozen
from mcda.model.texts import name_key
from mcda.model.tree import leaves
from tests.mcda.foreign.sheets import grid, sheet

SCORES = [["Package", "Cost", "Jobs"], ["direction", "min", "max"], ["A", 5, 3], ["B", 2, 4]]
OTHER = [["Package", "Cost", "Jobs"], ["direction", "min", "max"], ["A", 4, 1], ["B", 3, 2]]
APART = [["House", "Height", "Age"], ["Oak", 12, 90], ["Elm", 9, 40], ["Ash", 7, 33]]


def said(**sheets: tuple[Wanted, ...]) -> Choices:
    return Choices(sheets=frozen({("table.xlsx", name): one for name, one in sheets.items()}))


def codes(found: Composed) -> list[str]:
    return [problem.code for problem in found.reading.problems]


def names(found: Composed) -> list[str]:
    assert found.reading.case is not None
    return [one.name for one in found.reading.case.stakeholders]


def test_what_is_unticked_is_left_out_without_a_problem() -> None:
    document = grid(sheet(SCORES, "Union"), sheet(OTHER, "Employer"))
    whole = compose([document])
    assert names(whole) == ["Union", "Employer"]
    (_first, second) = whole.parts
    fewer = compose([document], said(Employer=(replace(second.wanted, taken=False),)))
    assert names(fewer) == ["Everyone"]
    assert codes(fewer) == []
    assert [(one.place, one.why) for one in fewer.left_out] == [("Employer!A1:C4", "by choice")]


def test_a_table_that_stands_apart_is_known_and_can_be_ticked() -> None:
    document = grid(sheet(SCORES, "Union"), sheet(APART, "Houses"))
    found = compose([document])
    assert [one.sheet.name for one in found.apart] == ["Houses"]
    (apart,) = found.apart
    ticked = compose([document], said(Houses=(replace(apart.wanted, taken=True),)))
    assert "IMPORT-SHEET-APART" not in codes(ticked)
    assert ticked.reading.case is not None
    assert {c.name for c in leaves(ticked.reading.case)} == {"Cost", "Jobs", "Height", "Age"}
    unticked = compose([document], said(Houses=(replace(apart.wanted, taken=False),)))
    assert codes(unticked) == []


def test_a_hidden_sheet_comes_in_when_it_is_ticked() -> None:
    document = grid(sheet(SCORES, "Union"), sheet(OTHER, "Old", visible=False))
    assert codes(compose([document])) == ["IMPORT-SHEET-NOT-READ"]
    (part,) = compose([grid(sheet(OTHER, "Old"))]).parts
    ticked = compose([document], said(Old=(Wanted(part.wanted.table, True),)))
    assert names(ticked) == ["Union", "Old"]


def test_doubts_settle_one_by_one() -> None:
    rows = [["Package", "Cost"], ["direction", "min"], ["A", "12.500"], ["B", "9.800"], ["C", 950]]
    document = grid(sheet(rows))
    found = compose([document])
    assert codes(found).count("TABLE-DOUBTFUL-NUMBER") == 2
    agreed = replace(said(), settled=frozenset({("TABLE-DOUBTFUL-NUMBER", "table.xlsx", "Sheet1")}))
    assert codes(compose([document], agreed)) == []
    (part,) = found.parts
    other = part.wanted.table.with_decimal("Cost", ".")
    read = compose([document], said(Sheet1=(Wanted(other),))).reading
    assert read.sound
    assert read.case is not None
    assert [row["cost"].low for row in read.case.scores[""].values()] == [12.5, 9.8, 950.0]


def test_directions_anchors_and_units_are_what_was_said() -> None:
    document = grid(sheet([["Package", "Cost", "Jobs"], ["A", 5, 3], ["B", 2, 4]]))
    choices = Choices(
        Direction.BENEFIT,
        frozen({"cost": Direction.COST}),
        scales=frozen({name_key("Cost"): {"worst": 9.0, "best": 0.0, "unit": "EUR"}}),
    )
    case = compose([document], choices).reading.case
    assert case is not None
    cost, jobs = case.criteria
    assert (cost.direction, cost.worst, cost.best, cost.unit) == (Direction.COST, 9.0, 0.0, "EUR")
    assert (jobs.direction, jobs.worst) == (Direction.BENEFIT, None)


def test_whose_matrices_on_one_sheet_are_settles_by_agreeing() -> None:
    lines: list[list[object]] = [["First draft"], ["", "Cost", "Jobs"], ["Cost", 1, 3]]
    lines += [["Jobs", None, 1], [], ["Second draft"], ["", "Cost", "Jobs"]]
    lines += [["Cost", 1, 5], ["Jobs", None, 1]]
    document = grid(sheet(lines))
    assert codes(compose([document])).count("IMPORT-DOUBTFUL-LINE") == 2
    drafts = ("First draft", "Second draft")
    labels = (f"IMPORT-DOUBTFUL-LINE {one}" for one in drafts)
    agreed = Choices(settled=frozenset((label, "table.xlsx", "Sheet1") for label in labels))
    found = compose([document], agreed)
    assert "IMPORT-DOUBTFUL-LINE" not in codes(found)
    assert names(found) == list(drafts)
