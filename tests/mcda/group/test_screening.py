from __future__ import annotations

from dataclasses import replace

import pytest

from mcda.group.screening import screen
from mcda.group.summary import summary
from mcda.model.case import COMMON, RedLine, Score, frozen
from tests.mcda.methods.cases import SCORES, common, small_case


def lined(*lines: RedLine, rows=SCORES):  # type: ignore[no-untyped-def]
    own = dict(small_case().preferences)
    own["a"] = replace(own["a"], red_lines=lines)
    return small_case(preferences=frozen(own), scores=frozen({COMMON: common(rows)}))


def test_a_package_beyond_the_line_is_named_and_stays_in_the_case() -> None:
    case = lined(RedLine(criterion="security", limit=3.0))
    (crossing,) = screen(case)
    assert (crossing.package, crossing.stakeholder, crossing.criterion) == ("wait", "a", "security")
    assert crossing.surely
    assert crossing.score == Score.of(1.0)
    assert len(summary(case).packages) == 3


def test_a_cost_is_crossed_upwards() -> None:
    assert [c.package for c in screen(lined(RedLine(criterion="cost", limit=20.0)))] == ["truce"]


@pytest.mark.parametrize(
    ("score", "surely"),
    [(Score(low=2.0, high=6.0), False), (None, False), (Score(low=1.0, high=2.5), True)],
)
def test_what_may_cross_is_told_from_what_does(score: Score | None, surely: bool) -> None:
    rows = {**SCORES, "truce": (score, 60.0)}
    found = {
        c.package: c.surely
        for c in screen(lined(RedLine(criterion="security", limit=3.0), rows=rows))
    }
    assert found == {"truce": surely, "wait": True}


def test_it_agrees_with_the_summary() -> None:
    rows = {**SCORES, "zones": (Score(low=2.0, high=6.0), 20.0)}
    case = lined(
        RedLine(criterion="security", limit=3.0), RedLine(criterion="cost", limit=20.0), rows=rows
    )
    found = summary(case)
    sure = {(c.package, c.stakeholder) for c in screen(case) if c.surely}
    maybe = {(c.package, c.stakeholder) for c in screen(case)}
    for i, package in enumerate(found.packages):
        for j, stakeholder in enumerate(found.stakeholders):
            assert found.red[i, j] == ((package.id, stakeholder.id) in sure)
            assert found.red_possible[i, j] == ((package.id, stakeholder.id) in maybe)


def test_lines_on_unknown_criteria_are_for_check_to_name() -> None:
    assert screen(lined(RedLine(criterion="prestige", limit=3.0))) == ()
