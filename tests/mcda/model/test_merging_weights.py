from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from mcda.errors import RefusedError
from mcda.model.case import ROOT, Judgement, frozen
from mcda.model.merging import gather
from mcda.model.merging_weights import (
    geometric_mean,
    merged_weights,
    points_complete,
    weights_of_delegation,
)
from mcda.weighting.pairwise import matrix_of
from mcda.weighting.together import joined_judgements
from mcda.words.said import Listed
from tests.mcda.model.asked import asked_case, sent, taken, top

FIRST = frozen({"control": 100.0, "calm": 50.0, "cost": 25.0, "access": 25.0})
SECOND = frozen({"control": 10.0, "calm": 20.0, "cost": 5.0, "access": 5.0})


def test_swing_points_are_averaged_as_shares_and_scaled_to_100() -> None:
    case = taken(asked_case(), sent("anna", swing=FIRST), sent("boris", swing=SECOND))
    made = merged_weights(gather(case, "R1"), "russia")
    # Shares .5 .25 .125 .125 and .25 .5 .125 .125.
    assert made.swing == pytest.approx(
        {"control": 100, "calm": 100, "cost": 100 / 3, "access": 100 / 3}
    )
    assert made.left_out == ()


def test_one_respondents_weights_stay_as_they_are() -> None:
    half = frozen({"control": 70.0})
    case = taken(asked_case(), sent("anna", swing=half, judgements=top(3, 5)))
    made = merged_weights(gather(case, "R1"), "russia")
    assert made.swing == half
    assert made.judgements == top(3, 5)


def test_incomplete_points_are_left_out_of_the_mean() -> None:
    half = frozen({"control": 70.0})
    case = taken(asked_case(), sent("anna", swing=half), sent("boris", swing=SECOND))
    made = merged_weights(gather(case, "R1"), "russia")
    assert made.left_out == ("anna",)
    assert made.swing == pytest.approx({"control": 50, "calm": 100, "cost": 25, "access": 25})


def test_judgements_are_joined_as_the_weighting_room_joins_matrices() -> None:
    case = asked_case()
    given = [top(3, 5), frozen({ROOT: (Judgement("cost", "security", Fraction(1, 7)),)})]
    made = geometric_mean(case, given)
    ids = ["security", "cost", "access"]
    joined = joined_judgements(np.stack([matrix_of(ids, one[ROOT]) for one in given]))
    assert matrix_of(ids, made[ROOT]) == pytest.approx(joined, nan_ok=True, rel=1e-6)
    assert made[ROOT][1].value == 5


def test_judgements_below_one_give_the_reciprocal_of_those_above() -> None:
    def one(value: Fraction) -> object:
        return frozen({"security": (Judgement("control", "calm", value),)})

    up = geometric_mean(asked_case(), [one(Fraction(2)), one(Fraction(3))])  # type: ignore[list-item]
    down = geometric_mean(asked_case(), [one(Fraction(1, 2)), one(Fraction(1, 3))])  # type: ignore[list-item]
    assert up["security"][0].value == 1 / down["security"][0].value


def test_strangers_and_values_not_above_zero_are_left_out() -> None:
    odd = frozen(
        {
            ROOT: (
                Judgement("security", "nobody", Fraction(3)),
                Judgement("cost", "access", Fraction(0)),
                Judgement("cost", "cost", Fraction(2)),
            )
        }
    )
    assert geometric_mean(asked_case(), [odd, odd]) == {}


def test_weights_across_stakeholders_are_refused() -> None:
    case = taken(asked_case(), sent("anna", swing=FIRST), sent("emil", swing=SECOND))
    held = gather(case, "R1")
    with pytest.raises(RefusedError) as caught:
        weights_of_delegation(case, (*held.sent["russia"], *held.sent["europe"]))
    (problem,) = caught.value.problems
    assert problem.code == "AIJ-ACROSS-STAKEHOLDERS"
    assert isinstance(dict(problem.facts)["who"], Listed)


def test_points_beyond_any_float_are_not_complete() -> None:
    assert not points_complete(asked_case(), {**FIRST, "cost": 10**400})
    assert not points_complete(asked_case(), dict.fromkeys(FIRST, 0.0))
    assert points_complete(asked_case(), FIRST)
