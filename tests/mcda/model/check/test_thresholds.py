"""Preference functions whose thresholds are missing, unfit, crossed or idle."""

from __future__ import annotations

import math

import pytest

from mcda.model import edits
from mcda.model.case import Case
from mcda.model.check import check
from mcda.model.preference import Preference
from mcda.model.tree import leaves
from tests.mcda.model.small import small_case

LINEAR = {"preference": Preference.LINEAR, "indifference": 1.0, "strict": 2.0}


def found(method: str, **fields: object) -> list[tuple[str, str]]:
    case: Case = edits.set_settings(small_case(), method=method)
    leaf = leaves(case)[0].id
    known = check(case)
    problems = check(edits.change_criterion(case, leaf, **fields))
    assert all(problem.sentence for problem in problems)
    return [(p.code, p.place.field) for p in problems if p not in known]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"indifference": None}, "PREFERENCE-THRESHOLD-MISSING"),
        ({"strict": None}, "PREFERENCE-THRESHOLD-MISSING"),
        ({"indifference": -1.0}, "PREFERENCE-THRESHOLD-UNFIT"),
        ({"indifference": 0.0, "strict": 0.0}, "PREFERENCE-THRESHOLD-UNFIT"),
        ({"indifference": 2.0}, "PREFERENCE-THRESHOLDS-CROSSED"),
        ({"indifference": 3.0}, "PREFERENCE-THRESHOLDS-CROSSED"),
        ({"preference": Preference.GAUSSIAN, "strict": None, "indifference": None},
         "PREFERENCE-THRESHOLD-MISSING"),
    ],
)  # fmt: skip
def test_each_fault_is_named_once_and_stops_promethee_alone(fields, code):
    assert found("promethee", **LINEAR | fields) == [(code, "preference")]
    assert found("weighted-sum", **LINEAR | fields) == [("PREFERENCE-NOT-USABLE", "preference")]


@pytest.mark.parametrize("method", ["promethee", "weighted-sum"])
def test_a_threshold_is_finite_whatever_the_method(method):
    expected = [("NUMBER-NOT-FINITE", "preference")]
    assert found(method, **LINEAR | {"strict": math.nan}) == expected
    assert found(method, inflection=math.inf) == expected


def test_a_threshold_that_does_not_count_is_said():
    assert found("promethee", strict=2.0) == [("PREFERENCE-THRESHOLD-IDLE", "preference")]
    assert found("promethee", **LINEAR) == []
