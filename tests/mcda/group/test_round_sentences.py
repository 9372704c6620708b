from __future__ import annotations

import pytest

from mcda.figures.round_specs import differing
from mcda.group.round_diff import round_effects
from mcda.group.round_sentences import (
    change_words,
    discrepancy_sentence,
    history_sentence,
    moved_sentence,
    origin_words,
    round_sentence,
    score_words,
)
from mcda.model import edits
from mcda.model.case import Score, frozen
from mcda.model.rounds import discrepancies, moderation_of, provenance
from tests.mcda.model.asked import asked_case, sent, taken
from tests.mcda.model.small import small_case

CELL = ("russia", "full", "control")


def test_who_answered_and_who_is_missing() -> None:
    case = asked_case()
    assert round_sentence(case, "R1") == "Round 1: 0 of 4 answered."
    case = taken(case, sent("anna", {"full/control": 3}), sent("boris", {"full/control": 4}))
    assert round_sentence(case, "R1") == ("Round 1: 2 of 4 answered; Europe and Vera are missing.")
    assert round_sentence(case, "R1", ["emil"], 3) == (
        "Round 1: 3 of 4 answered; 3 files have problems; Vera is missing."
    )
    assert round_sentence(case, "R1", ["emil", "vera"], 1) == (
        "Round 1: 4 of 4 answered; 1 file has problems."
    )
    nobody = edits.add_round(small_case(), "Round 1")
    assert round_sentence(nobody, "R1") == "Round 1 asks nobody yet."


def test_scores_and_how_far_they_moved() -> None:
    assert score_words(None) == "missing"
    assert score_words(Score.of(100 / 3)) == "33.33"
    assert score_words(Score(low=3.0, high=5.0, likely=4.0)) == "3 – 5 (4)"
    assert change_words(Score.of(3.0), Score(low=4.0, high=8.0)) == "+3"
    assert change_words(Score.of(3.0), Score.of(1.0)) == "\N{MINUS SIGN}2"
    assert change_words(Score.of("low"), Score.of(1.0)) == ""


def test_the_history_of_a_score() -> None:
    case = taken(
        asked_case(), sent("anna", {"full/control": 3}), sent("boris", {"full/control": 5})
    )
    case = taken(case, sent("anna", {"full/control": 6}, "R2"))
    agreed = moderation_of(
        case, "R2", CELL, 7.0, 7.0, author="Chair", reason="New text", date="2026-12-01"
    )
    case = edits.moderate(case, agreed)
    steps = provenance(case, *CELL)
    assert history_sentence(case, steps) == "Round 1: 3 – 5 (4) · Round 2: 7 (agreed)"
    said = [origin_words(case, step) for step in steps]
    assert "Anna, Round 1 (anna_R1.xlsx, taken in 21 November 2026)" in said
    assert "Round 1, median of the answers" in said
    assert said[-1] == "Agreed in Round 2 by Chair, 1 December 2026"


def test_where_respondents_differ() -> None:
    case = taken(asked_case(), sent("anna", {"full/control": 0, "full/calm": 5}))
    found = differing(case, "R1", "russia")
    assert "Fewer than two" in discrepancy_sentence(case, "russia", found, len(found))
    case = taken(case, sent("boris", {"full/control": 9, "full/calm": 5}))
    found = differing(case, "R1", "russia")
    assert discrepancy_sentence(case, "russia", found, len(found)).endswith(
        "differ by more than 40 % of the scale on 1 of 2 scores."
    )


@pytest.mark.parametrize(("low", "high"), [(4, 8), (4.3, 8.3), (4.8, 8.8)])
def test_a_share_of_the_scale_is_not_passed_by_rounding(low: float, high: float) -> None:
    case = taken(asked_case(), sent("anna", {"full/control": low}))
    case = taken(case, sent("boris", {"full/control": high}))
    found = differing(case, "R1", "russia")
    assert len(found) == 1
    assert discrepancy_sentence(case, "russia", found, 1).startswith("Nowhere do")
    assert discrepancies(case, "R1") == ()
    assert discrepancies(case, "R1", 0.39) == found


def test_what_moved_in_one_sentence() -> None:
    case = taken(asked_case(), sent("anna", {"full/control": 0, "full/calm": 0}))
    case = taken(case, sent("anna", {"full/control": 9, "full/calm": 9}, "R2"))
    assert moved_sentence(round_effects(case, "R1", "R2")) == (
        "From Round 1 to Round 2, 1 respondent moved on 2 scores; another package leads for Russia."
    )
    swings = [frozen({"control": n, "calm": 1.0, "cost": 1.0, "access": 1.0}) for n in (1.0, 9.0)]
    both = taken(case, sent("anna", {"full/control": 0}, swing=swings[0]))
    both = taken(both, sent("anna", {"full/control": 9}, "R2", swing=swings[1]))
    assert "1 respondent moved on 1 score and weights; " in moved_sentence(
        round_effects(both, "R1", "R2")
    )
    alone = taken(both, sent("anna", {"full/control": 0}, "R2", swing=swings[1]))
    assert "1 respondent moved on weights; " in moved_sentence(round_effects(alone, "R1", "R2"))
    assert moved_sentence(round_effects(case, "R2", "R2")) == (
        "Nothing moved from Round 2 to Round 2."
    )
