from __future__ import annotations

from mcda.figures.round_specs import differing, discrepancy_map, map_ids, rank_moves
from mcda.group.round_diff import round_effects
from tests.mcda.model.asked import asked_case, sent, taken


def test_the_map_has_what_two_or_more_answered() -> None:
    case = taken(
        asked_case(),
        sent("anna", {"full/control": 0, "full/calm": 5}),
        sent("boris", {"full/control": 9}),
    )
    found = differing(case, "R1", "russia")
    assert map_ids(case, found) == (("control",), ("full",))
    spec = discrepancy_map(case, "R1", "russia")
    assert spec.values == ((found[0].share,),)
    assert discrepancy_map(case, "R1", "europe").rows == ()


def test_ranks_before_and_after() -> None:
    case = taken(asked_case(), sent("anna", {"full/control": 0, "full/calm": 0}))
    case = taken(case, sent("anna", {"full/control": 9, "full/calm": 9}, "R2"))
    effects = round_effects(case, "R1", "R2")
    spec = rank_moves(effects, "russia")
    assert spec.stakeholders == ("Round 1", "Round 2")
    change = effects.changes["russia"]
    assert spec.ranks == tuple((one.rank_before, one.rank_after) for one in change.packages)
    assert {spec.packages[i] for i in spec.highlighted} != set()
    assert "now leads" in spec.title
    assert rank_moves(effects, "europe").highlighted == ()
