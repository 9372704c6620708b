"""How far paths are walked: what is told is what walking all of them tells."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np

from mcda.answer.needed import MOST, Least, Needed
from mcda.answer.paths import WHATS


def paths(kind: list[int], who: list[int], stops: object = None) -> Any:
    return SimpleNamespace(kind=np.array(kind), who=np.array(who), stops=stops)


def limits(kept: Least | Needed, kind: list[int], who: list[int]) -> list[float]:
    return [round(float(one), 4) for one in kept.limit(np.array(kind), np.array(who))]


def test_the_nearest_of_a_kind_and_stakeholder_ends_its_paths() -> None:
    kept = Least(2)
    some = paths([0, 0, 1], [0, 1, 0])
    kept.note(some, np.array([0, 0, 2]), np.array([0.4, 0.2, 0.3]), np.ones(3, dtype=bool))
    assert limits(kept, [0, 1, 0], [0, 0, 1]) == [0.2, 0.3, np.inf]


def test_what_makes_it_worse_is_walked_until_as_many_stakeholders_as_are_told_have_one() -> None:
    count = MOST + 1
    kept = Needed(count)
    some = paths([0] * count, list(range(count)))
    for who in range(MOST):
        assert limits(kept, [0], [who]) == [np.inf]
        kept.note(some, np.array([who]), np.array([0.1 * (who + 1)]), np.zeros(1, dtype=bool))
    third = round(0.1 * MOST, 4)
    assert limits(kept, [0, 0], [0, count - 1]) == [0.1, third]
    assert limits(kept, [1], [0]) == [np.inf]


def test_what_improves_it_ends_no_path_of_what_makes_it_worse() -> None:
    kept = Needed(1)
    one = paths([0], [0])
    kept.note(one, np.array([0]), np.array([0.2]), np.ones(1, dtype=bool))
    assert limits(kept, [0], [0]) == [np.inf]
    assert kept.nearest[0] == 0.2


def test_on_a_named_scale_the_nearest_in_size_ends_nothing() -> None:
    kept = Needed(1)
    levels = paths([0], [0], stops=np.array([[0.5, 1.0]]))
    kept.note(levels, np.array([0]), np.array([0.5]), np.ones(1, dtype=bool))
    assert np.isinf(kept.nearest).all() and len(kept.nearest) == len(WHATS)
