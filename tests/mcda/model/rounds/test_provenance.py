from __future__ import annotations

from mcda.model import edits
from mcda.model.case import Score
from mcda.model.rounds import Origin, moderation_of, provenance
from tests.mcda.model.asked import asked_case, sent, taken

CELL = ("russia", "staged", "control")


def test_the_whole_way_of_a_score_is_told() -> None:
    case = taken(
        asked_case(),
        sent("anna", {"staged/control": Score(low=5, high=5, note="annex 2")}),
        sent("boris", {"staged/control": 9}),
    )
    case = edits.moderate(
        case,
        moderation_of(case, "R1", CELL, 8, 8, author="Chair", reason="Agreed", date="2026-12-01"),
    )
    steps = provenance(case, *CELL)
    assert [(s.origin, s.respondent, s.round) for s in steps] == [
        (Origin.TYPED, "", ""),
        (Origin.RETURNED, "anna", "R1"),
        (Origin.RETURNED, "boris", "R1"),
        (Origin.MERGED, "", "R1"),
        (Origin.MODERATED, "", "R1"),
    ]
    first, anna, _boris, merged, agreed = steps
    assert first.score == Score(low=4, high=7)
    assert (anna.file, anna.date, anna.note) == ("anna_R1.xlsx", "2026-11-21", "annex 2")
    assert (merged.score.low, merged.score.high) == (5, 9)
    assert agreed.moderation is case.moderations[0]
    assert (agreed.moderation.original_low, agreed.moderation.original_high) == (5, 9)
    assert agreed.score == case.score(*CELL)


def test_the_last_step_is_the_score_in_force() -> None:
    case = taken(asked_case(), sent("anna", {"staged/control": 9}))
    assert provenance(case, *CELL)[-1].score == case.score(*CELL)
    case = taken(case, sent("anna", {"staged/control": 3}, "R2"))
    assert provenance(case, *CELL)[-1].round == "R2"
    case = edits.set_score(case, *CELL, Score.of(1))
    assert provenance(case, *CELL)[-1].origin is Origin.TYPED
    case = edits.set_score(case, *CELL, None)
    assert provenance(case, *CELL)[-1].origin is Origin.COMMON


def test_earlier_agreements_are_told_too() -> None:
    case = asked_case()
    for value in (8.0, 7.0):
        case = edits.moderate(case, moderation_of(case, "R1", CELL, value, value, author="Chair"))
    steps = [s for s in provenance(case, *CELL) if s.origin is Origin.MODERATED]
    assert [s.score.low for s in steps] == [8, 7]


def test_a_score_that_nobody_returned_is_typed_or_common() -> None:
    (step,) = provenance(asked_case(), *CELL)
    assert (step.origin, step.score) == (Origin.TYPED, Score(low=4, high=7))
    (step,) = provenance(asked_case(), "europe", "full", "control")
    assert (step.origin, step.score) == (Origin.COMMON, Score.of(8))
    assert provenance(asked_case(), "russia", "nothing", "control") == ()
