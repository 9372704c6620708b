"""The sample cases that come with the program: sound, reasoned, labelled, and worth looking at."""

from __future__ import annotations

from math import prod
from pathlib import Path

import pytest

from mcda.casefile.case_file import read_case, write_case
from mcda.group.summary import Summary, summary
from mcda.model.case import Case, Direction, WeightWay
from mcda.model.check import check
from mcda.model.measures import Role
from mcda.model.rules import broken, combinations
from mcda.model.tree import leaves
from mcda.opening import read
from mcda.places import resource

NAMES = ("us-russia-compatibility", "european-russian-quid-pro-quo")


def sample(name: str) -> Path:
    return resource("samples", f"{name}.parley")


def opened(name: str) -> Case:
    reading = read_case(sample(name))
    assert reading.problems == ()
    assert reading.case is not None
    return reading.case


@pytest.fixture(params=NAMES)
def case(request: pytest.FixtureRequest) -> Case:
    return opened(request.param)


@pytest.fixture
def together(case: Case) -> Summary:
    return summary(case)


def test_nothing_is_wrong(case: Case) -> None:
    assert [str(problem) for problem in check(case)] == []


def test_packages_are_made_of_measures_whose_effects_have_a_reason(case: Case) -> None:
    assert all(bool(package.composition) is not package.status_quo for package in case.packages)
    for stakeholder, rows in case.effects.items():
        for measure, levels in rows.items():
            for level, row in levels.items():
                for leaf, effect in row.items():
                    where = f"{stakeholder}, {measure}, {level}, {leaf}"
                    assert effect.note.endswith((".", "?")), where
                    assert effect.source.endswith("illustrative judgement"), where
    offers = [one for one in case.measures if one.role is Role.OFFER]
    assert all(one.owners and one.description for one in offers)
    assert case.rules and case.deliveries and case.goes_along and case.outlooks


def test_the_second_has_tens_of_thousands_of_combinations() -> None:
    case = opened("european-russian-quid-pro-quo")
    assert prod(combinations(case)) == 78_732
    breaking = [p.name for p in case.packages if broken(case, p.composition)]
    assert breaking == [
        "Piecemeal trades",
        "Returns deal",
        "Recovery aid through Damascus",
        "Sanctions easing first",
    ]


def test_the_leaders_future_is_better_more_for_one_and_less_for_another() -> None:
    case = opened("us-russia-compatibility")
    change = next(leaf for leaf in leaves(case) if leaf.id == "change")
    assert change.direction is Direction.BENEFIT
    assert change.seen_by("damascus").direction is Direction.COST


def test_it_is_labelled_as_illustrative_and_cites_its_source(case: Case) -> None:
    assert case.illustrative
    assert case.marking == "OFFICIAL"
    assert case.date == "2026-11-21"
    assert "not a finding about what any government will accept" in case.note
    cited = {
        "us-russia-compatibility": "Yoshiko M. Herrera, Andrew Kydd and Fyodor A. Lukyanov",
        "european-russian-quid-pro-quo": "European Council on Foreign Relations",
    }
    assert cited[case.id] in case.note


def test_every_score_has_a_reason_in_one_line_and_a_source(case: Case) -> None:
    for stakeholder, packages in case.scores.items():
        for package, row in packages.items():
            for criterion, score in row.items():
                where = f"{stakeholder}, {package}, {criterion}"
                assert score.note.endswith((".", "?")), where
                assert "\n" not in score.note, where
                assert score.source.endswith("illustrative judgement"), where


def test_everything_is_described(case: Case) -> None:
    assert all(stakeholder.description for stakeholder in case.stakeholders)
    assert all(package.description for package in case.packages)
    assert all(criterion.definition for criterion in case.criteria)
    assert all(own.note and own.fallback for own in case.preferences.values())
    assert sum(package.status_quo for package in case.packages) == 1


def test_it_shows_what_the_program_can_hold(case: Case) -> None:
    ways = {own.way for own in case.preferences.values()}
    assert ways == {WeightWay.SWING, WeightWay.DIRECT, WeightWay.PAIRWISE}
    scores = [s for rows in case.scores.values() for row in rows.values() for s in row.values()]
    assert any(score.interval for score in scores)
    assert any(score.estimate for score in scores)
    assert any(leaf.levels for leaf in leaves(case))
    assert any(own.red_lines for own in case.preferences.values())
    assert {own.fallback.package is None for own in case.preferences.values() if own.fallback} == {
        True,
        False,
    }


def test_all_are_ranked_and_no_package_is_first_for_all(together: Summary) -> None:
    assert not together.refused
    leaders = {ranking.leader.id for ranking in together.rankings.values()}
    assert len(leaders) >= 3


def test_some_packages_are_below_a_fallback_and_some_cross_a_red_line(together: Summary) -> None:
    assert together.below.any(axis=0).sum() >= 2
    assert together.red.any()


def test_judgements_are_consistent_but_for_one_node(together: Summary) -> None:
    ratios = sorted(
        consistency.cr
        for ranking in together.rankings.values()
        for consistency in ranking.weights.consistency.values()
    )
    assert 0.10 < ratios[-1] < 0.15
    assert ratios[-2] <= 0.10


@pytest.mark.parametrize("name", NAMES)
def test_the_file_is_as_the_program_writes_it(name: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.parley"
    write_case(opened(name), copy)
    # The first line names the format's version, which may be an older one.
    assert copy.read_bytes().splitlines()[1:] == sample(name).read_bytes().splitlines()[1:]


@pytest.mark.parametrize("name", NAMES)
def test_the_workbook_holds_the_same_case(name: str) -> None:
    case = opened(name)
    reading = read(sample(name).with_suffix(".xlsx"))
    assert reading.case == case
    codes = sorted(problem.code for problem in reading.problems)
    assert codes == sorted(problem.code for problem in check(case))
