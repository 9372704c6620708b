from __future__ import annotations

from typing import Any

import pytest

from mcda.model import edits
from mcda.model.measures import RuleKind
from mcda.negotiation.rule_sentences import rule_sentence
from tests.mcda.model.check.test_measures import ACCESS, MONEY, built_case

BOTH = (ACCESS, MONEY)


@pytest.mark.parametrize(
    ("kind", "fields", "sentence"),
    [
        (RuleKind.REQUIRES, {"when": (ACCESS,), "then": (MONEY,)},
         "Access: in full only with Money: in full"),
        (RuleKind.BEFORE, {"when": (ACCESS,), "then": (MONEY,)},
         "Money: in full before Access: in full"),
        (RuleKind.EXCLUDES, {"when": BOTH}, "not together: Access: in full and Money: in full"),
        (RuleKind.SAME_LEVEL, {"then": BOTH}, "equally far: Access and Money"),
        (RuleKind.AT_LEAST, {"then": BOTH, "count": 1},
         "at least 1 of Access: in full and Money: in full"),
        (RuleKind.AT_MOST, {"then": BOTH, "count": 1},
         "at most 1 of Access: in full and Money: in full"),
        (RuleKind.AT_LEAST, {"when": (ACCESS,), "then": BOTH, "count": 2},
         "Access: in full only with at least 2 of Access: in full and Money: in full"),
        (RuleKind.AT_MOST, {"when": (ACCESS,), "then": BOTH, "count": 1},
         "Access: in full only with at most 1 of Access: in full and Money: in full"),
        (RuleKind.BUDGET, {"amounts": {"access": {"full": 3.0}, "money": {"full": 4.0}},
                           "limit": 5.0, "unit": "million"},
         "Access and Money together cost at most 5 million"),
    ],
)  # fmt: skip
def test_every_kind_of_rule_has_a_sentence(
    kind: RuleKind, fields: dict[str, Any], sentence: str
) -> None:
    case = edits.add_rule(built_case(), kind, **fields)
    assert str(rule_sentence(case, case.rules[0])) == sentence
