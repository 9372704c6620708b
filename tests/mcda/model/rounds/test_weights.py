from __future__ import annotations

from mcda.model import edits
from mcda.model.case import Preferences, WeightWay, frozen
from mcda.model.rounds.weights import review_weights
from mcda.model.tree import leaves
from tests.mcda.model.asked import asked_case, sent


def test_weights_that_would_change_are_offered() -> None:
    case = asked_case()
    points = frozen({leaf.id: 100.0 / n for n, leaf in enumerate(leaves(case), start=1)})
    answer = sent("anna", swing=points)
    (offer,) = review_weights(case, "R1", [answer])
    assert offer.stakeholder == "russia"
    assert offer.new.way is WeightWay.SWING
    assert dict(offer.new.swing) == dict(points)
    assert offer.present == case.preferences.get("russia")
    after = edits.take_in(case, "R1", [answer])
    assert review_weights(after, "R1", [answer]) == ()
    changed = sent("anna", swing=frozen({**points, leaves(case)[0].id: 50.0}))
    assert [one.conflict for one in review_weights(after, "R1", [changed])] == [False]


def test_weights_typed_by_hand_are_a_conflict() -> None:
    case = asked_case()
    own = Preferences(direct=frozen({leaf.id: 1.0 for leaf in leaves(case)}))
    case = edits.set_preferences(case, "russia", own)
    points = frozen({leaf.id: 100.0 for leaf in leaves(case)})
    (offer,) = review_weights(case, "R1", [sent("anna", swing=points)])
    assert offer.conflict
    assert offer.present == own
