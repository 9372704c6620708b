from __future__ import annotations

from typing import Any

import pytest

from mcda.model import edits
from mcda.model.measures import Condition, MeasureLevel
from mcda.model.rule_kinds import RuleKind
from mcda.model.rule_sentences import rule_sentence
from tests.mcda.model.check.test_measures import ACCESS, MONEY, built_case

BOTH = (ACCESS, MONEY)


RULES: list[tuple[RuleKind, dict[str, Any], str]] = [
    (RuleKind.REQUIRES, {"when": (ACCESS,), "then": (MONEY,)},
     "Access needs Money"),
    (RuleKind.BEFORE, {"when": (ACCESS,), "then": (MONEY,)},
     "Access only after Money"),
    (RuleKind.EXCLUDES, {"when": BOTH}, "not together: Access and Money"),
    (RuleKind.SAME_LEVEL, {"then": BOTH}, "Access and Money go equally far"),
    (RuleKind.AT_LEAST, {"then": BOTH, "count": 1},
     "at least 1 of Access and Money"),
    (RuleKind.AT_MOST, {"then": BOTH, "count": 1},
     "at most 1 of Access and Money"),
    (RuleKind.AT_LEAST, {"when": (ACCESS,), "then": BOTH, "count": 2},
     "Access needs at least 2 of Access and Money"),
    (RuleKind.AT_MOST, {"when": (ACCESS,), "then": BOTH, "count": 1},
     "Access allows at most 1 of Access and Money"),
    (RuleKind.BUDGET, {"amounts": {"access": {"full": 3.0}, "money": {"full": 4.0}},
                       "limit": 5.0, "unit": "million"},
     "Access and Money together cost at most 5 million"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "fields", "sentence"), RULES)
def test_every_kind_of_rule_has_a_sentence(
    kind: RuleKind, fields: dict[str, Any], sentence: str
) -> None:
    case = edits.add_rule(built_case(), kind, **fields)
    assert str(rule_sentence(case, case.rules[0])) == sentence


def test_no_kind_of_rule_is_forgotten_here() -> None:
    assert {kind for kind, _, _ in RULES} == set(RuleKind), "give each kind its sentence above"


def test_a_level_is_named_unless_it_is_the_first_step() -> None:
    case = built_case()
    levels = (*case.measures[0].levels, MeasureLevel(id="further", name="With interviews"))
    case = edits.set_measure_levels(case, "access", levels)
    further = Condition(measure="access", level="further")
    case = edits.add_rule(case, RuleKind.REQUIRES, when=(further,), then=(MONEY,))
    assert str(rule_sentence(case, case.rules[0])) == "Access (With interviews) needs Money"


def test_a_budget_without_a_limit_says_so() -> None:
    amounts = {"access": {"full": 3.0}, "money": {"full": 4.0}}
    case = edits.add_rule(built_case(), RuleKind.BUDGET, amounts=amounts, unit="million")
    said = str(rule_sentence(case, case.rules[0]))
    assert said == "Access and Money together cost at most – million"
