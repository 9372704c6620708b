from __future__ import annotations

from mcda.model.case import frozen
from mcda.model.edits.round_leftovers import (
    Gone,
    leftovers_in_rounds,
    without_in_rounds,
    without_returned_judgements,
)
from tests.mcda.model.asked import asked_case, sent, taken, top


def test_nothing_gone_is_the_same_case() -> None:
    case = taken(asked_case(), sent("anna", {"staged/control": 5}, judgements=top(3, 5)))
    assert without_in_rounds(case, Gone()) is case
    assert without_in_rounds(case, Gone(packages={"waiting"})) is case
    assert without_in_rounds(case, leftovers_in_rounds(case)) is case
    assert without_returned_judgements(case, "security", "calm") is case


def test_choices_about_what_is_gone_go() -> None:
    case = taken(asked_case(), sent("anna", {"staged/control": 5}))
    assert len(case.rounds[0].decisions) == 1
    for gone in (
        Gone(packages={"staged"}),
        Gone(criteria={"control"}),
        Gone(stakeholders={"russia"}),
    ):
        assert without_in_rounds(case, gone).rounds[0].decisions == ()


def test_a_round_goes_with_its_returns() -> None:
    case = taken(asked_case(), sent("anna", {"staged/control": 5}))
    after = without_in_rounds(case, Gone(rounds={"R1"}))
    assert [one.id for one in after.rounds] == ["R2"]
    assert after.returns == ()


def test_points_of_a_criterion_that_is_gone_go_from_returns() -> None:
    case = taken(asked_case(), sent("anna", swing=frozen({"cost": 5.0, "calm": 2.0})))
    after = without_in_rounds(case, Gone(criteria={"cost"}))
    assert after.returns[0].swing == {"calm": 2.0}
    decision = after.rounds[0].weight_decisions[0]
    assert decision.after is not None
    assert decision.after.swing == {"calm": 2.0}
