"""A stakeholder's own direction: turning it is the same as mirroring its scores."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mcda.group.screening import screen
from mcda.group.summary import summary
from mcda.methods.rank import rank
from mcda.model import edits
from mcda.model.case import COMMON, Case, Direction, RedLine, Score, frozen
from mcda.model.check import check
from mcda.model.settings_names import METHODS
from tests.mcda.model.small import small_case

WHO = "russia"


def turned(case: Case, criterion: str) -> Case:
    at = next(c for c in case.criteria if c.id == criterion)
    other = Direction.COST if at.direction is Direction.BENEFIT else Direction.BENEFIT
    return edits.set_direction(case, criterion, WHO, other)


def mirrored(case: Case, criterion: str) -> Case:
    """Return the case with the stakeholder's scores mirrored on the criterion's anchors."""
    at = next(c for c in case.criteria if c.id == criterion)
    assert at.worst is not None and at.best is not None
    total = at.worst + at.best
    for package in case.packages:
        score = case.score(WHO, package.id, criterion)
        assert score is not None and isinstance(score.low, float | int)
        assert isinstance(score.high, float | int)
        after = Score(low=total - score.high, high=total - score.low)
        case = edits.set_score(case, WHO, package.id, criterion, after)
    return case


def for_all(case: Case, criterion: str) -> Case:
    """Return the case with the common direction and the anchors turned."""
    at = next(c for c in case.criteria if c.id == criterion)
    other = Direction.COST if at.direction is Direction.BENEFIT else Direction.BENEFIT
    fields = {"direction": other, "worst": at.best, "best": at.worst}
    return edits.change_criterion(case, criterion, **fields)


@pytest.mark.parametrize("method", sorted({*METHODS} - {"wpm"}))
@pytest.mark.parametrize("criterion", ["control", "calm", "cost"])
def test_an_own_direction_is_the_common_one_turned_for_one(method: str, criterion: str) -> None:
    case = edits.set_settings(small_case(), method=method)
    one, two = (rank(change(case, criterion), WHO) for change in (turned, for_all))
    assert np.array_equal(one.scores, two.scores)


@pytest.mark.parametrize("method", ["topsis", "weighted-sum", "vikor", "promethee", "ahp"])
@pytest.mark.parametrize("criterion", ["control", "calm", "cost"])
def test_turning_a_direction_is_mirroring_the_scores(method: str, criterion: str) -> None:
    case = edits.set_settings(small_case(), method=method)
    one, two = (rank(change(case, criterion), WHO) for change in (turned, mirrored))
    assert np.allclose(one.scores, two.scores, rtol=1e-9, atol=1e-9)
    other = next(s.id for s in case.stakeholders if s.id != WHO)
    before, after = rank(case, other), rank(turned(case, criterion), other)
    assert np.array_equal(before.scores, after.scores)


def test_a_red_line_goes_by_the_own_direction() -> None:
    case = small_case()
    own = case.preferences[WHO]
    lined = replace(own, red_lines=(RedLine(criterion="calm", limit=5.0),))
    case = replace(case, preferences=frozen({**case.preferences, WHO: lined}))
    case = edits.set_score(case, COMMON, "full", "calm", Score.of(8.0))
    case = edits.set_score(case, COMMON, "staged", "calm", Score.of(2.0))
    crossed = {(one.package, one.surely) for one in screen(case)}
    assert ("staged", True) in crossed
    assert ("full", True) not in crossed
    after = {(one.package, one.surely) for one in screen(turned(case, "calm"))}
    assert ("full", True) in after
    assert ("staged", True) not in after


def test_the_gain_against_the_fallback_turns_too() -> None:
    case = small_case()
    straight = summary(turned(case, "calm"))
    mirror = summary(mirrored(case, "calm"))
    assert np.array_equal(straight.below, mirror.below)


def test_a_direction_of_nobody_is_named() -> None:
    case = small_case()
    stray = tuple(
        replace(c, directions=frozen({"x": Direction.COST})) if c.id == "calm" else c
        for c in case.criteria
    )
    assert [one.code for one in check(replace(case, criteria=stray))] == ["DIRECTION-OF-UNKNOWN"]
