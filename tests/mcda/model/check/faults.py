"""Ways to spoil a sound case, and the test that each spoilt one is named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from mcda.model import edits
from mcda.model.case import (
    COMMON,
    Case,
    Score,
    frozen,
)
from mcda.model.check import check
from tests.mcda.model.small import small_case

Change = Callable[[Case], Case]


def assert_named(change: Change, expected: list[str]) -> None:
    """Check the small case after a change: these codes, each with words and a place."""
    problems = check(change(small_case()))
    assert [problem.code for problem in problems] == expected
    for problem in problems:
        assert problem.sentence
        assert problem.place.field


def own(stakeholder: str, **fields: Any) -> Change:
    """Return a change of some fields of a stakeholder's preferences."""

    def change(case: Case) -> Case:
        after = replace(case.preferences[stakeholder], **fields)
        return replace(case, preferences=frozen({**case.preferences, stakeholder: after}))

    return change


def criterion(wanted: str, **fields: Any) -> Change:
    return lambda case: replace(
        case, criteria=tuple(replace(c, **fields) if c.id == wanted else c for c in case.criteria)
    )


def scored(cell: str, score: Score | None, stakeholder: str = COMMON) -> Change:
    package, leaf = cell.split("/")
    return lambda case: edits.set_score(case, stakeholder, package, leaf, score)


def stray_score(stakeholder: str, package: str, leaf: str) -> Change:
    def change(case: Case) -> Case:
        rows = {**case.scores.get(stakeholder, {}), package: frozen({leaf: Score.of(1)})}
        return replace(case, scores=frozen({**case.scores, stakeholder: frozen(rows)}))

    return change
