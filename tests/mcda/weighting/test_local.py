"""One node's weights hang on nothing but what was entered for that node."""

from __future__ import annotations

from fractions import Fraction

import pytest

from mcda.errors import RefusedError
from mcda.model import edits
from mcda.model.case import ROOT, WeightWay
from mcda.weighting.local import local_weights, nodes
from tests.desktop.conftest import small_case


def test_a_judged_node_has_weights_whatever_the_others_lack() -> None:
    case = edits.set_way(small_case(), "europe", WeightWay.PAIRWISE)
    case = edits.set_judgement(case, "europe", ROOT, "people", "cost", Fraction(3))
    own = case.preferences["europe"]
    root, people = nodes(case, "europe")
    found = local_weights(root, own)
    assert found.weights.tolist() == pytest.approx([0.75, 0.25])
    assert found.consistency is not None and found.consistency.cr == 0
    with pytest.raises(RefusedError) as refused:
        local_weights(people, own)
    assert [one.code for one in refused.value.problems] == ["JUDGEMENTS-MISSING"]
