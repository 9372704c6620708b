from __future__ import annotations

from mcda.model import edits
from mcda.model.built import Sum, built_score, built_sum, parts_of
from mcda.model.case import COMMON, Score
from mcda.model.measures import RuleKind
from mcda.model.rules import broken
from mcda.model.tree import leaves
from tests.mcda.model.check.test_measures import ACCESS, MONEY, built_case


def test_a_built_score_is_todays_plus_effects_plus_what_holds_together() -> None:
    case = built_case()
    now = case.stated("russia", "waiting", "calm")
    assert now is not None and isinstance(now.low, float | int)
    made = built_score(case, "russia", "full", "calm")
    assert made is not None and made.low == now.low + 1.0 + 0.5 + 0.5
    assert built_score(case, "russia", "staged", "calm") is None
    assert built_score(case, "russia", "waiting", "calm") is None


def test_an_own_effect_replaces_the_common_one() -> None:
    case = edits.set_effect(built_case(), "russia", "access", "full", "calm", Score.of(-1.0))
    calm = next(leaf for leaf in leaves(case) if leaf.id == "calm")
    own = [part.change for part in parts_of(case, "russia", {"access": "full"}, calm.id)]
    assert own == [Sum(-1.0, -1.0, -1.0)]
    common = [part.change for part in parts_of(case, COMMON, {"access": "full"}, calm.id)]
    assert common == [Sum(1.0, 1.0, 1.0)]


def test_intervals_and_what_is_likely_add_up() -> None:
    wide = Score(low=0.5, high=1.5, likely=0.75)
    case = edits.set_effect(built_case(), COMMON, "access", "full", "calm", wide)
    calm = next(leaf for leaf in leaves(case) if leaf.id == "calm")
    now = built_sum(case, "russia", {}, calm)
    made = built_sum(case, "russia", {"access": "full"}, calm)
    assert now is not None and made is not None
    assert (made.low - now.low, made.likely - now.likely, made.high - now.high) == (0.5, 0.75, 1.5)


def test_rules_that_a_composition_breaks_are_found() -> None:
    case = edits.add_rule(built_case(), RuleKind.REQUIRES, when=(ACCESS,), then=(MONEY,))
    case = edits.add_rule(case, RuleKind.EXCLUDES, when=(ACCESS, MONEY))
    assert broken(case, {"access": "full"}) == case.rules[:1]
    assert broken(case, {"access": "full", "money": "full"}) == case.rules[1:]
    assert broken(case, {}) == ()
    idle = edits.change_rule(case, "rule-1", in_force=False)
    assert broken(idle, {"access": "full"}) == ()
