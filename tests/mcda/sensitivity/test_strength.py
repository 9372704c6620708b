from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from mcda.model.case import Package
from mcda.sensitivity.box import Scores
from mcda.sensitivity.firmness import OneWay, Stability, Surely
from mcda.sensitivity.strength import HAIR, NEAR, Reason, Word, leader_changes, strength
from mcda.sensitivity.trade import Trade

A, B, C = (Package(id=name, name=name.upper()) for name in "abc")


def one_way(
    *intervals: tuple[float, float, float, str | None, str | None],
    ranks: tuple[int, ...] = (1, 2, 3),
    scores: Scores = Scores.SINGLE,
    open_rivals: tuple[str, ...] = (),
    surely: tuple[Surely, ...] = (),
    trade: Trade | None = None,
) -> OneWay:
    """Return an analysis with intervals (weight, low, high, below, above), a leading."""
    packages = (A, B, C)[: len(ranks)]
    leaders = tuple(p for p, rank in zip(packages, ranks, strict=True) if rank == 1)
    ranking = SimpleNamespace(stakeholder="s", packages=packages, leaders=leaders)
    stability = tuple(
        Stability(f"k{i}", weight, low, high, _one(above), _one(below), low, high)
        for i, (weight, low, high, below, above) in enumerate(intervals)
    )
    nothing = np.zeros(0, dtype=bool)
    made = OneWay(
        cast(Any, ranking), stability, True, cast(Any, None), nothing, scores, open_rivals, surely
    )
    made.__dict__["trade"] = trade
    return made


def _one(package: str | None) -> tuple[str, ...]:
    return () if package is None else (package,)


@pytest.mark.parametrize(
    ("distance", "word"),
    [
        (HAIR / 2, Word.UNDECIDED),
        (HAIR * 1.5, Word.SENSITIVE),
        (NEAR * 0.99, Word.SENSITIVE),
        (NEAR * 1.01, Word.FIRM),
    ],
)
@pytest.mark.parametrize("up", [True, False])
def test_the_nearest_weight_decides(distance: float, word: Word, up: bool) -> None:
    if up:
        found = strength(one_way((0.3, 0.0, 0.3 + distance, None, "b")))
    else:
        found = strength(one_way((0.3, 0.3 - distance, 1.0, "b", None)))
    assert found.word is word
    assert found.reason is Reason.WEIGHT
    assert found.changes[0].successors == ("b",)
    assert found.changes[0].distance == pytest.approx(distance)


@pytest.mark.parametrize(
    ("share", "word"), [(0.01, Word.UNDECIDED), (0.098, Word.SENSITIVE), (0.2, Word.FIRM)]
)
def test_a_shift_between_two_weights_counts_beside_single_ones(share: float, word: Word) -> None:
    found = strength(one_way((0.3, 0.0, 0.9, None, "b"), trade=Trade("k0", "k1", share, ("b",))))
    assert found.word is word
    assert found.reason is (Reason.WEIGHT if word is Word.FIRM else Reason.TRADE)


def test_no_weight_changes_the_leader() -> None:
    found = strength(one_way((0.3, 0.0, 1.0, None, None)))
    assert (found.word, found.reason) == (Word.FIRM, Reason.NO_WEIGHT)


def test_a_shared_first_place_is_undecided() -> None:
    found = strength(one_way((0.3, 0.0, 1.0, None, None), ranks=(1, 1, 3)))
    assert (found.word, found.reason, found.rivals) == (Word.UNDECIDED, Reason.SHARED, ("b",))


def test_open_scores_that_reach_the_leader_are_undecided() -> None:
    found = strength(one_way((0.3, 0.0, 1.0, None, None), scores=Scores.WHOLE, open_rivals=("b",)))
    assert (found.word, found.reason, found.rivals) == (
        Word.UNDECIDED,
        Reason.OPEN_SCORES,
        ("b",),
    )


@pytest.mark.parametrize(
    ("distance", "word"),
    [
        (HAIR / 2, Word.UNDECIDED),
        (HAIR * 1.5, Word.SENSITIVE),
        (NEAR * 0.99, Word.SENSITIVE),
        (NEAR * 1.01, Word.FIRM),
    ],
)
def test_open_scores_and_a_weight_together_decide(distance: float, word: Word) -> None:
    sure = Surely("k0", 0.3, 0.3 - distance, 1.0, (), ("b",))
    found = strength(one_way((0.3, 0.0, 1.0, None, None), scores=Scores.WHOLE, surely=(sure,)))
    assert (found.word, found.reason) == (word, Reason.WEIGHT)
    assert found.changes[0].scores is Scores.WHOLE


def test_open_scores_without_bounds_are_never_firm() -> None:
    found = strength(one_way((0.3, 0.0, 1.0, None, None), scores=Scores.MIDDLE))
    assert (found.word, found.reason) == (Word.SENSITIVE, Reason.UNBOUNDED)


def test_a_single_package_is_alone() -> None:
    found = strength(one_way(ranks=(1,)))
    assert (found.word, found.reason) == (Word.FIRM, Reason.ALONE)


def test_changes_come_nearest_first_and_name_both_sides() -> None:
    analysis = one_way((0.3, 0.1, 0.9, "c", "b"), (0.2, 0.0, 0.25, None, "b"))
    changes = leader_changes(analysis)
    assert [(c.criterion, c.at, c.successors) for c in changes] == [
        ("k1", 0.25, ("b",)),
        ("k0", 0.1, ("c",)),
        ("k0", 0.9, ("b",)),
    ]
