"""Why one package and no other: held against the states of the summary itself."""

from __future__ import annotations

from mcda.answer.recommendation import recommend
from mcda.answer.rule import Kind
from mcda.answer.standing import Standing
from mcda.answer.why_sentences import _as_few, rivals_sentence, waiting_sentence
from mcda.casefile.case_file import read_case
from mcda.group.summary import summary
from mcda.model.case import Package, Stakeholder
from mcda.places import resource
from tests.mcda.answer.small_cases import Side, small
from tests.mcda.report.settlement import settlement


def test_the_status_quo_is_told_by_who_refuses_it_and_who_loses() -> None:
    case = settlement()
    seen = summary(case)
    found = recommend(case, seen)
    said = waiting_sentence(found, seen)
    quo = next(p for p in case.packages if p.status_quo)
    at, own = seen.packages.index(quo), seen.packages.index(found.named[0])
    for party in found.standing(quo).blocked_by:
        assert party.short or party.name in said
    worse = seen.values[own] > seen.values[at]
    assert ("worse off" in said) == bool(worse.any())


def test_rivals_are_told_only_where_somebody_refuses_each() -> None:
    case = settlement()
    seen = summary(case)
    found = recommend(case, seen)
    told = {p.id for p in (*found.named, *found.references)}
    others = [s for key, s in found.standings.items() if key not in told]
    least = min(len(one.blocked_by) for one in others)
    assert bool(rivals_sentence(found)) == (least > 0)


def test_what_nobody_refuses_either_is_told_with_why_it_is_not_named() -> None:
    case = read_case(resource("samples", "us-russia-compatibility.parley")).case
    assert case is not None
    found = recommend(case, summary(case))
    assert found.kind is Kind.OPEN
    too = [s for s in found.standings.values() if not s.blocked_by and s.package not in found.named]
    own = found.standing(found.named[0])
    assert all(len(one.open_for) == len(own.open_for) for one in too)
    assert all(min(one.margins.values()) < min(own.margins.values()) for one in too)
    assert rivals_sentence(found) == (
        "Nobody refuses Cessation of hostilities alone and Joint campaign, politics later either, "
        "but whoever gains least gains less there."
    )


def test_a_bound_for_several_rivals_is_not_rounded_up() -> None:
    bland = (Stakeholder(id="b", name="Bland"),)
    own, near, far = (
        Standing(Package(id=name, name=name), (), (), bland, (), {}, shortfall=short)
        for name, short in (("A", 8.97), ("B", 17.6), ("C", 18.9))
    )
    assert "are refused by as few, but are 17 points or more short" in _as_few(own, [near, far])
    assert "is refused by as few, but is 18 points short where this is 9" in _as_few(own, [near])


def test_shortfalls_that_print_alike_are_not_held_against_each_other_as_numbers() -> None:
    bland = (Stakeholder(id="b", name="Bland"),)
    own, near, far = (
        Standing(Package(id=name, name=name), (), (), bland, (), {}, shortfall=short)
        for name, short in (("A", 0.2), ("B", 0.3), ("C", 9.0))
    )
    assert "B is refused by as few, but is a little further short" in _as_few(own, [near])
    assert "is 9 points short where this is less than 1" in _as_few(own, [far])


def test_a_rival_refused_by_as_few_is_told_by_how_far_it_is_short() -> None:
    sides = Side("Aland", [1, 0], value=50), Side("Bland", [0, 1], value=50)
    case = small(("North", "South", "Ferry"), [[6, 4], [6, 2], [3, 3]], *sides)
    assert rivals_sentence(recommend(case, summary(case))) == (
        "South is refused by as few, but is 30 points short where this is 10."
    )


def test_two_who_lose_by_the_status_quo_are_told_with_least_and_most() -> None:
    sides = Side("Aland", [1, 0], value=50), Side("Bland", [0, 1], value=10)
    case = small(("Wait", "South"), [[5, 5], [8, 6]], *sides, status_quo=0)
    seen = summary(case)
    assert waiting_sentence(recommend(case, seen), seen) == (
        "With Wait, Aland and Bland would be 10 to 30 of their own points worse off."
    )


def test_open_scores_of_who_may_be_as_well_off_leave_the_points_of_others_exact() -> None:
    """Bland loses by South, or stays level with Wait."""
    sides = Side("Aland", [1, 0], value=50), Side("Bland", [0, 1])
    case = small(("Wait", "South"), [[5, 5], [8, (2, 5)]], *sides, status_quo=0)
    seen = summary(case)
    said = waiting_sentence(recommend(case, seen), seen)
    assert said == "With Wait, Aland would be 30 points worse off."
