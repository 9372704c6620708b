from __future__ import annotations

from dataclasses import replace

import pytest

from mcda.errors import RefusedError
from mcda.model.built import Sum
from mcda.negotiation.case_view import view_of, worth
from tests.mcda.model.check.test_measures import built_case


def test_a_change_over_the_whole_scale_is_worth_its_weight_in_points() -> None:
    case = built_case()
    view = view_of(case, case.stakeholders[0], ())
    for place, (worst, best) in enumerate(zip(view.table.worst, view.table.best, strict=True)):
        whole = float(best - worst)
        low, middle, high = worth(view, [(place, Sum(0.0, whole, whole / 2))])
        points = float(view.factors[place]) * whole
        assert (low, high) == (min(0.0, points), max(0.0, points))
        assert middle == points / 2
    total = view.factors * (view.table.best - view.table.worst)
    assert total.sum() == pytest.approx(100)


def test_without_anchors_nothing_can_be_added_up() -> None:
    case = built_case()
    bare = replace(
        case, criteria=tuple(replace(one, worst=None, best=None) for one in case.criteria)
    )
    with pytest.raises(RefusedError) as refusal:
        view_of(bare, bare.stakeholders[0], ())
    assert [one.code for one in refusal.value.problems] == ["DEAL-NO-ANCHORS"]
