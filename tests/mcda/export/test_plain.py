"""Results as plain values: what scripts rely on, in numbers and names."""

from __future__ import annotations

import numpy as np

from mcda.export.plain import judgements, known, ranking, steadiness
from mcda.methods.leave_one_out import leave_one_out
from mcda.methods.rank import rank
from mcda.model import edits
from tests.mcda.report.settlement import settlement


def test_unknown_numbers_are_null():
    assert known(float("nan")) is None
    assert known(0.25) == 0.25


def test_each_step_of_the_working_comes_once():
    case = settlement()
    result = rank(case, case.stakeholders[0].id)
    assert len(ranking(case, result)["steps"]) == len(result.steps)


def test_removals_go_by_names():
    case = edits.set_settings(settlement(), method="vikor")
    names = {package.name for package in case.packages}
    for stakeholder in case.stakeholders:
        result = rank(case, stakeholder.id)
        found, engine = steadiness(result), leave_one_out(result)
        assert found["stable"] == engine.stable
        assert len(found["changes"]) == len(engine.reversals)
        assert all({c["removed"], c["gains"], c["loses"]} <= names for c in found["changes"])


def test_a_matrix_without_doubt_has_no_advice():
    matrix = np.array([[1.0, 2.0], [0.5, 1.0]])
    assert judgements(("A", "B"), matrix, "saaty-1980") == {
        "completed": [],
        "odd_judgement": None,
        "worst_triad": None,
        "next_question": None,
    }
