"""Shares of draws in which the answer is the same, and nobody refuses what is named."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mcda.answer.answer import answer_of
from mcda.answer.draws import MOST, Draws, _finite, draws
from mcda.group.summary import summary
from mcda.model.case import Case
from mcda.model.settings_names import Settings
from tests.laws.answer_cases import drawn_case
from tests.mcda.answer.small_cases import Side, small

ROADS = ("North road", "South road")


def counted(case: Case, named: str = "p0") -> Draws:
    found = draws(case, summary(case), named)
    assert found is not None
    return found


def test_far_from_every_limit_it_is_the_same_in_every_draw() -> None:
    sides = Side("Aland", [5, 3, 2], value=30), Side("Bland", [3, 5, 2], value=30)
    found = counted(small(ROADS, [[9, 8, 9], [1, 1, 1]], *sides))
    assert (found.same, found.unrefused, found.samples) == (1.0, 1.0, MOST)


def test_an_open_score_over_the_fallback_refuses_in_its_share_of_draws() -> None:
    sides = Side("Aland", [1, 1], value=50), Side("Bland", [1, 1], value=20)
    found = counted(small(ROADS, [[5, (2, 8)], [1, 1]], *sides))
    assert abs(found.unrefused - 0.5) < 0.05


def test_seed_and_number_of_draws_are_the_cases_own() -> None:
    case = replace(drawn_case(3), settings=Settings(seed=7, samples=300))
    found = answer_of(case).draws
    assert found is not None
    assert (found.seed, found.samples) == (7, 300)
    assert found == answer_of(case).draws


def test_judged_at_its_middle_without_any_spread_it_is_todays_answer() -> None:
    """With all weight on one criterion and no open score, every draw is the case itself."""
    for seed in range(6):
        case = drawn_case(seed, ("topsis", "weighted-sum"))
        only = small(ROADS, [[7], [4]], Side("A", [1], value=50), Side("B", [1], package=1))
        assert counted(only).same == 1.0
        found = answer_of(case).draws
        assert found is None or 0 <= found.same <= 1


def test_the_ideal_stands_above_what_is_almost_the_ideal() -> None:
    """In single precision twice the greatest merit is beyond all numbers."""
    found = _finite(np.array([[3e38], [np.inf], [np.nan]], dtype=np.float32))
    assert found[1, 0] > found[0, 0] > found[2, 0] == 0.0
    assert np.isfinite(found).all()


def test_they_are_the_same_however_many_are_judged_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    case = replace(drawn_case(3), settings=Settings(samples=20))
    found = counted(case)
    monkeypatch.setattr("mcda.answer.draws._CELLS", 20)
    assert counted(case) == found
