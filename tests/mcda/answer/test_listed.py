from __future__ import annotations

import random

import numpy as np
import pytest

from mcda.answer.listed import ListedZone, listed_zone
from mcda.answer.listed_sentences import counted
from mcda.group.summary import summary
from mcda.model.case import Case
from mcda.negotiation.labels import Label
from tests.mcda.answer.small_cases import Side, small

SIDES = [Side("Aland", (1, 1), 50, red=(0, 2)), Side("Bland", (0, 1), 50)]
PACKAGES = ("North", "South", "Ferry", "Rail", "Both")
CASE = small(PACKAGES, [(9, 4), (9, (4, 8)), (1, 9), (6, 7), (5, 6)], *SIDES)


def zone(case: Case) -> ListedZone:
    return listed_zone(summary(case))


def test_packages_that_suit_everyone_and_that_nothing_betters() -> None:
    found = zone(CASE)
    # Ferry crosses the red line, North is below Bland's fallback, Both is worse than Rail for all.
    assert found.suits.tolist() == [False, True, False, True, True]
    assert found.surely.tolist() == [False, False, False, True, True]
    assert found.possibly.tolist() == [False, True, False, True, True]
    assert found.efficient == (1, 3)
    # Both have the same sum, and Rail is better for whoever gains less.
    assert found.labels.of(0) == [Label.UTILITARIAN]
    assert found.labels.of(1) == list(Label)


def test_who_alone_stands_against_what() -> None:
    found = zone(CASE)
    assert [(one.side, one.count, one.best) for one in found.alone] == [(0, 1, 2), (1, 1, 0)]
    told = [str(one) for one in counted(summary(CASE), found)]
    assert told[0].startswith("3 of the 5 listed packages")
    assert "1 package fails on Aland alone." in told


def test_who_cannot_be_compared_is_left_out_and_named() -> None:
    case = small(
        PACKAGES[:3], [(9, 4), (2, 8), (5, 6)], *SIDES, Side("Cland"), Side("Dland", (0, 1))
    )
    found = zone(case)
    assert found.sides == (0, 1, 3)
    told = " ".join(str(one) for one in counted(summary(case), found))
    assert "Cland" in told
    assert "Dland has no fallback" in told


def test_without_anybody_nobody_is_compared() -> None:
    assert zone(small(PACKAGES[:2], [(1, 2), (3, 4)], Side("Cland"))).sides == ()


@pytest.mark.parametrize("seed", range(12))
def test_efficient_packages_are_those_of_plain_comparison(seed: int) -> None:
    draw = random.Random(seed)
    sides = [
        Side(
            f"S{j}", [draw.randint(0, 4) + (i == j) for i in range(3)], draw.choice([None, 30, 45])
        )
        for j in range(3)
    ]
    scores = [[draw.randint(0, 10) for _ in range(3)] for _ in range(8)]
    found = zone(small([f"P{i}" for i in range(8)], scores, *sides))
    values = found.values
    suits = [
        row
        for row in range(8)
        if all(
            side.value is None or values[row][j] >= side.value - 1e-9
            for j, side in enumerate(sides)
        )
    ]
    assert np.flatnonzero(found.suits).tolist() == suits
    assert list(found.efficient) == [
        row
        for row in suits
        if not any(
            all(values[other] >= values[row] - 1e-9) and any(values[other] > values[row] + 1e-9)
            for other in suits
        )
    ]
