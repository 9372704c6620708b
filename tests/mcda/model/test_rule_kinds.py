"""A kind of rule is its declaration: one composition and many at once are told by it alike."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from mcda.model import edits
from mcda.model.measures import Condition
from mcda.model.rule_kinds import RuleKind, is_kept
from mcda.model.rules import ties
from mcda.negotiation.deal import Condition as Place
from mcda.negotiation.deal import DealRule
from mcda.negotiation.rules import keeps
from tests.mcda.model.check.test_measures import ACCESS, MONEY, built_case


@pytest.mark.parametrize("kind", RuleKind)
@pytest.mark.parametrize("when", [(), (ACCESS,)])
@pytest.mark.parametrize("then", [(), (MONEY,), (MONEY, Condition(measure="third", level="full"))])
def test_one_composition_and_many_are_told_alike(
    kind: RuleKind, when: tuple[Condition, ...], then: tuple[Condition, ...]
) -> None:
    case = edits.add_measure(built_case(), "Third", owners=("russia",))
    for count in range(3):
        ruled = edits.add_rule(case, kind, when=when, then=then, count=count, limit=0.0)
        (tie,) = ties(ruled)
        needs = ([Place(*one) for one in some] for some in (tie.when, tie.then))
        rule = DealRule("r", kind, "", *map(tuple, needs), count)
        codes = np.array(list(product(range(2), repeat=3)), dtype=np.int8)
        assert [tie.kept(row) for row in codes.tolist()] == keeps(rule, codes).tolist()


def test_a_kind_that_looks_at_levels_themselves_is_not_told_by_counts() -> None:
    case = edits.add_rule(built_case(), RuleKind.SAME_LEVEL, then=(ACCESS, MONEY))
    with pytest.raises(ValueError, match="levels"):
        is_kept(case.rules[0], True, 1)


def test_a_rule_without_what_its_kind_speaks_of_asks_nothing() -> None:
    case = edits.add_rule(built_case(), RuleKind.EXCLUDES)
    assert is_kept(case.rules[0], True, 0)
