from __future__ import annotations

import math

import pytest

from mcda.model.case import (
    Fallback,
    RedLine,
)
from tests.mcda.model.check.faults import Change, assert_named, own

FAULTS: list[tuple[str, Change, list[str]]] = [
    ("influence", own("russia", influence=-1.0), ["INFLUENCE-NEGATIVE"]),
    ("influence not finite", own("russia", influence=math.inf), ["NUMBER-NOT-FINITE"]),
    ("fallback of nothing", own("russia", fallback=Fallback()), ["FALLBACK-EMPTY"]),
    (
        "fallback of both",
        own("russia", fallback=Fallback(value=1.0, package="full")),
        ["FALLBACK-BOTH"],
    ),
    (
        "fallback unknown",
        own("russia", fallback=Fallback(package="x")),
        ["FALLBACK-UNKNOWN-PACKAGE"],
    ),
    ("fallback too high", own("russia", fallback=Fallback(value=101)), ["FALLBACK-OUTSIDE-SCALE"]),
    (
        "fallback not finite",
        own("russia", fallback=Fallback(value=math.nan)),
        ["NUMBER-NOT-FINITE"],
    ),
    (
        "red line outside",
        own("russia", red_lines=(RedLine(criterion="calm", limit=-1.0),)),
        ["SCORE-OUTSIDE-SCALE"],
    ),
    (
        "red line on a level",
        own("russia", red_lines=(RedLine(criterion="access", limit="some"),)),
        ["LEVEL-UNKNOWN"],
    ),
    (
        "red lines astray",
        own(
            "russia",
            red_lines=(
                RedLine(criterion="x", limit=1.0),
                RedLine(criterion="security", limit=1.0),
                RedLine(criterion="calm", limit=1.0),
                RedLine(criterion="calm", limit=2.0),
            ),
        ),
        ["RED-LINE-OF-UNKNOWN-CRITERION", "RED-LINE-ON-GROUP", "RED-LINE-TWICE"],
    ),
]


@pytest.mark.parametrize(
    ("change", "expected"), [f[1:] for f in FAULTS], ids=[f[0] for f in FAULTS]
)
def test_each_fault_is_named(change: Change, expected: list[str]) -> None:
    assert_named(change, expected)
