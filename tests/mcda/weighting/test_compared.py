from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from mcda.errors import Place, Problem, RefusedError
from mcda.model.case import Judgement
from mcda.model.settings_names import Settings
from mcda.weighting.compared import Things, compare


def problem(code: str, **facts: object) -> Problem:
    return Problem.of(code, Place(words="houses"), node="the houses", **facts)


HOUSES = Things(("a", "b", "c"), ("House A", "House B", "House C"), "the houses", problem)


def judged(*values: str) -> tuple[Judgement, ...]:
    pairs = (("a", "b"), ("a", "c"), ("b", "c"))
    return tuple(
        Judgement(row, column, Fraction(value))
        for (row, column), value in zip(pairs, values, strict=False)
    )


def test_judgements_give_priorities_consistency_and_working() -> None:
    """Saaty (1990), size of house."""
    found = compare(HOUSES, judged("6", "8", "4"), Settings(ri_table="saaty-1980"))
    np.testing.assert_allclose(found.priorities, [0.754, 0.181, 0.065], atol=6e-4)
    assert found.consistency.cr == pytest.approx(0.117, abs=6e-4)
    assert [step.symbol for step in found.steps] == ["A", "w", "CR"]
    assert found.steps[0].rows == HOUSES.names
    assert [p.code for p in found.problems] == ["JUDGEMENTS-INCONSISTENT"]


def test_judgements_may_be_incomplete_and_a_tree_can_not_contradict_itself() -> None:
    found = compare(HOUSES, judged("2", "6"), Settings())
    np.testing.assert_allclose(found.priorities, [0.6, 0.3, 0.1])
    assert (found.consistency.missing, found.consistency.cr, found.problems) == (1, 0, ())
    assert "1 not judged" in found.steps[0].note


@pytest.mark.parametrize(
    ("given", "settings", "code"),
    [
        (judged("2"), Settings(), "JUDGEMENTS-MISSING"),
        (judged("2", "0"), Settings(), "JUDGEMENT-NOT-POSITIVE"),
        (judged("2", "6"), Settings(priorities="guess"), "SETTING-UNKNOWN"),
    ],
)
def test_what_gives_no_priorities_is_refused(
    given: tuple[Judgement, ...], settings: Settings, code: str
) -> None:
    with pytest.raises(RefusedError) as caught:
        compare(HOUSES, given, settings)
    assert [p.code for p in caught.value.problems] == [code]
    assert all(p.sentence for p in caught.value.problems)


def test_how_many_judgements_are_there_and_needed_is_told() -> None:
    with pytest.raises(RefusedError) as caught:
        compare(HOUSES, judged("2"), Settings())
    (told,) = caught.value.problems
    assert told.sentence.startswith("The judgements among the houses (1 so far) do not connect")
    assert "at least 2" in told.sentence
