from __future__ import annotations

from fractions import Fraction

import pytest

from mcda.model import edits
from mcda.model.case import Case, Judgement, frozen
from mcda.model.check import check
from mcda.model.check.comparisons import MANY
from tests.mcda.model.check.faults import Change, assert_named, criterion, own
from tests.mcda.model.small import small_case

ALL = (("waiting", "staged", "1/3"), ("waiting", "full", "1/5"), ("staged", "full", "1/2"))


def judged(*given: tuple[str, str, str], on: str = "calm", method: str = "ahp") -> Change:
    judgements = tuple(Judgement(row, column, Fraction(value)) for row, column, value in given)

    def change(case: Case) -> Case:
        case = edits.set_settings(case, method=method)
        return own("russia", package_judgements=frozen({on: judgements}))(case)

    return change


def crowded(case: Case) -> Case:
    case = edits.set_settings(case, method="ahp")
    for number in range(MANY - 2):
        case = edits.add_package(case, f"P{number}")
    first, *others = (p.id for p in case.packages)
    for leaf in ("control", "calm", "cost", "access"):
        for stakeholder in ("russia", "europe"):
            for other in others:
                case = edits.set_package_judgement(
                    case, stakeholder, leaf, first, other, Fraction(1)
                )
    return case


FAULTS: list[tuple[str, Change, list[str]]] = [
    ("sound", judged(*ALL), []),
    ("connected", judged(*ALL[:2]), []),
    ("not connected", judged(ALL[0]), ["JUDGEMENTS-MISSING"]),
    ("not connected, not in use", judged(ALL[0], method="topsis"), []),
    ("too large", judged(*ALL[:2], ("staged", "full", "10")), ["JUDGEMENT-OUTSIDE-SCALE"]),
    ("too small", judged(*ALL[:2], ("staged", "full", "1/10")), ["JUDGEMENT-OUTSIDE-SCALE"]),
    ("zero", judged(*ALL[:2], ("staged", "full", "0")), ["JUDGEMENT-NOT-POSITIVE"]),
    ("itself", judged(*ALL, ("full", "full", "1")), ["JUDGEMENT-ON-ITSELF"]),
    ("twice, agreeing", judged(*ALL, ("staged", "waiting", "3")), []),
    ("twice", judged(*ALL, ("staged", "waiting", "4")), ["JUDGEMENT-TWICE"]),
    ("stranger", judged(*ALL, ("full", "x", "1")), ["PACKAGE-JUDGED-UNKNOWN"]),
    (
        "stranger, not in use",
        judged(*ALL, ("full", "x", "1"), method="topsis"),
        ["PACKAGE-JUDGED-UNKNOWN"],
    ),
    ("no criterion", judged(*ALL, on="x"), ["PACKAGES-JUDGED-ON-UNKNOWN"]),
    ("a group", judged(*ALL, on="security"), ["PACKAGES-JUDGED-ON-GROUP"]),
    ("too many", crowded, ["PACKAGES-JUDGED-MANY"] * 8),
]


@pytest.mark.parametrize(
    ("change", "expected"), [f[1:] for f in FAULTS], ids=[f[0] for f in FAULTS]
)
def test_each_fault_is_named(change: Change, expected: list[str]) -> None:
    assert_named(change, expected)


def test_a_fault_is_placed_on_the_judgements_of_its_criterion() -> None:
    (problem,) = check(judged(ALL[0])(small_case()))
    assert problem.place.stakeholder == "russia"
    assert problem.place.criterion == "calm"
    assert problem.place.field == "package_judgement"


def test_scores_and_anchors_are_not_asked_for_where_everyone_compares() -> None:
    case = edits.set_score(judged(*ALL)(small_case()), "", "full", "calm", None)
    case = criterion("calm", worst=None, best=None)(case)
    lacking = ["ANCHOR-MISSING", "ANCHOR-MISSING", "SCORE-MISSING"]
    assert [problem.code for problem in check(case)] == lacking
    case = own("europe", package_judgements=case.preferences["russia"].package_judgements)(case)
    assert check(case) == ()
    asked = edits.set_settings(case, method="topsis")
    assert [problem.code for problem in check(asked)] == lacking


def test_without_a_single_score_everything_must_be_compared() -> None:
    case = small_case()
    for leaf in ("control", "calm", "cost", "access"):
        for stakeholder in ("russia", "europe"):
            for row, column, value in ALL:
                case = edits.set_package_judgement(
                    case, stakeholder, leaf, row, column, Fraction(value)
                )
    case = edits.set_settings(case, method="ahp")
    for package in ("waiting", "staged", "full"):
        for leaf in ("control", "calm", "cost", "access"):
            case = edits.set_score(case, "", package, leaf, None)
            case = edits.set_score(case, "russia", package, leaf, None)
    assert check(case) == ()
    fewer = own("europe", package_judgements=frozen())(case)
    assert [problem.code for problem in check(fewer)] == ["SCORES-NONE"]
