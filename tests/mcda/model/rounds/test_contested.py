from __future__ import annotations

from mcda.model import edits
from mcda.model.case import Score
from mcda.model.ids import of_id
from mcda.model.round import Choice
from mcda.model.rounds.contested import (
    about_of,
    choice_of,
    chosen_before,
    contested,
    left_standing,
    offered,
    open_among,
    undecided,
)
from tests.mcda.model.asked import asked_case, sent

TYPED = ("russia", "staged", "control")
BACK = (sent("anna", {"staged/control": 9, "full/control": 8}),)


def test_what_stands_otherwise_is_undecided_until_somebody_chooses() -> None:
    case = asked_case()
    asked = of_id(case.rounds, "R1")
    offers = offered(case, "R1", BACK)
    assert [about_of(one) for one in contested(asked, offers)] == [TYPED]
    assert undecided(case, "R1", BACK) == (TYPED,)
    assert undecided(case, "R1", BACK, {TYPED: Choice.BOTH}) == ()
    assert open_among(asked, contested(asked, offers)) == (TYPED,)
    assert choice_of({}, TYPED, conflict=True) is None
    assert choice_of({}, TYPED, conflict=False) is Choice.TAKE


def test_choices_are_now_or_earlier_or_to_take() -> None:
    kept, taken = {TYPED: Choice.KEEP}, {TYPED: Choice.TAKE}
    assert {choice_of(kept, TYPED, conflict=c) for c in (True, False)} == {Choice.KEEP}
    assert choice_of(taken, TYPED, conflict=True) is None, "typed since"
    assert choice_of(kept, TYPED, {TYPED: Choice.BOTH}, conflict=True) is Choice.BOTH


def test_what_was_kept_is_left_standing_and_can_still_be_taken() -> None:
    case = edits.take_in(asked_case(), "R1", BACK, {TYPED: Choice.KEEP})
    assert chosen_before(of_id(case.rounds, "R1"))[TYPED] is Choice.KEEP
    assert [about_of(one) for one in left_standing(case, "R1")] == [TYPED]
    assert undecided(case, "R1", BACK) == ()
    taken = edits.take_in(case, "R1", (), {TYPED: Choice.TAKE})
    assert taken.score(*TYPED) == Score(low=9, high=9, source="Round 1: Anna")
    assert left_standing(taken, "R1") == ()


def test_what_is_typed_after_answers_were_taken_is_undecided_again() -> None:
    case = edits.take_in(asked_case(), "R1", BACK, {TYPED: Choice.TAKE})
    case = edits.set_scores(case, "russia", [("staged", "control", Score.of(3))])
    again = (sent("anna", {"staged/control": 7}),)
    assert undecided(case, "R1", again) == (TYPED,)
