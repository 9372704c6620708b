from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from mcda.errors import Problem
from mcda.errors.catalogue.measures import MEASURES
from mcda.model import edits
from mcda.model.case import COMMON, Case, Score, frozen
from mcda.model.check import check as checked
from mcda.model.check.effects import of_reach
from mcda.model.check.places import Places
from mcda.model.measures import Condition, Delivery, GoesAlong, Outlook, Role, Span
from mcda.model.rule_kinds import RuleKind
from tests.mcda.model.small import small_case

Change = Callable[[Case], Case]

ACCESS = Condition(measure="access", level="full")
MONEY = Condition(measure="money", level="full")


def built_case() -> Case:
    """Return a sound case with two measures, a joint effect, and a package made of them."""
    case = edits.add_measure(small_case(), "Access", owners=("russia",))
    case = edits.add_measure(case, "Money", owners=(case.stakeholders[1].id,))
    case = edits.set_effects(
        case,
        COMMON,
        [("access", "full", "calm", Score.of(1.0)), ("money", "full", "calm", Score.of(0.5))],
    )
    case = edits.add_joint_effect(case, "Together", when=(ACCESS, MONEY))
    case = edits.set_joint_effect(case, "together", COMMON, "calm", Score.of(0.5))
    return edits.set_composition(case, "full", {"access": "full", "money": "full"})


def effect(level: str, criterion: str, score: Score) -> Change:
    return lambda case: edits.set_effect(case, COMMON, "access", level, criterion, score)


def rule(kind: RuleKind, **fields: Any) -> Change:
    return lambda case: edits.add_rule(case, kind, **fields)


def measure(**fields: Any) -> Change:
    return lambda case: edits.change_measure(case, "access", **fields)


def delivery(**fields: Any) -> Change:
    return lambda case: edits.set_delivery(case, "access", Delivery(**fields))


def stray(field: str, **entries: Any) -> Change:
    return lambda case: replace(case, **{field: frozen({**getattr(case, field), **entries})})


def one_level(case: Case) -> Case:
    at = case.measures[0]
    short = replace(at, levels=at.levels[:1])
    return replace(without_made(case), measures=(short, *case.measures[1:]))


def nameless_level(case: Case) -> Case:
    first, second = case.measures[0].levels
    return edits.set_measure_levels(case, "access", (first, replace(second, name=" ")))


def without_made(case: Case) -> Case:
    case = edits.remove_joint_effect(case, "together")
    case = edits.set_composition(case, "full", {})
    return edits.set_effect(case, COMMON, "access", "full", "calm", None)


def named(word: str) -> Change:
    return lambda case: edits.change_criterion(case, "calm", name=word)


