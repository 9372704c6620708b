"""Two packages, two criteria: the weight at which the lead passes, by algebra."""

import pytest

from tests.mcda.sensitivity.cases import case_of, one_way

METHOD = "weighted-sum"
CITATION = "Self-test of a public weighted-decision tool, two options and two criteria; by algebra"


def test_break_even_weights():
    found = one_way(case_of([[0.9, 0.2], [0.5, 0.8]], [0.7, 0.3], method=METHOD), "s")
    assert found.ranking.scores == pytest.approx([0.69, 0.59])
    first, second = found.stability
    assert (first.low, first.below) == (pytest.approx(0.6), ("p1",))
    assert (second.high, second.above) == (pytest.approx(0.4), ("p1",))
    assert {c.criterion: c.at for c in found.crossovers} == pytest.approx({"c0": 0.6, "c1": 0.4})
