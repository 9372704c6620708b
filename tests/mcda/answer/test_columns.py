"""Columns of some states or stakeholders are those of all, picked."""

from __future__ import annotations

import weakref

import numpy as np

from mcda.answer.columns import Columns, columns_of, counted, only
from mcda.group.summary import summary
from tests.laws.answer_cases import drawn_case

PARTS = ("state", "gain", "values", "ranks")
SEED = 1


def same(one: Columns, other: Columns) -> bool:
    first = np.arange(one.state.shape[1])[:1]
    return np.array_equal(one.alike(first), other.alike(first)) and all(
        np.array_equal(getattr(one, part), getattr(other, part), equal_nan=True) for part in PARTS
    )


def test_columns_of_some_stakeholders() -> None:
    seen = summary(drawn_case(SEED))
    count = len(seen.stakeholders)
    assert count > 1
    everyone = columns_of(seen, list(range(count)))
    for chosen in ([0], [count - 1, 0], []):
        assert same(only(everyone, seen, chosen), columns_of(seen, chosen))


def test_some_states_are_picked_when_asked_for() -> None:
    seen = summary(drawn_case(SEED))
    one = columns_of(seen, [0, 1])
    rows = np.zeros(3, dtype=np.int64)
    many = one.at(rows)
    assert all(np.array_equal(getattr(many, p), getattr(one, p)[rows], True) for p in PARTS)
    assert many.alike(rows).shape == (3, len(seen.packages))


def test_some_states_go_with_whoever_asked_for_them() -> None:
    one = columns_of(summary(drawn_case(SEED)), [0])
    rows = np.zeros(1, dtype=np.int64)
    many = one.at(rows)
    assert many.alike(rows).any()
    left = weakref.ref(many)
    del many
    assert left() is None


def test_marks_of_very_many_are_counted_whole() -> None:
    marks = np.ones((1, 2, 300), dtype=bool)
    assert counted(marks).tolist() == [[300, 300]]
    assert counted(marks[:, :, :1]).tolist() == [[1, 1]]
