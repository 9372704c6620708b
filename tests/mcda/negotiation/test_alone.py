from __future__ import annotations

import numpy as np
from hypothesis import given, settings

from mcda.negotiation.alone import each_alone
from mcda.negotiation.deal import Codes, Deal
from mcda.negotiation.gains import standing
from mcda.negotiation.labels import Label, Labels, labels
from mcda.negotiation.steering import ALONE
from mcda.negotiation.zone import zone
from tests.mcda.negotiation.random_deals import deals


def by_label(found: Labels, codes: Codes) -> dict[Label, set[tuple[int, ...]]]:
    return {one.label: {tuple(row) for row in codes[one.positions].tolist()} for one in found.found}


@settings(max_examples=60)
@given(deals())
def test_each_label_alone_finds_what_the_whole_set_has(found: Deal) -> None:
    whole = zone(found)
    part = each_alone(found, None, ALONE)
    assert not part.open
    if not any(side.fallback for side in found.sides):
        return
    gain = standing(found, part.codes).gain
    influence = np.array([side.influence for side in found.sides])
    alone = labels(gain, found.worth(part.codes), influence)
    assert by_label(alone, part.codes) == by_label(whole.labels, whole.efficient)
