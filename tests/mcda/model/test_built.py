from __future__ import annotations

from mcda.model import edits
from mcda.model.built import Sum, built_score, built_sum, own_effects_on, parts_of
from mcda.model.case import COMMON, Score
from mcda.model.check import check
from mcda.model.rule_kinds import RuleKind
from mcda.model.rules import broken
from mcda.model.table import count_missing, score_table
from mcda.model.tree import leaves, number
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


def test_every_method_looks_up_built_scores_in_one_place() -> None:
    case = edits.set_scores(built_case(), COMMON, [("full", key, None) for key in ("calm", "cost")])
    case = edits.set_scores(case, "russia", [("full", leaf.id, None) for leaf in leaves(case)])
    for stakeholder in case.stakeholders:
        table = score_table(case, stakeholder.id)
        for i, package in enumerate(case.packages):
            for j, leaf in enumerate(table.criteria):
                score = case.score(stakeholder.id, package.id, leaf.id)
                assert score is not None
                assert (number(leaf, score.low), number(leaf, score.high)) == (
                    table.low[i, j],
                    table.high[i, j],
                )
                assert not table.missing[i, j]
    assert "SCORE-MISSING" not in {problem.code for problem in check(case)}
    assert count_missing(case) == 0


def test_a_score_that_was_given_wins_over_the_built_one() -> None:
    case = built_case()
    given = case.stated("russia", "full", "calm")
    assert given is not None and case.score("russia", "full", "calm") == given
    own = Score.of(9.0, note="As a whole")
    case = edits.set_score(case, "russia", "full", "calm", own)
    assert case.score("russia", "full", "calm") == own
    noted = edits.set_score(case, "russia", "full", "calm", Score(note="To be asked"))
    made = noted.score("russia", "full", "calm")
    assert made is not None and made.note == "To be asked" and not made.missing


def test_what_is_drawn_together_is_what_is_common() -> None:
    case = edits.set_effect(built_case(), "russia", "access", "full", "cost", Score.of(-1.0))
    assert own_effects_on(case, "russia") == {"cost"}
    assert own_effects_on(case, case.stakeholders[1].id) == frozenset()
