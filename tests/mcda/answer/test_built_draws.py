"""Shares over draws of weights for a package that is built, and not kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mcda.answer.built_draws import built_draws, built_draws_sentence
from mcda.casefile.case_file import read_case
from mcda.model import edits
from mcda.model.case import Case, Fallback, frozen
from mcda.places import resource
from tests.mcda.answer.small_cases import half


@pytest.fixture(scope="module")
def sample() -> Case:
    case = read_case(resource("samples", "european-russian-quid-pro-quo.parley")).case
    assert case is not None
    return case


def composition(case: Case) -> dict[str, str]:
    """Return every offer at its furthest."""
    return {one.id: one.levels[-1].id for one in case.measures if one.role == "offer"}


def test_today_is_never_below_a_fallback_that_is_today(sample: Case) -> None:
    quo = next(one for one in sample.packages if one.status_quo)
    own = {
        key: replace(one, fallback=Fallback(package=quo.id))
        for key, one in sample.preferences.items()
    }
    case = replace(sample, preferences=frozen(own))
    found = built_draws(case, {})
    assert set(found.shares.values()) == {1.0}


def test_shares_hang_on_the_seed_alone_and_are_said_with_it(sample: Case) -> None:
    case = edits.set_settings(sample, samples=500)
    found = built_draws(case, composition(case))
    assert found == built_draws(case, composition(case))
    assert found.samples == 500
    assert all(0 <= share <= 1 for share in found.shares.values())
    assert min(found.shares.values()) < 1
    words = built_draws_sentence(case, found)
    assert f"seed {case.settings.seed}" in words
    assert "500 draws" in words


def test_who_has_told_no_fallback_is_left_out(sample: Case) -> None:
    key = sample.stakeholders[0].id
    own = {**sample.preferences, key: replace(sample.preferences[key], fallback=None)}
    found = built_draws(replace(sample, preferences=frozen(own)), composition(sample))
    assert key not in found.shares


def test_open_scores_are_said_to_stand_at_their_middle(sample: Case) -> None:
    assert "middle" not in built_draws_sentence(sample, built_draws(sample, composition(sample)))
    opened = replace(sample, effects=half(sample.effects))
    found = built_draws(opened, composition(opened))
    assert "open scores at their middle" in built_draws_sentence(opened, found)
