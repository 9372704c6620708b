from __future__ import annotations

import pytest

from mcda.model import edits
from mcda.model.case import Case, Score, frozen
from mcda.model.round import Choice
from mcda.model.rounds import as_of, diff
from tests.mcda.model.asked import asked_case, sent, taken, top

SWING = frozen({"control": 100.0, "calm": 50.0, "cost": 25.0, "access": 25.0})


def _two_rounds() -> Case:
    case = taken(
        asked_case(),
        sent("anna", {"full/control": 5, "staged/control": 9}, swing=SWING),
        sent("boris", {"full/control": 8}),
    )
    return taken(
        case,
        sent("anna", {"full/control": 8, "staged/control": 9}, "R2", judgements=top(3, 5)),
        sent("boris", {"full/control": 8, "waiting/calm": 2}, "R2"),
    )


def test_the_case_as_of_a_round_is_as_it_was() -> None:
    first = taken(asked_case(), sent("anna", {"staged/control": 9}, swing=SWING))
    case = taken(first, sent("anna", {"staged/control": 2}, "R2", judgements=top(3, 5)))
    assert as_of(case, "R1").scores == first.scores
    assert as_of(case, "R1").preferences == first.preferences
    assert as_of(case, "R2") == case
    with pytest.raises(KeyError):
        as_of(case, "R9")


def test_before_its_first_round_a_score_is_what_was_typed() -> None:
    case = taken(asked_case(), sent("anna", {"staged/control": 9}, "R2", swing=SWING))
    assert as_of(case, "R1").scores == asked_case().scores
    assert as_of(case, "R1").preferences == asked_case().preferences


def test_choices_hold_in_the_past_too() -> None:
    cell = ("russia", "staged", "control")
    case = edits.take_in(
        asked_case(), "R1", [sent("anna", {"staged/control": 9})], {cell: Choice.KEEP}
    )
    case = taken(case, sent("anna", {"staged/control": 2}, "R2"))
    assert as_of(case, "R1").score(*cell) == Score(low=4, high=7)


def test_who_moved_on_what() -> None:
    found = diff(_two_rounds(), "R1", "R2")
    assert [(m.respondent, m.package, m.criterion) for m in found.moved] == [
        ("anna", "full", "control"),
        ("boris", "waiting", "calm"),
    ]
    assert (found.moved[0].before, found.moved[0].after) == (Score.of(5), Score.of(8))
    assert found.moved[1].before is None
    assert found.moved_weights == ("anna",)
    assert found.weights == ("russia",)
    assert [(c.stakeholder, c.package, c.criterion) for c in found.scores] == [
        ("russia", "waiting", "calm"),
        ("russia", "full", "control"),
    ]
    change = found.scores[1]
    assert change.before == Score(low=5, high=8, likely=6.5, source="Round 1: Anna, Boris")
    assert change.after == Score(low=8, high=8, source="Round 2: Anna, Boris")


def test_a_round_does_not_differ_from_itself() -> None:
    assert diff(_two_rounds(), "R2", "R2").empty
    assert not diff(_two_rounds(), "R1", "R2").empty
