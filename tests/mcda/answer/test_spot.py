"""Spots go by size; one of an open score by how far it is from what is reckoned with."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mcda.answer.answer import answer_now
from mcda.answer.change import Bound
from mcda.answer.spot import by_size
from mcda.answer.spots import Search
from tests.mcda.answer.small_cases import Side, small


def test_spots_by_size_and_then_in_the_order_of_the_case() -> None:
    sides = Side("Aland", (3, 1), value=60), Side("Bland", (1, 1), value=40)
    case = small(["North", "South"], [[7, 5], [6, 5]], *sides)
    now = answer_now(case)
    found = list(Search(case, now.summary, now.recommendation).turning(None))
    assert len(found) > 2
    ordered = by_size(found)
    assert [one.size for one in ordered] == pytest.approx(sorted(one.at for one in found))
    far = replace(ordered[0], away=2.0, bound=Bound.LEAST)
    assert by_size([far, *ordered[1:]])[-1] is far
    assert by_size([replace(far, away=0.0), *ordered[1:]])[0].bound is Bound.LEAST


def test_what_is_seen_is_one_state() -> None:
    sides = Side("Aland", (3, 1), value=60), Side("Bland", (1, 1), value=40)
    case = small(["North", "South"], [[7, 5], [6, 5]], *sides)
    now = answer_now(case)
    for one in Search(case, now.summary, now.recommendation).turning(None):
        assert one.seen.kind.shape == (1,)
        assert one.seen.differs(one.verdict.at(np.array([one.place]))).tolist() == [False]
        assert (one.seen.named | one.seen.beside)[0].tolist() == one.told.tolist()
