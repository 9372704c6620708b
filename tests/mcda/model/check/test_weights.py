from __future__ import annotations

import math
from dataclasses import replace
from fractions import Fraction

import pytest

from mcda.model import edits
from mcda.model.case import (
    COMMON,
    ROOT,
    Case,
    Criterion,
    Direction,
    Judgement,
    Preferences,
    Score,
    WeightWay,
    frozen,
)
from mcda.model.check import check
from tests.mcda.model.check.faults import Change, assert_named, own
from tests.mcda.model.small import small_case


def pairs(*given: tuple[str, str, str], node: str = ROOT) -> Change:
    judgements = tuple(Judgement(row, column, Fraction(value)) for row, column, value in given)

    def change(case: Case) -> Case:
        before = case.preferences["europe"].judgements
        return own("europe", judgements=frozen({**before, node: judgements}))(case)

    return change


COMPLETE = (("security", "cost", "3"), ("security", "access", "2"), ("cost", "access", "1/2"))
WIDE = tuple(
    Criterion(id=f"w{i}", name=f"W{i}", direction=Direction.BENEFIT, worst=0, best=1)
    for i in range(10)
)


def widened(case: Case) -> Case:
    chain = tuple(Judgement(f"w{i}", f"w{i + 1}", Fraction(1)) for i in range(9))
    case = replace(case, criteria=WIDE, scores=frozen(), preferences=frozen())
    case = edits.set_scores(
        case, COMMON, [(p.id, c.id, Score.of(1)) for p in case.packages for c in WIDE]
    )
    for stakeholder in case.stakeholders:
        given = Preferences(way=WeightWay.PAIRWISE, judgements=frozen({ROOT: chain}))
        case = edits.set_preferences(case, stakeholder.id, given)
    return case


FAULTS: list[tuple[str, Change, list[str]]] = [
    (
        "weights of nobody",
        lambda c: replace(c, preferences=frozen({**c.preferences, "x": Preferences()})),
        ["PREFERENCES-OF-UNKNOWN-STAKEHOLDER"],
    ),
    (
        "no preferences",
        lambda c: replace(c, preferences=frozen({"europe": c.preferences["europe"]})),
        ["WEIGHTS-NOT-GIVEN"],
    ),
    ("no weights", own("russia", direct=frozen()), ["WEIGHTS-NOT-GIVEN"]),
    ("no swing weights", own("russia", way=WeightWay.SWING), ["WEIGHTS-NOT-GIVEN"]),
    (
        "a swing weight missing",
        own(
            "russia", way=WeightWay.SWING, swing=frozen({"control": 1.0, "calm": 1.0, "cost": 1.0})
        ),
        ["WEIGHT-MISSING"],
    ),
    (
        "a weight missing",
        own("russia", direct=frozen({"security": 1.0, "cost": 1.0, "control": 1.0, "calm": 1.0})),
        ["WEIGHT-MISSING"],
    ),
    (
        "weights negative, not finite",
        own(
            "russia",
            direct=frozen(
                {"security": -1.0, "cost": math.nan, "access": 1.0, "control": 1.0, "calm": 1.0}
            ),
        ),
        ["WEIGHT-NEGATIVE", "WEIGHT-NOT-FINITE"],
    ),
    (
        "weights of nothing",
        own(
            "russia",
            direct=frozen(
                {"security": 1.0, "cost": 1.0, "access": 1.0, "control": 0.0, "calm": 0.0}
            ),
        ),
        ["WEIGHTS-SUM-TO-NOTHING"],
    ),
    (
        "unused weight not finite",
        own("russia", swing=frozen({"calm": math.inf})),
        ["NUMBER-NOT-FINITE"],
    ),
    ("unused weight negative", own("russia", swing=frozen({"calm": -1.0})), []),
    (
        "weight of no criterion",
        own("russia", swing=frozen({"x": 1.0})),
        ["WEIGHT-OF-UNKNOWN-CRITERION"],
    ),
    (
        "ranks",
        own(
            "russia",
            way=WeightWay.RANKS,
            ranks=frozen({"security": 1, "cost": 0, "control": 1, "calm": 1}),
        ),
        ["WEIGHT-RANK-BELOW-ONE", "WEIGHT-RANK-MISSING"],
    ),
    (
        "judgement too large",
        pairs(*COMPLETE[:2], ("cost", "access", "10")),
        ["JUDGEMENT-OUTSIDE-SCALE"],
    ),
    (
        "judgement too small",
        pairs(*COMPLETE[:2], ("cost", "access", "1/10")),
        ["JUDGEMENT-OUTSIDE-SCALE"],
    ),
    (
        "judgement of zero",
        pairs(*COMPLETE[:2], ("cost", "access", "0")),
        ["JUDGEMENT-NOT-POSITIVE"],
    ),
    ("judgement on itself", pairs(*COMPLETE, ("cost", "cost", "1")), ["JUDGEMENT-ON-ITSELF"]),
    ("judgement twice, agreeing", pairs(*COMPLETE, ("cost", "security", "1/3")), []),
    ("judgement twice", pairs(*COMPLETE, ("cost", "security", "3")), ["JUDGEMENT-TWICE"]),
    ("judgement of a stranger", pairs(*COMPLETE, ("cost", "calm", "1")), ["JUDGEMENT-OF-STRANGER"]),
    ("judgement of nobody", pairs(*COMPLETE, ("cost", "x", "1")), ["JUDGEMENT-OF-STRANGER"]),
    ("judgements at no node", pairs(("a", "b", "1"), node="x"), ["WEIGHT-OF-UNKNOWN-CRITERION"]),
    ("judgements that leave one alone", pairs(COMPLETE[0]), ["JUDGEMENTS-MISSING"]),
    ("judgements that connect", pairs(*COMPLETE[:2]), []),
    ("ten in pairs", widened, ["JUDGEMENTS-MANY"] * 2),
]


@pytest.mark.parametrize(
    ("change", "expected"), [f[1:] for f in FAULTS], ids=[f[0] for f in FAULTS]
)
def test_each_fault_is_named(change: Change, expected: list[str]) -> None:
    assert_named(change, expected)


def test_weights_need_not_be_given_where_there_is_nothing_to_weigh() -> None:
    case = edits.remove_criterion(edits.remove_criterion(small_case(), "access"), "cost")
    case = edits.remove_criterion(case, "calm")
    for stakeholder in case.stakeholders:
        case = edits.set_preferences(case, stakeholder.id, Preferences())
    assert check(case) == ()
