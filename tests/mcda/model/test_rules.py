"""What rules let pass."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from mcda.model import edits
from mcda.model.measures import Condition
from mcda.model.rule_kinds import RuleKind
from mcda.model.rules import DEEPEST, Search, broken
from mcda.negotiation.of_case import deal_of
from mcda.negotiation.rules import keep_all
from tests.mcda.model.check.test_measures import built_case


def test_rounding_of_a_large_budget_is_no_overspending_anywhere() -> None:
    amounts = {"access": {"full": 0.1e9}, "money": {"full": 0.2e9 + 0.01}}
    case = edits.add_rule(built_case(), RuleKind.BUDGET, amounts=amounts, limit=0.3e9)
    deal, _left_out = deal_of(case)
    assert not broken(case, {"access": "full", "money": "full"})
    assert keep_all(deal.rules, deal.codes([(1, 1)])).all()
    amounts["money"]["full"] += 1.0
    case = edits.add_rule(built_case(), RuleKind.BUDGET, amounts=amounts, limit=0.3e9)
    assert broken(case, {"access": "full", "money": "full"})
    assert not np.any(keep_all(deal_of(case)[0].rules, deal.codes([(1, 1)])))


def test_more_measures_than_a_search_can_go_through_are_told_and_raise_nothing() -> None:
    case = built_case()
    one = case.measures[0]
    many = tuple(replace(one, id=f"m{at}", name=f"M {at}") for at in range(3 * DEEPEST))
    rules = edits.add_rule(
        case, RuleKind.AT_MOST, then=(Condition(measure="access", level="full"),), count=1
    ).rules
    case = replace(case, measures=(*case.measures, *many), rules=rules)
    assert Search(case).feasible() is True
    every = tuple(Condition(measure=measure.id, level="full") for measure in many)
    case = replace(case, rules=(replace(rules[0], then=every),))
    assert Search(case).feasible() is None
