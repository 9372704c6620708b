from __future__ import annotations

from dataclasses import replace

from mcda.errors import Severity, blocking
from mcda.model import edits
from mcda.model.case import (
    COMMON,
    Case,
    Fallback,
    Score,
    frozen,
)
from mcda.model.check import check
from tests.mcda.model.check.faults import criterion, own, scored
from tests.mcda.model.small import small_case


def codes(case: Case) -> list[str]:
    return [problem.code for problem in check(case)]


def test_the_small_case_has_no_problem() -> None:
    assert check(small_case()) == ()


def test_an_empty_case_lacks_everything() -> None:
    assert codes(Case(id="x")) == ["STAKEHOLDERS-NONE", "CRITERIA-NONE", "PACKAGES-NONE"]


def test_all_faults_come_at_once_and_in_order() -> None:
    case = small_case()
    for change in (
        lambda c: edits.set_settings(c, method="x"),
        own("europe", fallback=Fallback(value=200.0)),
        own("russia", influence=-1.0),
        scored("full/calm", Score.of(11)),
        lambda c: edits.change_package(c, "full", name=""),
        criterion("cost", direction=None),
        lambda c: edits.change_stakeholder(c, "russia", name=""),
    ):
        case = change(case)
    assert codes(case) == [
        "NAME-EMPTY",
        "DIRECTION-MISSING",
        "NAME-EMPTY",
        "SCORE-OUTSIDE-SCALE",
        "INFLUENCE-NEGATIVE",
        "FALLBACK-OUTSIDE-SCALE",
        "SETTING-UNKNOWN",
    ]


def test_a_place_is_given_in_ids_and_words() -> None:
    (problem,) = check(scored("staged/control", Score.of(12), "russia")(small_case()))
    place = problem.place
    assert (place.stakeholder, place.package, place.criterion) == ("russia", "staged", "control")
    assert place.field == "score"
    assert place.words == "Russia, Staged exchange, Control"


def test_faults_of_one_stakeholder_block_nobody_else() -> None:
    problems = check(own("russia", direct=frozen())(small_case()))
    assert blocking(problems, "russia")
    assert not blocking(problems, "europe")


def test_missing_scores_are_named_once_when_nobody_has_them() -> None:
    (problem,) = check(scored("full/calm", None)(small_case()))
    assert problem.severity is Severity.WARNING
    assert problem.place.stakeholder == ""
    one = scored("full/calm", Score.of(3), "russia")(scored("full/calm", None)(small_case()))
    (problem,) = check(one)
    assert problem.place.stakeholder == "europe"


def test_a_stakeholder_without_any_score_is_named_alone() -> None:
    case = small_case()
    case = replace(case, scores=frozen({"russia": case.scores[COMMON]}))
    (problem,) = check(case)
    assert (problem.code, problem.place.stakeholder) == ("SCORES-NONE", "europe")


def test_the_nearest_level_is_suggested() -> None:
    (problem,) = check(scored("full/access", Score.of("ful"))(small_case()))
    assert "full" in problem.remedy
