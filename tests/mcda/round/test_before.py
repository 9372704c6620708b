"""What a second round shows of the first: one's own answers, and ranges that tell on nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mcda.model import edits
from mcda.model.case import Case, Score, frozen
from mcda.model.round import Asked, Return, Shown
from mcda.round.before import FEW, before, score_words
from mcda.round.messages import words_of
from tests.mcda.round.filling import respondent


def returned(who: str, calm: Score, access: Score) -> Return:
    scores = frozen({"staged": frozen({"calm": calm, "access": access})})
    return Return(respondent=who, round="R1", scores=scores)


def second_round(case: Case, shown: Shown, answers: int = FEW) -> Case:
    """Three people of Russia answered the first round, and a second one asks them again."""
    case = edits.add_respondent(case, "Vera", "russia", id="vera", asked=(Asked.SCORES,))
    given = [
        returned("anna", Score(low=4, high=6), Score(low="none", high="none")),
        returned("boris", Score(low=9, high=9), Score(low="full", high="full")),
        returned("vera", Score(low=5, high=5), Score(low="partial", high="partial")),
    ]
    case = edits.take_in(case, "R1", given[:answers])
    asked = tuple(one.id for one in case.respondents)
    return edits.add_round(case, "Second", id="R2", asked=asked, shown=shown)


def test_nothing_is_shown_unless_it_is_chosen(case: Case) -> None:
    case = second_round(case, Shown.NOTHING)
    assert before(case, case.rounds[1], respondent(case, "boris")) is None
    shown = replace(case.rounds[0], shown=Shown.RANGE)
    assert before(case, shown, respondent(case, "boris")) is None, "there is no round before"


def test_a_respondent_sees_its_own_answers(case: Case) -> None:
    case = second_round(case, Shown.OWN)
    known = before(case, case.rounds[1], respondent(case, "anna"))
    assert known is not None and known.round.id == "R1" and not known.ranges
    words = words_of("en")
    assert score_words(words, known, "staged", "calm") == "you: 4 to 6"
    assert score_words(words, known, "waiting", "calm") == ""


def test_a_range_holds_both_ends_of_all_answers_levels_by_their_value(case: Case) -> None:
    case = second_round(case, Shown.RANGE)
    known = before(case, case.rounds[1], respondent(case, "boris"))
    assert known is not None
    words = words_of("en")
    assert score_words(words, known, "staged", "calm") == "you: 9\nall 3: 4 to 9"
    assert score_words(words, known, "staged", "access") == "you: full\nall 3: none to full"


@pytest.mark.parametrize("answers", range(1, FEW))
def test_too_few_answers_have_no_range(case: Case, answers: int) -> None:
    case = second_round(case, Shown.RANGE, answers)
    known = before(case, case.rounds[1], respondent(case, "anna"))
    assert known is not None and not known.ranges
    assert before(case, case.rounds[1], respondent(case, "vera")) is None
    assert before(case, case.rounds[1], respondent(case, "marie")) is None, "another stakeholder"


@pytest.mark.parametrize("shown", [Shown.OWN, Shown.RANGE])
def test_who_let_a_round_pass_sees_what_it_said_last_and_when(case: Case, shown: Shown) -> None:
    case = second_round(case, shown)
    others = [replace(one, round="R2") for one in case.returns if one.respondent != "boris"]
    more = replace(respondent(case, "vera"), id="viktor", name="Viktor")
    case = replace(case, respondents=(*case.respondents, more))
    others.append(replace(others[-1], respondent="viktor"))
    case = edits.take_in(case, "R2", others)
    case = edits.add_round(case, "Third", id="R3", asked=("boris",), shown=shown)
    known = before(case, case.rounds[2], respondent(case, "boris"))
    assert known is not None
    first = case.rounds[0].name
    said = score_words(words_of("en"), known, "staged", "calm")
    if shown is Shown.OWN:
        assert (known.round.id, said) == ("R1", "you: 9")
    else:
        assert (known.round.id, said) == ("R2", f"you ({first}): 9\nall 3: 4 to 6")


def test_own_answers_are_shown_where_too_few_of_the_others_answered_since(case: Case) -> None:
    case = second_round(case, Shown.RANGE)
    anna = next(replace(one, round="R2") for one in case.returns if one.respondent == "anna")
    case = edits.take_in(case, "R2", [anna])
    case = edits.add_round(case, "Third", id="R3", asked=("boris",), shown=Shown.RANGE)
    known = before(case, case.rounds[2], respondent(case, "boris"))
    assert known is not None and known.round.id == "R1" and not known.ranges
    assert score_words(words_of("en"), known, "staged", "calm") == "you: 9"
