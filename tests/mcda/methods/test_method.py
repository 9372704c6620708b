from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mcda.methods.method import best_ends, worst_ends
from mcda.methods.register import REGISTER
from mcda.model.case import COMMON, Score, frozen
from mcda.model.settings_names import BY_PREFERENCE, METHODS, TAKE_PAIRS, Settings
from mcda.model.table import score_table
from tests.mcda.methods.cases import SCORES, common, small_case


def test_the_register_holds_what_settings_may_name() -> None:
    only = sorted(set(REGISTER) ^ set(METHODS))
    assert not only, f"in one alone of mcda/methods/register.py and settings_names.METHODS: {only}"
    assert all(name == method.name for name, method in REGISTER.items())


def test_the_model_knows_which_methods_look_at_what() -> None:
    methods = REGISTER.values()
    assert {m.name for m in methods if m.by_preference} == set(BY_PREFERENCE)
    assert {m.name for m in methods if m.reads is not None} == set(TAKE_PAIRS)


def test_every_method_says_how_it_computes_and_whether_it_has_a_peer() -> None:
    for method in REGISTER.values():
        assert method.statement.endswith(".")
        assert method.line.endswith(".") == method.main
        assert bool(method.peer.none) == (method.peer.make is None)


@pytest.mark.parametrize("method", REGISTER.values(), ids=list(REGISTER))
def test_scores_are_batched_over_weights(method) -> None:  # type: ignore[no-untyped-def]
    prepared = method.prepare(score_table(small_case(), "a"), Settings())
    weights = np.random.default_rng(1).dirichlet(np.ones(2), (3, 4))
    found = prepared.scores(weights)
    assert found.shape == (3, 4, 3)
    np.testing.assert_allclose(found[1, 2], prepared.scores(weights[1, 2]))


@pytest.mark.parametrize("how", ["anchored", "vector", "minmax", "max", "sum"])
def test_offsets_say_how_scores_depend_on_weights(how: str) -> None:
    table = score_table(small_case(), "a")
    weights = np.array([0.7, 0.3])
    settings = replace(Settings(), normalisation=how)
    near, far = REGISTER["topsis"].prepare(table, settings).offsets
    plus, minus = np.sqrt(weights**2 @ near.T), np.sqrt(weights**2 @ far.T)
    scores = REGISTER["topsis"].prepare(table, settings).scores(weights)
    np.testing.assert_allclose(scores, minus / (plus + minus))
    linear = REGISTER["weighted-sum"].prepare(table, settings)
    np.testing.assert_allclose(linear.scores(weights), linear.offsets[0] @ weights)


def test_bounds_are_the_scores_when_all_is_known() -> None:
    prepared = REGISTER["topsis"].prepare(score_table(small_case(), "a"), Settings())
    low, high = prepared.bounds(np.array([0.5, 0.5]))
    assert low is high


def test_ends_of_intervals_go_by_direction() -> None:
    rows = {**SCORES, "truce": (Score(low=2.0, high=9.0), Score(low=40.0, high=80.0))}
    table = score_table(small_case(scores=frozen({COMMON: common(rows)})), "a")
    assert worst_ends(table)[0].tolist() == [2.0, 80.0]
    assert best_ends(table)[0].tolist() == [9.0, 40.0]


def test_unknown_settings_never_pass_silently() -> None:
    table = score_table(small_case(), "a")
    for field in ("normalisation", "distance"):
        with pytest.raises(ValueError, match="unknown"):
            REGISTER["topsis"].prepare(table, replace(Settings(), **{field: "guess"}))
    with pytest.raises(ValueError, match="unknown"):
        REGISTER["ahp"].prepare(table, replace(Settings(), synthesis="guess"))
