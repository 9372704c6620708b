"""Several tables at once go into the open case, to those they belong to."""

from __future__ import annotations

from fractions import Fraction

from mcda.foreign.compose import compose
from mcda.foreign.into_case import Target
from mcda.foreign.into_open import joined
from mcda.model.case import COMMON, Case
from tests.mcda.foreign.sheets import grid, sheet

HEAD = ["Package", "Cost", "Jobs"]
SIGNS = ["direction", "min", "max"]
UNION = sheet([HEAD, SIGNS, ["weight", 70, 30], ["A", 5, 3], ["B", 2, 4]], "Union")
EMPLOYER = sheet([HEAD, SIGNS, ["weight", 20, 80], ["A", 4, 1], ["B", 3, 2]], "Employer")
CRITERIA = sheet([["Criterion", "Weight"], ["Cost", 0.6], ["Jobs", 0.4]], "Criteria")


def opened(*sheets: object) -> Case:
    case = compose([grid(*sheets)]).reading.case  # type: ignore[arg-type]
    assert case is not None
    return case


def test_sheets_go_to_the_stakeholders_of_their_names() -> None:
    case = opened(UNION, EMPLOYER)
    again = sheet([HEAD, ["A", 9, 9], ["B", 8, 8]], "employer")
    parts = compose([grid(again, sheet([HEAD, ["A", 7, 7], ["C", 1, 1]], "Press"))]).parts
    after, problems = joined(case, parts, Target())
    assert {p.code for p in problems} == {"IMPORT-UNKNOWN-NAME"}
    employer = next(s.id for s in case.stakeholders if s.name == "Employer")
    assert after.scores[employer]["a"]["cost"].low == 9.0
    assert len(after.stakeholders) == 2
    added, problems = joined(case, parts, Target(add_new=True))
    assert problems == ()
    assert [s.name for s in added.stakeholders] == ["Union", "Employer", "Press"]
    assert [p.name for p in added.packages] == ["A", "B", "C"]


def test_tables_of_nobody_go_where_the_target_says() -> None:
    case = opened(UNION, EMPLOYER)
    table = sheet([HEAD, ["weight", 50, 50], ["A", 6, 6], ["B", 7, 7]], "May")
    parts = compose([grid(table)]).parts
    common = joined(case, parts, Target())[0]
    assert common.scores[COMMON]["a"]["cost"].low == 6.0
    assert common.preferences == case.preferences
    union = case.stakeholders[0].id
    own = joined(case, parts, Target(stakeholder=union))[0]
    assert own.scores[union]["b"]["jobs"].low == 7.0
    assert own.preferences[union].direct["cost"] == 50.0


def test_judgements_find_the_criterion_of_their_title() -> None:
    case = opened(UNION)
    whose = case.stakeholders[0].id
    matrices = sheet(
        [
            ["Criteria", "Cost", "Jobs"], ["Cost", 1, 3], ["Jobs", "1/3", 1], [],
            ["Cost", "A", "B"], ["A", 1, 2], ["B", "1/2", 1], [],
            ["Jobs", "A", "B"], ["A", 1, 4], ["B", "1/4", 1],
        ],
        "AHP",
    )  # fmt: skip
    parts = compose([grid(matrices)]).parts
    assert joined(case, parts, Target())[0] == case
    own = joined(case, parts, Target(stakeholder=whose))[0].preferences[whose]
    assert set(own.package_judgements) == {"cost", "jobs"}
    assert len(own.judgements[""]) == 1


def test_pairs_of_several_go_to_each_of_them() -> None:
    case = opened(UNION, EMPLOYER)
    pairs = sheet([["Expert", "A", "B", "How much"], ["Union", "Cost", "Jobs", 3],
                   ["Employer", "Cost", "Jobs", "1/3"]], "AHP")  # fmt: skip
    after = joined(case, compose([grid(pairs)]).parts, Target())[0]
    own = [after.preferences[s.id].judgements[""][0].value for s in case.stakeholders]
    assert own == [3, Fraction(1, 3)]
