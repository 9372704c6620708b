import numpy as np
import pytest

from mcda.errors import RefusedError
from mcda.methods.rank import rank
from mcda.sensitivity.plan import (
    Plan,
    own_bounds,
    own_order,
    refuse_unfit_plan,
    sampled,
    sampled_jointly,
)
from mcda.sensitivity.statements import Bound, Order
from tests.mcda.sensitivity.cases import case_of

MATRIX = [[0.9, 0.2, 0.4], [0.5, 0.8, 0.5], [0.3, 0.6, 0.9]]
WEIGHTS = [0.6, 0.3, 0.1]


@pytest.fixture
def ranking():
    return rank(case_of(MATRIX, WEIGHTS), "s")


def centre(found):
    """The mean of the weights of all draws."""
    first = found.rank_acceptability[:, 0]
    return np.nansum(first[:, None] * found.central_weights, axis=0)


def test_the_own_order_and_own_bounds_are_drawn_from(ranking):
    ordered = centre(sampled(ranking, Plan(4000, 1, "ordinal")))
    # Rank-order centroids: the mean of all weights in that order.
    assert ordered == pytest.approx([11 / 18, 5 / 18, 2 / 18], abs=0.01)
    bound = centre(sampled(ranking, Plan(4000, 1, "bounds")))
    assert bound == pytest.approx(WEIGHTS, abs=0.01)


def test_equal_weights_stand_in_no_order():
    ranking = rank(case_of(MATRIX, [0.4, 0.4, 0.2]), "s")
    said = own_order(ranking)
    assert set(said) == {Order("c0", "c2"), Order("c1", "c2")}


def test_own_bounds_stay_within_the_simplex():
    bounds = own_bounds(rank(case_of(MATRIX, [0.98, 0.01, 0.01]), "s"))
    assert bounds[0] == Bound("c0", pytest.approx(0.93), 1.0)
    assert bounds[1].low == 0


def test_statements_are_taken_in_place_of_the_own_ones(ranking):
    said = (Bound("c2", 0.5, 0.9),)
    found = sampled(ranking, Plan(500, 1, "bounds", statements=said))
    assert centre(found)[2] > 0.5


@pytest.mark.parametrize(
    ("plan", "code"),
    [
        (Plan(0, 1), "SAMPLES-UNFIT"),
        (Plan(10, -1), "SEED-UNFIT"),
        (Plan(10, 1, "around", concentration=0.0), "CONCENTRATION-UNFIT"),
        (Plan(10, 1, "around", concentration=float("nan")), "CONCENTRATION-UNFIT"),
    ],
)
def test_unfit_numbers_are_refused(plan, code):
    with pytest.raises(RefusedError) as refused:
        refuse_unfit_plan(plan)
    assert [p.code for p in refused.value.problems] == [code]


def test_statements_that_conflict_are_named(ranking):
    said = (Order("c0", "c1"), Bound("c0", 0.0, 0.1), Bound("c1", 0.3, 0.9), Bound("c2", 0, 1))
    with pytest.raises(RefusedError) as refused:
        sampled(ranking, Plan(10, 1, "bounds", statements=said))
    (problem,) = refused.value.problems
    assert problem.code == "WEIGHT-STATEMENTS-CONFLICT"
    assert "Criterion 0" in problem.found
    assert "Criterion 2" not in problem.found


def test_everybody_is_sampled_as_planned(ranking):
    plan = Plan(3000, 2, "ordinal")
    found = sampled_jointly({"s": ranking}, plan)
    assert found.stakeholders == ("s",)
    alone = sampled(ranking, plan).rank_acceptability[:, 0]
    assert found.first[:, 0] == pytest.approx(alone, abs=0.03)
    with pytest.raises(RefusedError):
        sampled_jointly({"s": ranking}, Plan(0, 1))
