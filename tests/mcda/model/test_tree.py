from __future__ import annotations

from dataclasses import replace

from mcda.model.case import ROOT, Case, Criterion
from mcda.model.tree import children, depth_first, leaves, leaves_below, number, parents, path
from tests.mcda.model.small import small_case


def ids(criteria: tuple[Criterion, ...]) -> list[str]:
    return [criterion.id for criterion in criteria]


def test_the_tree_is_read() -> None:
    case = small_case()
    assert ids(children(case)) == ["security", "cost", "access"]
    assert ids(children(case, "security")) == ["control", "calm"]
    assert parents(case) == {"security"}
    assert ids(leaves(case)) == ["control", "calm", "cost", "access"]
    assert ids(leaves_below(case, "security")) == ["control", "calm"]
    assert ids(leaves_below(case, "cost")) == ["cost"]
    assert ids(leaves_below(case, ROOT)) == ids(leaves(case))
    assert path(case, "calm") == ("security", "calm")
    assert path(case, "x") == ()


def test_points_become_numbers() -> None:
    access = small_case().criteria[-1]
    assert number(access, "partial") == 1
    assert number(access, "x") is None
    assert number(access, None) is None
    assert number(access, 1) == 1.0


def test_a_cycle_is_cut() -> None:
    case = Case(
        id="x",
        criteria=(Criterion(id="a", name="A", parent="b"), Criterion(id="b", name="B", parent="a")),
    )
    assert path(case, "a") == ("b", "a")
    assert leaves(case) == ()
    assert ids(depth_first(case.criteria)) == ["a", "b"]


def test_depth_first_mends_an_order_and_keeps_strays() -> None:
    case = small_case()
    mixed = (*reversed(case.criteria), Criterion(id="stray", name="S", parent="x"))
    assert ids(depth_first(mixed)) == ["access", "cost", "security", "calm", "control", "stray"]
    assert depth_first(case.criteria) == case.criteria
    assert replace(case, criteria=depth_first(case.criteria)) == case
