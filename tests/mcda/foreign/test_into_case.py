"""A table that was taken in finds its place in an open case, or is listed."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from mcda.foreign.guess import guess
from mcda.foreign.into_case import Target, merged, with_scales_of
from mcda.foreign.take import take
from mcda.foreign.taken import Taken
from mcda.grids.grid import Sheet
from mcda.model.case import (
    COMMON,
    ROOT,
    Case,
    Criterion,
    Direction,
    Judgement,
    Level,
    Package,
    Score,
    Stakeholder,
    WeightWay,
    frozen,
)
from mcda.weighting.weights import weights_of
from tests.mcda.foreign.sheets import grid, sheet

LEVELS = (Level("none", 0.0), Level("some", 5.0), Level("full", 10.0))


@pytest.fixture
def case() -> Case:
    return Case(
        id="open",
        stakeholders=(Stakeholder(id="north", name="North", short="N"),),
        criteria=(
            Criterion(id="people", name="People"),
            Criterion(id="safety", name="Safety", parent="people", levels=LEVELS),
            Criterion(id="jobs", name="Jobs", parent="people", direction=Direction.BENEFIT),
            Criterion(id="cost", name="Cost", direction=Direction.COST),
        ),
        packages=(Package(id="stay", name="Stay"), Package(id="go", name="Go now", short="Go")),
        scores=frozen(
            {"north": frozen({"stay": frozen({"cost": Score.of(1.0, note="old", estimate=True)})})}
        ),
    )


def taken(one: Sheet, case: Case | None = None) -> Taken:
    found = grid(one, file="new.xlsx")
    read = take(found, guess(found)[0].table)
    return read if case is None else take(found, with_scales_of(case, read))


TABLE = [
    ["Option", "cost ", "Jobs", "Noise"],
    ["w", 50, 30, 20],
    ["Stay", 7, 40, 3],
    ["GO", 8, None, 4],
    ["Talk", 9, 60, 5],
]


def test_scores_go_to_the_stakeholder_asked_for(case: Case) -> None:
    after, problems = merged(case, taken(sheet(TABLE)), Target(stakeholder="north", weights=False))
    assert [(p.code, p.place.cell) for p in problems] == [
        ("IMPORT-UNKNOWN-NAME", "D1"),
        ("IMPORT-UNKNOWN-NAME", "A5"),
    ]
    cost = after.score("north", "stay", "cost")
    assert cost == Score(low=7.0, high=7.0, source="new.xlsx, Sheet1, A3", note="old")
    assert after.score("north", "go", "jobs") is None
    assert after.score(COMMON, "stay", "jobs") is None
    assert "north" not in after.preferences
    assert after.packages == case.packages


def test_scores_for_all(case: Case) -> None:
    after = merged(case, taken(sheet(TABLE)), Target())[0]
    found = after.score(COMMON, "go", "cost")
    assert found is not None
    assert found.low == 8.0
    assert after.preferences == case.preferences


def test_what_is_new_is_added_when_asked(case: Case) -> None:
    read = taken(sheet(TABLE))
    after, problems = merged(case, read, Target(stakeholder="north", add_new=True))
    assert problems == ()
    assert [p.name for p in after.packages] == ["Stay", "Go now", "Talk"]
    assert after.criteria[-1].name == "Noise"
    assert after.score("north", "talk", "noise") == Score.of(5.0, source="new.xlsx, Sheet1, A5")


def test_weights_of_all_leaves_give_those_of_their_groups(case: Case) -> None:
    lines = [["Option", "Cost", "Jobs", "Safety"], ["w", 50, 30, 20], ["Stay", 7, 40, 3]]
    after = merged(case, taken(sheet(lines)), Target(stakeholder="north"))[0]
    own = after.preferences["north"]
    assert own.way is WeightWay.DIRECT
    assert dict(own.direct) == {"cost": 50.0, "jobs": 30.0, "safety": 20.0, "people": 50.0}
    overall = weights_of(after, "north").overall
    assert (overall["cost"], overall["jobs"]) == (pytest.approx(0.5), pytest.approx(0.3))


def test_words_take_the_scale_of_the_case(case: Case) -> None:
    lines = [
        ["Option", "Safety", "Cost"],
        ["Stay", "Some", 4],
        ["Go", "full", 5],
        ["Talk", "Some", 3],
    ]
    read = taken(sheet(lines), case)
    assert [p.code for p in read.problems] == []
    after = merged(case, read, Target())[0]
    score = after.score(COMMON, "stay", "safety")
    assert score is not None
    assert score.low == "some"


def test_words_with_other_values_become_the_level_or_the_number(case: Case) -> None:
    lines = [
        ["Option", "Safety", "Jobs"],
        ["Stay", "mid", "poor"],
        ["Go", "top", "poor"],
        ["Talk", "mid", "poor"],
    ]
    read = taken(sheet(lines))
    table = read.table.with_scale("Safety", (Level("mid", 5.0), Level("top", 7.0)))
    table = table.with_scale("Jobs", (Level("poor", 2.0),))
    after = merged(case, take(grid(sheet(lines)), table), Target())[0]
    ends = [after.score(COMMON, p, c) for p in ("stay", "go") for c in ("safety", "jobs")]
    assert [score and score.low for score in ends] == ["some", 2.0, 7.0, 2.0]


def test_directions_are_filled_in_and_never_changed(case: Case) -> None:
    lines = [
        ["Option", "Cost", "Safety"],
        ["max/min", "max", "max"],
        ["Stay", 1, 2],
        ["Go", 3, 4],
    ]
    after, problems = merged(case, taken(sheet(lines)), Target())
    assert [(p.code, p.place.cell) for p in problems] == [("IMPORT-DIRECTION-DIFFERS", "B1")]
    directions = {c.id: c.direction for c in after.criteria}
    assert (directions["cost"], directions["safety"]) == (Direction.COST, Direction.BENEFIT)


def test_a_name_of_two(case: Case) -> None:
    twice = replace(case, packages=(*case.packages, Package(id="stay-2", name="stay")))
    _, problems = merged(twice, taken(sheet(TABLE)), Target(add_new=True))
    assert [(p.code, p.place.cell) for p in problems] == [("IMPORT-NAME-OF-TWO", "A3")]


def test_weights_of_several(case: Case) -> None:
    lines = [["", "Cost", "Safety", "Jobs"], ["North", 0.2, 0.3, 0.5], ["South", 0.6, 0.3, 0.1]]
    read = taken(sheet(lines))
    after, problems = merged(case, read, Target())
    assert [p.code for p in problems] == ["IMPORT-UNKNOWN-NAME"]
    assert after.preferences["north"].direct["people"] == pytest.approx(0.8)
    more = merged(case, read, Target(add_new=True))[0]
    assert [s.name for s in more.stakeholders] == ["North", "South"]
    assert more.preferences["south"].direct["cost"] == 0.6


def matrix(*names: str) -> Taken:
    lines = [[None, *names], [names[0], 1, "1/3"], [names[1], 3, 1]]
    return taken(sheet(lines))


def test_judgements_go_under_their_group(case: Case) -> None:
    target = Target(stakeholder="north", node="people")
    after, problems = merged(case, matrix("jobs", "Safety"), target)
    assert problems == ()
    own = after.preferences["north"]
    assert own.way is WeightWay.PAIRWISE
    assert own.judgements["people"] == (Judgement("safety", "jobs", Fraction(3)),)


def test_judgements_of_another_group_are_listed(case: Case) -> None:
    target = Target(stakeholder="north", node=ROOT)
    after, problems = merged(case, matrix("Jobs", "Safety"), target)
    assert {p.code for p in problems} == {"IMPORT-NOT-OF-THE-GROUP"}
    assert after == case
    with pytest.raises(KeyError):
        merged(case, matrix("Jobs", "Safety"), Target(stakeholder="north", node="gone"))


def test_a_matrix_of_packages_goes_to_its_criterion(case: Case) -> None:
    target = Target(stakeholder="north", node="cost")
    after, problems = merged(case, matrix("Stay", "Go"), target)
    assert problems == ()
    own = after.preferences["north"].package_judgements
    assert own["cost"] == (Judgement("stay", "go", Fraction(1, 3)),)


def test_merging_twice_changes_nothing_more(case: Case) -> None:
    read = taken(sheet(TABLE))
    target = Target(stakeholder="north", add_new=True)
    once = merged(case, read, target)[0]
    assert merged(once, read, target)[0] == once
