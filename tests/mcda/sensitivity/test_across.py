import numpy as np
import pytest

from mcda.methods.rank import rank
from mcda.model.case import Fallback, Preferences, RedLine, Stakeholder, frozen
from mcda.sensitivity.across import across
from mcda.sensitivity.plan import Plan, sampled
from tests.mcda.sensitivity.cases import case_of

MATRIX = [[0.9, 0.1, 0.5], [0.4, 0.9, 0.5], [0.5, 0.5, 0.4]]


def two_parties(first: Preferences, second: Preferences):
    from dataclasses import replace

    case = case_of(MATRIX, [0.5, 0.3, 0.2], method="weighted-sum")
    case = replace(
        case,
        stakeholders=(Stakeholder(id="s", name="S"), Stakeholder(id="t", name="T")),
        preferences=frozen({"s": first, "t": second}),
    )
    return case, {who: rank(case, who) for who in ("s", "t")}


DIRECT = frozen({"c0": 0.5, "c1": 0.3, "c2": 0.2})
PLAN = Plan(4000, 3)


def test_chances_of_parties_multiply():
    _, rankings = two_parties(
        Preferences(direct=DIRECT, fallback=Fallback(value=50.0)),
        Preferences(direct=DIRECT, fallback=Fallback(package="p2")),
    )
    found = across(rankings, PLAN)
    own = sampled(rankings["s"], PLAN)
    assert np.array_equal(found.first[:, 0], own.rank_acceptability[:, 0])
    assert found.first_for_someone == pytest.approx(1 - np.prod(1 - found.first, axis=1))
    assert found.acceptable_to_all == pytest.approx(np.prod(found.acceptable, axis=1))
    # A package is as good as itself, and never below a fallback that it is.
    assert found.acceptable[2, 1] == 1
    assert found.acceptable[0, 1] == pytest.approx(1 - own.pairwise[2, 0])


def test_a_fallback_value_is_held_against_the_value_in_each_draw():
    _, rankings = two_parties(
        Preferences(direct=DIRECT, fallback=Fallback(value=50.0)),
        Preferences(direct=DIRECT, fallback=Fallback(value=0.0)),
    )
    found = across(rankings, PLAN)
    weights = np.random.default_rng(1).dirichlet(np.ones(3), 200_000)
    expected = np.mean(100 * weights @ np.array(MATRIX).T >= 50, axis=0)
    assert found.acceptable[:, 0] == pytest.approx(expected, abs=0.03)
    assert np.all(found.acceptable[:, 1] == 1)


def test_a_crossed_red_line_is_never_acceptable():
    line = (RedLine(criterion="c1", limit=0.3),)
    _, rankings = two_parties(
        Preferences(direct=DIRECT, fallback=Fallback(value=0.0), red_lines=line),
        Preferences(direct=DIRECT),
    )
    found = across(rankings, PLAN)
    assert found.acceptable[0, 0] == 0
    assert np.isnan(found.acceptable[:, 1]).all()
    assert found.acceptable_to_all == pytest.approx(found.acceptable[:, 0])


def test_without_any_fallback_nothing_is_said_of_acceptance():
    _, rankings = two_parties(Preferences(direct=DIRECT), Preferences(direct=DIRECT))
    assert np.isnan(across(rankings, PLAN).acceptable_to_all).all()
