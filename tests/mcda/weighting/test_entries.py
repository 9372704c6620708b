from __future__ import annotations

from dataclasses import replace

from mcda.weighting.entries import entries
from tests.mcda.report.settlement import settlement


def test_entries_are_counted_by_sheet() -> None:
    found = entries(settlement())
    # 72 common cells, one of them missing, and ten scores of Russia's and Iran's own.
    assert (found.cells, found.given, found.missing) == (72, 81, 1)
    assert (found.estimates, found.intervals) == (10, 1)
    assert found.estimates_of["iran"] == 8
    assert found.estimates_of["russia"] == 2
    assert found.estimates_of["eu"] == 0


def test_a_score_of_its_own_fills_a_common_gap() -> None:
    case = settlement()
    own = case.scores["iran"] | {
        "committee": {**case.scores["iran"]["committee"], "cost": case.scores[""]["full"]["cost"]}
    }
    filled = replace(case, scores={**case.scores, "iran": own})
    assert entries(filled).missing == 1
    everyone = {who: dict(own) for who in ("eu", "russia", "damascus", "us", "un", "iran")}
    assert entries(replace(filled, scores={**filled.scores, **everyone})).missing == 0
