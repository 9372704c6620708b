from __future__ import annotations

from dataclasses import replace

import pytest

from mcda.model import edits
from mcda.model.case import Score
from mcda.model.round import Choice
from mcda.model.rounds import discrepancies, review, who_is_missing
from tests.mcda.model.asked import asked_case, sent, taken


def test_who_was_asked_and_sent_nothing_is_missing() -> None:
    case = taken(asked_case(), sent("boris", {"full/control": 5}))
    assert [one.id for one in who_is_missing(case, "R1")] == ["anna", "vera", "emil"]
    assert len(who_is_missing(case, "R2")) == 4
    with pytest.raises(KeyError):
        who_is_missing(case, "R9")


def test_review_sets_the_new_beside_what_stands_there() -> None:
    back = [sent("anna", {"staged/control": 9, "full/control": 8, "full/access": "partial"})]
    offers = {(o.package, o.criterion): o for o in review(asked_case(), "R1", back)}
    assert offers["staged", "control"].present == Score(low=4, high=7)
    assert offers["staged", "control"].new == Score(low=9, high=9, source="Round 1: Anna")
    assert {key: o.conflict for key, o in offers.items()} == {
        ("staged", "control"): True,
        # The common score is the same number.
        ("full", "control"): False,
        ("full", "access"): True,
    }


def test_a_score_that_the_round_itself_gave_is_no_conflict() -> None:
    case = taken(asked_case(), sent("anna", {"full/control": 5}))
    (offer,) = review(case, "R1", [sent("boris", {"full/control": 9})])
    assert not offer.conflict
    typed = edits.set_score(case, "russia", "full", "control", Score.of(1))
    (offer,) = review(typed, "R1", [sent("boris", {"full/control": 9})])
    assert offer.conflict
    assert review(case, "R1") == ()


def test_respondents_of_one_stakeholder_who_differ_widely_are_shown() -> None:
    case = taken(
        asked_case(),
        sent("anna", {"full/control": 2, "full/cost": 4, "full/access": "none"}),
        sent("boris", {"full/control": 6, "full/cost": 13, "full/access": "full"}),
        sent("vera", {"full/control": Score(low=0, high=10), "full/calm": 3}),
        sent("emil", {"full/control": 10}),
    )
    found = discrepancies(case, "R1")
    assert [(one.criterion, one.share) for one in found] == [("cost", 0.45), ("access", 1.0)]
    assert (found[1].lowest, found[1].low, found[1].highest) == ("anna", "none", "boris")
    assert {one.criterion for one in discrepancies(case, "R1", 0.39)} == {
        "control",
        "cost",
        "access",
    }


def test_what_an_earlier_round_gave_is_no_conflict_unless_it_was_agreed_or_kept() -> None:
    first, second = sent("anna", {"staged/control": 9}), sent("anna", {"staged/control": 8})
    second = replace(second, round="R2")
    cell = ("russia", "staged", "control")
    for choice, conflict in ((Choice.TAKE, False), (Choice.KEEP, True), (Choice.BOTH, True)):
        case = edits.take_in(asked_case(), "R1", [first], {cell: choice})
        assert [one.conflict for one in review(case, "R2", [second])] == [conflict]
