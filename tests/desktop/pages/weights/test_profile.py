from __future__ import annotations

from desktop.pages.weights.profile import profile_of
from mcda.model.case import Case
from mcda.weighting.weights import weights_of


def test_groups_stand_over_their_criteria_with_their_sum(case: Case) -> None:
    bars = profile_of(case, weights_of(case, "europe")).bars
    group = next(bar for bar in bars if bar.group)
    within = [bar for bar in bars if bar.depth == 1]
    assert group.depth == 0 and len(within) == 2
    assert abs(group.share - sum(bar.share for bar in within)) < 1e-9