BOTH = (ACCESS, MONEY)
STRAY = frozen({"z": frozen({"calm": Score.of(0.0)})})
FAULTS: list[tuple[str, Change, list[str]]] = [
    ("no status quo", lambda c: edits.change_package(c, "waiting", status_quo=False),
     ["MEASURES-NO-STATUS-QUO"]),
    ("one level", one_level, ["MEASURE-FEW-LEVELS"]),
    ("no owner", measure(owners=()), ["MEASURE-NO-OWNER"]),
    ("unknown owner", measure(owners=("russia", "x")), ["MEASURE-UNKNOWN-PARTY"]),
    ("unknown carrier", measure(carriers=("x",)), ["MEASURE-UNKNOWN-PARTY"]),
    ("twice one name", measure(name="MONEY"), ["NAME-TWICE"]),
    ("level without a name", nameless_level, ["NAME-EMPTY"]),
    ("answer in a package", measure(role=Role.ANSWER), ["COMPOSITION-ANSWER"]),
    ("status quo of measures", lambda c: edits.set_composition(c, "waiting", {"access": "full"}),
     ["COMPOSITION-OF-STATUS-QUO"]),
    ("made of nothing known", lambda c: replace(c, packages=tuple(
        replace(p, composition=frozen({"access": "x", "y": "z"})) if p.id == "full" else p
        for p in c.packages)), ["COMPOSITION-OF-UNKNOWN"] * 2),
    ("process", named("Exposure of Europe"), ["CRITERION-JUDGES-PROCESS"]),
    ("effect on today's level", effect("none", "calm", Score.of(1.0)), ["EFFECT-ON-FIRST-LEVEL"]),
    ("effect on a group", effect("full", "security", Score.of(1.0)), ["EFFECT-ON-GROUP"]),
    ("effect in words", effect("full", "calm", Score.of("much")), ["EFFECT-NOT-A-NUMBER"]),
    ("half an effect", effect("full", "calm", Score(low=1.0)), ["EFFECT-HALF"]),
    ("upside down", effect("full", "calm", Score(low=2.0, high=1.0)), ["EFFECT-UPSIDE-DOWN"]),
    ("no number", effect("full", "calm", Score.of(math.nan)), ["NUMBER-NOT-FINITE"]),
    ("effect of unknown", stray("effects", x=frozen({"y": STRAY})),
     ["EFFECT-OF-UNKNOWN"] * 2),
    ("beyond", effect("full", "calm", Score.of(50.0)), ["EFFECTS-BEYOND-ANCHORS"] * 2),
    ("below", effect("full", "calm", Score.of(-50.0)), ["EFFECTS-BEYOND-ANCHORS"] * 2),
    ("joint of one", lambda c: edits.change_joint_effect(c, "together", when=(ACCESS,)),
     ["JOINT-EFFECT-OF-ONE"]),
    ("joint of unknown", lambda c: edits.change_joint_effect(
        c, "together", when=(*BOTH, Condition(measure="x"))), ["JOINT-EFFECT-OF-UNKNOWN"]),
    ("rule of unknown", rule(RuleKind.REQUIRES, when=(ACCESS,), then=(Condition(measure="x"),)),
     ["RULE-OF-UNKNOWN"]),
    ("rule of an unknown level", rule(RuleKind.REQUIRES, when=(ACCESS,),
     then=(Condition(measure="money", level="x"),)), ["RULE-OF-UNKNOWN"]),
    ("half a rule", rule(RuleKind.REQUIRES, when=(ACCESS,)), ["RULE-INCOMPLETE"]),
    ("excludes one", rule(RuleKind.EXCLUDES, when=(ACCESS,)), ["RULE-INCOMPLETE"]),
    ("budget of nothing", rule(RuleKind.BUDGET, limit=2.0), ["RULE-INCOMPLETE"]),
    ("itself", rule(RuleKind.REQUIRES, when=(ACCESS,), then=(ACCESS,)), ["RULE-ABOUT-ITSELF"]),
    ("too many", rule(RuleKind.AT_LEAST, then=BOTH, count=3),
     ["RULE-COUNT", "RULES-LEAVE-NOTHING"]),
    ("circle", lambda c: rule(RuleKind.BEFORE, when=(ACCESS,), then=(MONEY,))(
        rule(RuleKind.BEFORE, when=(MONEY,), then=(ACCESS,))(c)), ["RULES-CIRCLE"]),
    ("nothing left", lambda c: rule(RuleKind.EXCLUDES, when=BOTH)(
        rule(RuleKind.AT_LEAST, then=BOTH, count=2)(c)), ["RULES-LEAVE-NOTHING"]),
    ("delivery of unknown", stray("deliveries", x=Delivery()), ["DELIVERY-OF-UNKNOWN"]),
    ("more than all", delivery(full=Span.of(0.75), part=Span.of(0.5), part_level="full"),
     ["DELIVERY-ABOVE-ONE"]),
    ("chance outside", delivery(full=Span.of(-0.5)), ["SPAN-OUTSIDE"]),
    ("part at today's", delivery(full=Span.of(0.5), part=Span.of(0.25), part_level="none"),
     ["DELIVERY-PART-LEVEL"]),
    ("part of what", delivery(full=Span.of(0.5), part=Span.of(0.25)), ["DELIVERY-NO-PART-LEVEL"]),
    ("half a condition", lambda c: edits.set_goes_along(c, "russia", GoesAlong(when=MONEY)),
     ["CHANCE-HALF"]),
    ("outlook of unknown", stray("outlooks", x=Outlook()), ["OUTLOOK-OF-UNKNOWN"]),
    ("upside down rate", lambda c: edits.set_outlook(
        c, "russia", Outlook(rate=Span(low=0.5, high=0.25))), ["SPAN-UPSIDE-DOWN"]),
    ("rate and years within", lambda c: edits.set_outlook(
        c, "russia", Outlook(rate=Span(low=0.0, high=0.5), years=Span.of(0.0))), []),
    ("rate outside", lambda c: edits.set_outlook(c, "russia", Outlook(rate=Span.of(2.0))),
     ["SPAN-OUTSIDE"]),
]  # fmt: skip


