from __future__ import annotations

import pytest

from mcda.model import edits
from mcda.model.case import Preferences, Score, WeightWay, frozen
from mcda.model.edits.settling import entries_of, later, settle, with_entries
from tests.mcda.model.asked import asked_case, sent, taken, top


def test_settling_an_unchanged_case_changes_nothing() -> None:
    case = taken(asked_case(), sent("anna", {"full/control": 5}))
    assert settle(case, case, "R1") == case
    with pytest.raises(KeyError):
        settle(case, case, "R9")


def test_later_rounds_stand_after_one_in_the_list() -> None:
    assert [one.id for one in later(asked_case(), "R1")] == ["R2"]
    assert later(asked_case(), "R2") == ()


def test_weights_are_replaced_without_touching_fallback_and_red_lines() -> None:
    case = asked_case()
    points = frozen({"cost": 1.0})
    after = with_entries(case, "russia", Preferences(way=WeightWay.SWING, swing=points))
    own = after.preferences["russia"]
    assert (own.way, own.swing) == (WeightWay.SWING, points)
    assert own.red_lines == case.preferences["russia"].red_lines
    back = with_entries(after, "russia", entries_of(case.preferences["russia"]))
    assert back == case
    assert with_entries(case, "russia", entries_of(case.preferences["russia"])) is case


def test_weights_typed_since_a_round_come_back_when_it_goes() -> None:
    swing = frozen({"control": 1.0, "calm": 1.0, "cost": 1.0, "access": 1.0})
    case = taken(asked_case(), sent("anna", swing=swing))
    typed = edits.set_swing(case, "russia", "cost", 9.0)
    retaken = taken(typed, sent("boris", swing=swing))
    assert retaken.preferences["russia"].swing["cost"] == 100
    assert retaken.rounds[0].weight_decisions[0].before == entries_of(typed.preferences["russia"])


@pytest.mark.parametrize(
    ("own", "then"),
    [(way, way) for way in (WeightWay.SWING, WeightWay.PAIRWISE)]
    + [(WeightWay.DIRECT, WeightWay.SWING)],
)
def test_the_way_of_weighting_stays_where_something_of_its_kind_came(
    own: WeightWay, then: WeightWay
) -> None:
    case = edits.set_way(asked_case(), "russia", own)
    swing = frozen({"control": 1.0, "calm": 1.0, "cost": 1.0, "access": 1.0})
    after = taken(case, sent("anna", swing=swing, judgements=top(2, 3)))
    assert after.preferences["russia"].way is then


def test_a_score_typed_before_a_round_is_kept_by_it_and_comes_back() -> None:
    typed = edits.set_score(asked_case(), "russia", "full", "control", Score.of(2.0))
    case = taken(typed, sent("anna", {"full/control": 3}))
    assert [(one.criterion, one.before) for one in case.rounds[0].decisions] == [
        ("control", Score.of(2.0))
    ]
    taken_in = case.stated("russia", "full", "control")
    assert taken_in is not None and taken_in.low == 3
    back = edits.remove_return(case, "R1", "anna")
    assert back.stated("russia", "full", "control") == Score.of(2.0)
    assert back.rounds[0].decisions == ()
