from __future__ import annotations

import math
from dataclasses import replace

import pytest

from mcda.model.case import (
    Score,
    frozen,
)
from mcda.model.check import check
from tests.mcda.model.check.faults import Change, assert_named, scored, stray_score
from tests.mcda.model.small import small_case

FAULTS: list[tuple[str, Change, list[str]]] = [
    ("score outside", scored("full/calm", Score.of(11)), ["SCORE-OUTSIDE-SCALE"]),
    ("score below", scored("full/calm", Score(low=-1, high=5)), ["SCORE-OUTSIDE-SCALE"]),
    ("score too large", scored("full/calm", Score.of(-1e308)), ["NUMBER-NOT-FINITE"]),
    ("score not finite", scored("full/calm", Score.of(math.nan)), ["NUMBER-NOT-FINITE"]),
    ("unknown level", scored("full/access", Score.of("ful")), ["LEVEL-UNKNOWN"]),
    ("level on numbers", scored("full/calm", Score.of("high")), ["SCORE-NOT-A-NUMBER"]),
    ("upside down", scored("full/calm", Score(low=8, high=7)), ["SCORE-UPSIDE-DOWN"]),
    (
        "levels upside down",
        scored("full/access", Score(low="full", high="none")),
        ["SCORE-UPSIDE-DOWN"],
    ),
    ("half an interval", scored("full/calm", Score(low=8)), ["SCORE-HALF", "SCORE-MISSING"]),
    ("missing", scored("full/calm", None), ["SCORE-MISSING"]),
    ("missing with a note", scored("full/calm", Score(note="unknown")), ["SCORE-MISSING"]),
    ("missing for one", scored("full/calm", Score(note="?"), "russia"), ["SCORE-MISSING"]),
    ("no scores", lambda c: replace(c, scores=frozen()), ["SCORES-NONE"]),
    ("score on a group", stray_score("russia", "full", "security"), ["SCORE-ON-GROUP"]),
    ("score of no criterion", stray_score("russia", "full", "x"), ["SCORE-OF-UNKNOWN"]),
    ("score of no package", stray_score("russia", "x", "calm"), ["SCORE-OF-UNKNOWN"]),
    ("score of nobody", stray_score("x", "full", "calm"), ["SCORES-OF-UNKNOWN-STAKEHOLDER"]),
]


@pytest.mark.parametrize(
    ("change", "expected"), [f[1:] for f in FAULTS], ids=[f[0] for f in FAULTS]
)
def test_each_fault_is_named(change: Change, expected: list[str]) -> None:
    assert_named(change, expected)


def test_huge_numbers_are_named_too() -> None:
    assert_named(scored("full/calm", Score.of(10**400)), ["NUMBER-NOT-FINITE"])


@pytest.mark.parametrize(
    ("package", "leaf", "said"),
    [("full", "x", 'the criterion "x"'), ("x", "calm", 'the package "x"')],
)
def test_what_a_stray_score_is_about_is_named(package: str, leaf: str, said: str) -> None:
    (found,) = check(stray_score("russia", package, leaf)(small_case()))
    assert found.sentence.startswith(f"A score is about {said}, which is not in the case")
