from __future__ import annotations

import pytest

from mcda.model import edits
from mcda.model.case import COMMON, Direction, Score
from mcda.model.measures import Condition, Delivery, JointEffect, MeasureLevel
from mcda.model.rule_kinds import RuleKind
from mcda.model.versions import can_join, join
from tests.every_field import full_case
from tests.mcda.model.check.test_measures import ACCESS, MONEY, built_case


def levels(*ids: str) -> tuple[MeasureLevel, ...]:
    known = {one.id: one for one in built_case().measures[0].levels}
    return tuple(known.get(one) or MeasureLevel(id=one, name=one) for one in ids)


def test_removing_a_measure_takes_all_that_hangs_on_it() -> None:
    case = edits.add_rule(built_case(), RuleKind.REQUIRES, when=(ACCESS,), then=(MONEY,))
    case = edits.set_delivery(case, "access", Delivery())
    hanging = edits.hanging_on(case, "access")
    assert hanging == edits.Hanging(effects=1, joint_effects=1, rules=1, compositions=1, chances=1)
    after = edits.remove_measure(case, "access")
    assert [one.id for one in after.measures] == ["money"]
    assert (after.joint_effects, after.rules, after.deliveries) == ((), (), {})
    assert after.effects == {COMMON: {"money": {"full": {"calm": Score.of(0.5)}}}}
    assert after.packages[-1].composition == {"money": "full"}
    assert not edits.hanging_on(edits.add_measure(after, "New"), "new")


def test_removing_a_level_leaves_the_measure() -> None:
    case = edits.set_measure_levels(built_case(), "access", levels("none", "half", "full"))
    case = edits.set_effect(case, COMMON, "access", "half", "calm", Score.of(0.5))
    case = edits.set_composition(case, "staged", {"access": "half"})
    case = edits.set_delivery(case, "access", Delivery(part_level="half"))
    after = edits.remove_measure_level(case, "access", "half")
    assert [level.id for level in after.measures[0].levels] == ["none", "full"]
    assert after.effects == built_case().effects
    assert after.packages == built_case().packages
    assert after.deliveries["access"].part_level is None


def test_removing_an_owner_leaves_its_measure_without_one() -> None:
    after = edits.remove_stakeholder(built_case(), "russia")
    assert after.measures[0].owners == ()


def test_a_level_that_becomes_todays_loses_its_effects() -> None:
    after = edits.set_measure_levels(built_case(), "access", levels("full", "none"))
    assert after.effects == {COMMON: {"money": {"full": {"calm": Score.of(0.5)}}}}
    assert edits.set_measure_levels(after, "access", levels("full", "none")) is after


def test_what_changes_nothing_is_the_same_case() -> None:
    case = built_case()
    assert edits.change_measure(case, "access", name="Access") is case
    assert edits.set_effect(case, COMMON, "access", "full", "calm", Score.of(1.0)) is case
    full = next(one for one in case.packages if one.id == "full")
    assert edits.set_composition(case, "full", full.composition) is case
    assert edits.set_delivery(case, "access", None) is case
    assert edits.change_joint_effect(case, "together", note="") is case
    assert edits.remove_leftovers(case) is case
    with pytest.raises(TypeError):
        edits.change_measure(case, "access", levels=())
    with pytest.raises(KeyError):
        edits.set_composition(case, "full", {"access": "x"})
    with pytest.raises(KeyError):
        edits.set_effect(case, "x", "access", "full", "calm", None)


def test_leftovers_of_unknown_levels_go() -> None:
    stray = edits.add_joint_effect(
        built_case(), "Stray", when=(ACCESS, Condition(measure="money", level="gone"))
    )
    assert edits.remove_leftovers(stray) == built_case()


def test_a_combination_is_kept_as_a_package() -> None:
    case = edits.keep_package(built_case(), {"money": "full", "access": ""}, "Kept")
    assert case.packages[-1].composition == {"money": "full"}
    assert case.packages[-1].name == "Kept"


def test_a_direction_of_one_stakeholder_is_set_and_cleared() -> None:
    case = edits.set_direction(built_case(), "calm", "russia", Direction.COST)
    assert next(c for c in case.criteria if c.id == "calm").directions == {"russia": "cost"}
    assert edits.set_direction(case, "calm", "russia", None) == built_case()


def test_both_sides_changes_of_measures_are_joined() -> None:
    base = full_case()
    assert can_join(base, base, base)
    mine = edits.set_effect(base, "north", "money", "full", "safety", Score.of(0.5))
    made = next(one for one in base.packages if one.id == "deal").composition
    theirs = edits.set_composition(base, "deal", {**made, "money": "full"})
    theirs = edits.add_measure(theirs, "Third")
    joined = join(base, mine, theirs)
    assert joined.contested == ()
    expected = edits.set_effect(theirs, "north", "money", "full", "safety", Score.of(0.5))
    assert joined.case == expected


def test_two_rules_added_under_one_id_are_both_kept() -> None:
    base = built_case()
    mine = edits.add_rule(base, RuleKind.REQUIRES, when=(ACCESS,), then=(MONEY,))
    theirs = edits.add_rule(base, RuleKind.EXCLUDES, when=(ACCESS, MONEY))
    kinds = [one.kind for one in join(base, mine, theirs).case.rules]
    assert sorted(kinds) == [RuleKind.EXCLUDES, RuleKind.REQUIRES]


def test_a_measure_removed_there_and_worked_on_here_stays() -> None:
    base = built_case()
    mine = edits.set_effect(base, COMMON, "access", "full", "calm", Score.of(2.0))
    joined = join(base, mine, edits.remove_measure(base, "access"))
    assert [one.id for one in joined.case.measures] == ["money", "access"] or joined.contested
    assert "access" in {one.id for one in joined.case.measures}


def test_rules_and_joint_effects_are_moved_and_removed() -> None:
    case = edits.add_rule(built_case(), RuleKind.EXCLUDES, when=(ACCESS, MONEY))
    case = edits.add_rule(case, RuleKind.AT_LEAST, then=(ACCESS,), count=1)
    assert [one.id for one in edits.move_rule(case, "rule-2", 0).rules] == ["rule-2", "rule-1"]
    assert edits.remove_rule(case, "rule-2").rules == case.rules[:1]
    assert edits.change_rule(case, "rule-1", in_force=False).rules[0].in_force is False
    assert isinstance(case.joint_effects[0], JointEffect)
    assert edits.remove_joint_effect(case, "together").joint_effects == ()
    assert edits.move_joint_effect(case, "together", 0) is case
