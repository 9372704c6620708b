"""Workbooks that people make themselves, without keys, marks or hidden sheets."""

from fractions import Fraction
from pathlib import Path

from mcda.model.case import COMMON, ROOT, Direction, Fallback, Judgement, Level, WeightWay
from tests.mcda.workbook.editing import by_hand, codes, places

STAKEHOLDERS = [["Name", "Fallback value"], ["North", 20], ["South", None]]
CRITERIA = [
    ["Some title"],
    [],
    ["name", "PART OF", "direction", "worst anchor", "Best"],
    ["People", None, None, None, None],
    ["Safety", "People", "max", 0, "10,0"],
    ["Access", "people", "Benefit", 0, 100],
    ["Cost", "top level", "less is better", 250, 0],
]
LEVELS = [["Criterion", "Level", "Value"], ["Access", "None", 0], ["Access", "Full", 100]]
PACKAGES = [["Name", "Status quo"], ["Waiting", "x"], ["Deal", None]]
WEIGHTS = [["Criterion", "North", "South"], ["People", 60, 50], ["Cost", 40, 50],
           ["Safety", 1, 1], ["Access", 1, 3]]  # fmt: skip
SCORES = [["Package", "Cost", "Safety", "Access"], ["Deal", 120, "6 to 8", "full"],
          ["Waiting", 10, 2, "None"]]  # fmt: skip
WHOLE = {
    "Stakeholders": STAKEHOLDERS,
    "Criteria": CRITERIA,
    "Levels": LEVELS,
    "Packages": PACKAGES,
    "Weights": WEIGHTS,
    "Scores": SCORES,
}


def test_a_plain_workbook_is_a_case(tmp_path: Path) -> None:
    reading = by_hand(tmp_path, **WHOLE)
    assert [str(problem) for problem in reading.problems] == []
    case = reading.case
    assert case is not None
    assert [(c.id, c.parent, c.direction) for c in case.criteria] == [
        ("people", ROOT, None),
        ("safety", "people", Direction.BENEFIT),
        ("access", "people", Direction.BENEFIT),
        ("cost", ROOT, Direction.COST),
    ]
    assert case.criteria[2].levels == (Level("None", 0.0), Level("Full", 100.0))
    assert case.criteria[1].best == 10.0
    assert [p.status_quo for p in case.packages] == [True, False]
    deal = case.scores[COMMON]["deal"]
    assert (deal["safety"].low, deal["safety"].high, deal["access"].low) == (6.0, 8.0, "Full")
    north = case.preferences["north"]
    assert north.way is WeightWay.DIRECT
    assert north.fallback == Fallback(value=20.0)
    assert dict(case.preferences["south"].direct) == {
        "people": 50.0,
        "cost": 50.0,
        "safety": 1.0,
        "access": 3.0,
    }


def test_own_scores_and_judgements_by_sheet_title(tmp_path: Path) -> None:
    own = [["Package", "Safety"], ["deal", 9]]
    judged = [
        ["Group", "This criterion", "Times", "Compared with"],
        ["Top level", "People", 3, "Cost"],
        [None, "Safety", "1/3", "Access"],
        ["People", "Access", None, "Safety"],
    ]
    sheets = {**WHOLE, "Scores_SOUTH": own, "Judgements_-_South": judged}
    reading = by_hand(tmp_path, **sheets)
    assert codes(reading) == []
    assert reading.case is not None
    assert reading.case.scores["south"]["deal"]["safety"].low == 9.0
    assert dict(reading.case.preferences["south"].judgements) == {
        ROOT: (Judgement("people", "cost", Fraction(3)),),
        "people": (Judgement("safety", "access", Fraction(1, 3)),),
    }


def test_the_only_way_with_entries_is_the_way(tmp_path: Path) -> None:
    sheets = dict(WHOLE)
    del sheets["Weights"]
    swing = [["Criterion", "North"], ["Safety", 100], ["Access", 50], ["Cost", 30]]
    reading = by_hand(tmp_path, **sheets, Weights_swing=swing)
    assert reading.case is not None
    assert reading.case.preferences["north"].way is WeightWay.SWING
    assert places(reading)["WEIGHTS-NOT-GIVEN"] == ("Stakeholders", "A3")


def test_unknown_names_suggest_the_nearest(tmp_path: Path) -> None:
    sheets = {
        **WHOLE,
        "Scores": [["Package", "Costs", "Safety"], ["Dael", 1, 2], ["Waiting", 3, 4]],
        "Scores_Suoth": [["Package", "Safety"], ["Deal", 9]],
    }
    reading = by_hand(tmp_path, **sheets)
    found = {p.code: p.remedy for p in reading.of_file}
    assert "Cost" in found["WORKBOOK-UNKNOWN-CRITERION"]
    assert "Deal" in found["WORKBOOK-UNKNOWN-PACKAGE"]
    assert "Scores South" in found["WORKBOOK-UNKNOWN-STAKEHOLDER"]


def test_a_name_of_two_criteria_must_say_which(tmp_path: Path) -> None:
    criteria = [
        ["Name", "Part of", "Direction"],
        ["Now", None, None],
        ["Cost", "Now", "min"],
        ["Later", None, None],
        ["Cost", "Later", "min"],
    ]
    scores = [["Package", "Cost", "Cost (Later)"], ["Deal", 1, 2], ["Waiting", 3, 4]]
    lists = {"Stakeholders": STAKEHOLDERS, "Packages": PACKAGES}
    reading = by_hand(tmp_path, **lists, Criteria=criteria, Scores=scores)
    assert places(reading)["WORKBOOK-NAME-OF-TWO"] == ("Scores", "B1")
    assert reading.case is not None
    assert reading.case.scores[COMMON]["deal"].keys() == {"cost-2"}


def test_rows_without_a_name(tmp_path: Path) -> None:
    scores = [["Package", "Safety"], [None, 4], ["Deal", 5]]
    reading = by_hand(tmp_path, **{**WHOLE, "Scores": scores})
    assert places(reading)["WORKBOOK-CELL-EMPTY"] == ("Scores", "A2")


def test_headings_alone_are_a_blank_workbook(tmp_path: Path) -> None:
    heads = {title: rows[:1] for title, rows in WHOLE.items() if title != "Criteria"}
    reading = by_hand(tmp_path, **heads, Criteria=CRITERIA[2:3])
    assert reading.case is None
    assert codes(reading) == ["WORKBOOK-BLANK"]
