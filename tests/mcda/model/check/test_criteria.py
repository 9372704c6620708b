from __future__ import annotations

import math
from dataclasses import replace

import pytest

from mcda.model import edits
from mcda.model.case import (
    Level,
    Score,
)
from mcda.model.check import check
from tests.mcda.model.check.faults import Change, assert_named, criterion, scored
from tests.mcda.model.small import small_case

FAULTS: list[tuple[str, Change, list[str]]] = [
    ("two siblings of one name", criterion("calm", name="control"), ["NAME-TWICE"]),
    ("one name at two nodes is fine", criterion("calm", name="Cost"), []),
    ("no direction", criterion("cost", direction=None), ["DIRECTION-MISSING"]),
    ("equal anchors", criterion("calm", worst=10), ["ANCHORS-EQUAL"]),
    ("against direction", criterion("cost", worst=0, best=20), ["ANCHORS-AGAINST-DIRECTION"]),
    ("one anchor", criterion("cost", worst=None), ["ANCHOR-MISSING"]),
    ("no anchors here", criterion("cost", worst=None, best=None), ["ANCHOR-MISSING"] * 2),
    (
        "anchors not needed",
        lambda c: edits.set_settings(
            criterion("cost", worst=None, best=None)(c), normalisation="vector"
        ),
        [],
    ),
    (
        "no anchors at all",
        lambda c: replace(
            c, criteria=tuple(replace(one, worst=None, best=None) for one in c.criteria)
        ),
        [],
    ),
    ("anchor not finite", criterion("calm", best=math.inf), ["NUMBER-NOT-FINITE"]),
    (
        "one level",
        lambda c: scored("full/access", Score.of(0))(
            scored("staged/access", Score.of(0))(criterion("access", levels=(Level("none", 0),))(c))
        ),
        ["LEVELS-TOO-FEW"],
    ),
    (
        "level twice",
        criterion(
            "access",
            levels=(Level("none", 0), Level("NONE", 0), Level("partial", 1), Level("full", 2)),
        ),
        ["LEVEL-TWICE"],
    ),
    (
        "level unnamed",
        criterion(
            "access", levels=(Level("", 0), Level("none", 0), Level("partial", 1), Level("full", 2))
        ),
        ["LEVEL-UNNAMED"],
    ),
    (
        "level off the anchors",
        criterion("access", levels=(Level("none", 0), Level("partial", 3), Level("full", 2))),
        ["LEVEL-OUTSIDE-ANCHORS", "SCORE-OUTSIDE-SCALE"],
    ),
    (
        "level not finite",
        criterion(
            "access", levels=(Level("none", 0), Level("partial", 1), Level("full", math.nan))
        ),
        ["NUMBER-NOT-FINITE", "NUMBER-NOT-FINITE"],
    ),
]


@pytest.mark.parametrize(
    ("change", "expected"), [f[1:] for f in FAULTS], ids=[f[0] for f in FAULTS]
)
def test_each_fault_is_named(change: Change, expected: list[str]) -> None:
    assert_named(change, expected)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (criterion("calm", parent="x"), "CRITERION-PARENT-UNKNOWN"),
        (criterion("security", parent="calm"), "CRITERION-CYCLE"),
        (criterion("cost", parent="cost"), "CRITERION-CYCLE"),
    ],
)
def test_a_broken_tree_is_named_once_and_before_what_follows_from_it(
    change: Change, code: str
) -> None:
    codes = [problem.code for problem in check(change(small_case()))]
    assert codes[0] == code
    assert codes.count(code) == 1
