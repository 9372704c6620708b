import numpy as np
import pytest

from mcda.methods.rank import rank
from mcda.sensitivity.tornado import tornado
from tests.mcda.sensitivity.cases import case_of, curve


def test_by_hand():
    case = case_of([[0.9, 0.2], [0.5, 0.8]], [0.7, 0.3], method="weighted-sum")
    one, other = tornado(rank(case, "s"))
    assert (one.criterion, one.now) == ("c0", pytest.approx(0.1))
    assert (one.least, one.at_least) == (pytest.approx(-0.6), 0)
    assert (one.most, one.at_most) == (pytest.approx(0.4), 1)
    assert other.width == pytest.approx(one.width)


def test_a_reach_limits_the_weights():
    case = case_of([[0.9, 0.2], [0.5, 0.8]], [0.7, 0.3], method="weighted-sum")
    (one, _) = tornado(rank(case, "s"), 0.2)
    assert (one.low, one.high) == (pytest.approx(0.5), pytest.approx(0.9))
    assert (one.least, one.most) == (pytest.approx(-0.1), pytest.approx(0.3))


@pytest.mark.parametrize("method", ["weighted-sum", "topsis", "ahp"])
def test_no_margin_of_a_fine_grid_lies_outside(method):
    rng = np.random.default_rng(2)
    for _ in range(10):
        case = case_of(
            rng.uniform(0, 1, (5, 4)),
            rng.dirichlet(np.ones(4)),
            groups={"g": [0, 1]},
            method=method,
        )
        ranking = rank(case, "s")
        leader = [p.id for p in ranking.packages].index(ranking.leader.id)
        found = tornado(ranking)
        assert [s.width for s in found] == sorted((s.width for s in found), reverse=True)
        assert {s.criterion for s in found} == {"g", "c0", "c1", "c2", "c3"}
        for swing in found:
            scores = curve(ranking, swing.criterion, np.linspace(0, 1, 301))
            margins = scores[:, leader] - np.delete(scores, leader, axis=1).max(axis=1)
            assert margins.min() >= swing.least - 2e-4
            assert margins.max() <= swing.most + 2e-4
            assert swing.least <= swing.now <= swing.most


def test_nothing_to_compare_with():
    assert tornado(rank(case_of([[0.5, 0.5]], [1, 1]), "s")) == ()


def test_what_moves_no_lead_takes_none_by_rounding():
    """The two sum the same numbers in another order, and share the first place."""
    rows = [[0.86, 0.17, 0.34, 0.5], [0.17, 0.34, 0.86, 0.5], [0, 0, 0, 0]]
    found = tornado(rank(case_of(rows, [0.25] * 4, method="weighted-sum"), "s"), 0.1)
    still = next(one for one in found if one.criterion == "c3")
    assert (still.now, still.least, still.most) == (0, 0, 0)
