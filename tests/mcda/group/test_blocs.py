from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy.cluster.hierarchy import linkage
from scipy.spatial.distance import squareform

from mcda.group.blocs import blocs, merge_all
from mcda.group.summary import summary
from mcda.model.case import Preferences, Stakeholder, frozen
from tests.mcda.methods.cases import small_case

POINTS = {"a": (80.0, 20.0), "b": (20.0, 80.0), "c": (75.0, 25.0), "d": (30.0, 70.0)}


def four():  # type: ignore[no-untyped-def]
    own = {
        key: Preferences(direct=frozen({"security": s, "cost": c}))
        for key, (s, c) in POINTS.items()
    }
    who = tuple(Stakeholder(id=key, name=key.upper()) for key in POINTS)
    return summary(small_case(stakeholders=who, preferences=frozen(own)))


def test_stakeholders_who_weigh_alike_join_first() -> None:
    found = blocs(four(), "weights")
    assert [(m.left, m.right) for m in found.merges] == [
        (("a",), ("c",)),
        (("b",), ("d",)),
        (("a", "c"), ("b", "d")),
    ]
    np.testing.assert_allclose([m.height for m in found.merges], [0.05, 0.1, 0.525])
    assert found.order == ("a", "c", "b", "d")
    assert found.at(0.2) == (("a", "c"), ("b", "d"))
    assert found.at(0.0) == (("a",), ("b",), ("c",), ("d",))


def test_the_issue_that_divides_two_blocs_is_named() -> None:
    last = blocs(four(), "weights").merges[-1]
    assert last.divides is not None
    assert last.divides.criterion == "security"
    assert (last.divides.high, last.divides.low) == ("a", "b")
    assert last.divides.gap == pytest.approx(0.525)
    assert last.package is not None
    assert last.package.package in {"truce", "wait"}


def test_opposed_rankings_are_at_distance_one() -> None:
    found = blocs(summary(small_case()))
    assert found.basis == "ranking"
    np.testing.assert_allclose(found.distances, [[0, 1], [1, 0]])


@pytest.mark.parametrize("seed", range(10))
def test_average_linkage_as_in_scipy(seed: int) -> None:
    points = np.random.default_rng(seed).random((7, 3))
    distances = np.abs(points[:, None] - points[None]).sum(axis=2)
    heights = [height for _, _, height in merge_all(distances)]
    expected = linkage(squareform(distances, checks=False), "average")[:, 2]
    np.testing.assert_allclose(heights, expected)


def test_one_stakeholder_or_none_has_no_merge() -> None:
    case = small_case(stakeholders=small_case().stakeholders[:1])
    assert blocs(summary(case)).order == ("a",)
    assert blocs(summary(case)).merges == ()
    assert blocs(summary(small_case(preferences=frozen({})))).members == ()


def test_those_who_agree_in_everything_are_divided_by_nothing() -> None:
    own = small_case().preferences["a"]
    same = small_case(preferences=frozen({"a": own, "b": replace(own)}))
    merge = blocs(summary(same), "weights").merges[0]
    assert (merge.height, merge.divides, merge.package) == (0, None, None)