def check(case: Case) -> tuple[Problem, ...]:
    """Return the problems of a case of which any combination may be asked."""
    return tuple(dict.fromkeys((*checked(case), *of_reach(case, Places(case), judged=True))))


def test_a_case_of_measures_is_sound() -> None:
    found = [problem.code for problem in check(built_case())]
    assert found == []


@pytest.mark.parametrize(("change", "expected"), [pytest.param(*f[1:], id=f[0]) for f in FAULTS])
def test_each_fault_is_named(change: Change, expected: list[str]) -> None:
    problems = check(change(built_case()))
    found = [one.code for one in problems if one.code != "MEASURE-COSTS-NOTHING"]
    assert found == expected
    for problem in problems:
        assert problem.sentence
        assert problem.place.field


def test_an_owner_whom_nothing_touches_is_named() -> None:
    case = edits.set_effect(built_case(), COMMON, "access", "full", "calm", None)
    other = case.stakeholders[1].id
    case = edits.set_effect(case, other, "access", "full", "calm", Score.of(1.0))
    assert [one.code for one in check(case)] == ["MEASURE-COSTS-NOTHING"]


def test_a_rule_that_forbids_the_extreme_makes_the_sum_sound() -> None:
    case = effect("full", "calm", Score.of(3.0))(built_case())
    case = edits.set_effect(case, COMMON, "money", "full", "calm", Score.of(4.5))
    assert {one.code for one in check(case)} == {"EFFECTS-BEYOND-ANCHORS"}
    case = edits.add_rule(case, RuleKind.EXCLUDES, when=BOTH)
    assert check(case) == ()


def test_every_code_is_tried() -> None:
    tried = {code for _name, _change, codes in FAULTS for code in codes}
    known = set(MEASURES) - {"MEASURE-COSTS-NOTHING", "EFFECTS-NOT-PROVEN"}
    assert known <= tried


def test_what_cannot_be_proven_is_said() -> None:
    case = built_case()
    for number in range(40):
        case = edits.add_measure(case, f"Number {number}", owners=("russia",))
        at = f"number-{number}"
        case = edits.set_effect(case, COMMON, at, "full", "calm", Score.of(0.3 + number / 1000))
    ends = tuple(Condition(measure=f"number-{n}", level="full") for n in range(40))
    case = edits.add_rule(case, RuleKind.AT_MOST, then=ends, count=9)
    assert "EFFECTS-NOT-PROVEN" in {one.code for one in check(case)}


def test_a_ranking_that_builds_no_score_is_not_stopped_by_sums() -> None:
    case = effect("full", "calm", Score.of(50.0))(built_case())
    assert "EFFECTS-BEYOND-ANCHORS" in {one.code for one in check(case)}
    assert "EFFECTS-BEYOND-ANCHORS" not in {one.code for one in checked(case)}
