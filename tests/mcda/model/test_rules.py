"""What rules let pass."""

from __future__ import annotations

import numpy as np

from mcda.model import edits
from mcda.model.measures import RuleKind
from mcda.model.rules import broken
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
