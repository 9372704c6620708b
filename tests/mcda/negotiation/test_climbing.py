from __future__ import annotations

from hypothesis import given, settings

from mcda.negotiation.climbing import climbed
from mcda.negotiation.deal import Deal
from mcda.negotiation.steering import ALONE
from tests.mcda.negotiation.deals import deal
from tests.mcda.negotiation.random_deals import acceptable, as_set, deals


@settings(max_examples=60)
@given(deals())
def test_what_is_met_suits_everyone(found: Deal) -> None:
    met = climbed(found, None, lambda gains, values: values.sum(axis=1), ALONE)
    assert met is None or met in as_set(acceptable(found))


def test_from_every_start_the_best_is_climbed_where_nothing_stands_between() -> None:
    found = deal({f"m{i}": [[0, 0], [3, -1], [5, 1]] for i in range(4)}, [0, 0])
    assert climbed(found, None, lambda gains, values: values.sum(axis=1), ALONE) == (2, 2, 2, 2)
