from __future__ import annotations

from mcda.answer.recommendation import recommend
from mcda.answer.standing import Standing, shortfalls
from mcda.group.summary import summary
from tests.mcda.answer.small_cases import Side, small

SIDES = [Side("Aland", (1, 1), 50, red=(0, 2)), Side("Bland", (0, 1), 50)]
CASE = small(("North", "South", "Ferry"), [(9, 4), (9, (4, 8)), (1, 9)], *SIDES)


def standing(package: int) -> Standing:
    found = recommend(CASE, summary(CASE))
    return found.standing(CASE.packages[package])


def test_shortfalls_are_of_those_who_refuse() -> None:
    assert shortfalls(summary(CASE), 0) == {"s1": 10.0}
    assert shortfalls(summary(CASE), 1) == {}


def test_what_crosses_a_red_line_is_not_measured() -> None:
    assert [one.name for one in standing(2).crossed] == ["Aland"]
    assert not standing(2).measured
    assert standing(0).measured


def test_shared_first_places_are_marked() -> None:
    case = small(("North", "South"), [(5, 5), (5, 5)], *SIDES)
    found = recommend(case, summary(case)).standing(case.packages[0])
    assert [one.name for one in found.shared] == ["Aland", "Bland"]


def test_only_who_is_furthest_below_its_fallback_is_shortest() -> None:
    sides = [Side(name, (1, 1), value) for name, value in zip("ABC", (70, 60, 70), strict=True)]
    case = small(("North", "South"), [(5, 5), (1, 1)], *sides)
    found = recommend(case, summary(case)).standing(case.packages[0])
    assert [one.name for one in found.shortest] == ["A", "C"]
    assert [one.name for one in found.blocked_by] == ["A", "B", "C"]


def test_a_first_place_of_one_s_own_is_shared_with_nobody() -> None:
    assert [one.name for one in standing(1).first] == ["Aland"]
    assert standing(1).shared == ()


def test_who_refuses_by_a_red_line_alone_is_not_short() -> None:
    assert shortfalls(summary(CASE), 2) == {"s0": 0.0}
    assert (standing(2).shortfall, standing(2).shortest) == (0.0, ())


def test_less_than_a_point_is_short_too() -> None:
    case = small(("North", "South"), [(5, 5), (1, 1)], Side("A", (1, 1), 50.5))
    found = recommend(case, summary(case)).standing(case.packages[0])
    assert [one.name for one in found.shortest] == ["A"]


def test_who_has_another_candidate_on_the_same_level_is_marked() -> None:
    sides = [Side("Aland", (1, 1), 20), Side("Bland", (0, 1), 20)]
    case = small(("North", "South"), [(9, 5), (5, 9)], *sides)
    found = recommend(case, summary(case)).standing(case.packages[1])
    assert [one.name for one in found.preferred] == ["Aland", "Bland"]
    assert [one.name for one in found.level] == ["Aland"]
