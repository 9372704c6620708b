"""Everyone's line on one package: order, gain, what it gains on and pays in, and estimates."""

from __future__ import annotations

import pytest

from mcda.answer.party_lines import gain_ends, party_lines
from mcda.group.acceptance import State
from mcda.group.summary import summary
from mcda.model.case import COMMON, Case, Score
from mcda.model.edits.scores import set_score
from tests.mcda.answer.small_cases import Side, small

SCORES = ((0, 8), (10, 5))


def case() -> Case:
    return small(
        ("Wait", "Deal"),
        SCORES,
        Side("North", (1, 1), value=90),
        Side("South", (3, 1), package=0),
        Side("East", (1, 1)),
        Side("West", (1, 9), value=10, red=(0, 2)),
        status_quo=0,
        method="weighted-sum",
    )


def lines_of(case: Case) -> dict[str, object]:
    seen = summary(case)
    return {line.stakeholder.name: line for line in party_lines(seen, seen.packages[1])}


def test_who_accepts_comes_first_and_who_refuses_last() -> None:
    assert list(lines_of(case())) == ["South", "West", "East", "North"]


def test_parts_add_up_to_the_gain_over_a_package() -> None:
    south = lines_of(case())["South"]
    assert south.base.name == "Wait"
    assert sum(part.points for part in south.parts) == pytest.approx(south.stands.middle)
    assert [part.criterion.name for part in south.gains] == ["Cost"]
    assert [part.criterion.name for part in south.pays] == ["Speed"]


def test_a_number_is_held_against_the_status_quo_and_nothing_stated_against_nothing() -> None:
    found = lines_of(case())
    assert found["North"].base.name == "Wait"
    assert found["East"].base is None
    assert found["East"].parts == ()
    assert found["East"].stands.state is State.UNSTATED


def test_an_estimate_counts_only_where_it_makes_a_difference() -> None:
    guessed = set_score(case(), COMMON, "p1", "c0", Score.of(10.0, estimate=True))
    assert lines_of(guessed)["South"].estimated
    same = set_score(case(), COMMON, "p0", "c1", Score.of(5.0))
    same = set_score(same, COMMON, "p1", "c1", Score.of(5.0, estimate=True))
    assert not lines_of(same)["South"].estimated


def test_the_picture_reaches_over_all_gains_and_the_fallback() -> None:
    seen = summary(case())
    low, high = gain_ends(party_lines(seen, seen.packages[1]))
    assert low < 0 < high
