"""What changes of measures bring a refuser in, told beside the other changes that do."""

from __future__ import annotations

import pytest

from mcda.answer.answer import answer_now
from mcda.answer.sweetening import sweetened
from mcda.negotiation.gains import standing
from mcda.negotiation.of_case import deal_of
from tests.mcda.answer.small_cases import Side, small
from tests.samples.test_samples import NAMES, opened


def test_without_measures_there_is_none() -> None:
    case = small(("North", "South"), [(6,), (5,)], Side("Aland", (1,), 20))
    assert sweetened(case, case.packages[0]) == ()
    assert sweetened(case, None) == ()


@pytest.mark.parametrize("name", NAMES)
def test_what_is_told_satisfies_everyone(name: str) -> None:
    case = opened(name)
    named = answer_now(case).recommendation.named[0]
    deal, _problems = deal_of(case)
    before = next(one.composition for one in deal.packages if one.id == named.id)
    names = [one.name for one in deal.measures]
    for one in sweetened(case, named):
        after = list(before)
        for measure, old, new in one.moved:
            m = names.index(measure)
            levels = [level.name for level in deal.measures[m].levels]
            assert levels[before[m]] == old
            after[m] = levels.index(new)
        assert not standing(deal, deal.codes([tuple(after)])).fails.any()
        assert one.stakeholder in {side.name for side in deal.sides}
