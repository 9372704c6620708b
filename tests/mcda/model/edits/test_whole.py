"""The decision is made, emptied, and outlives the package that it names."""

from __future__ import annotations

from mcda.model import edits
from mcda.model.case import Case
from mcda.model.decision import CaseDecision
from mcda.model.versions import can_join, join
from tests.mcda.model.small import small_case


def decided() -> Case:
    return edits.set_decision(small_case(), package="full", words="in two steps", by="Anna")


def test_a_decision_that_says_nothing_is_none() -> None:
    case = decided()
    assert case.decision == CaseDecision(package="full", words="in two steps", by="Anna")
    assert edits.set_decision(case, package=None, words="", by="").decision is None


def test_a_decision_that_named_its_package_alone_goes_with_it() -> None:
    case = edits.remove_package(edits.set_decision(small_case(), package="full"), "full")
    assert case.decision is None
    assert can_join(small_case(), case, case)


def test_a_decision_outlives_its_package_in_its_words() -> None:
    after = edits.remove_package(decided(), "full")
    assert after.decision == CaseDecision(words="in two steps", by="Anna")


def test_a_decision_is_kept_through_a_round() -> None:
    case = edits.add_respondent(decided(), "Anna", "russia")
    case = edits.add_round(case, "Round 1", asked=("anna",))
    assert case.decision == decided().decision


def test_two_programs_may_write_different_parts_of_it() -> None:
    base = decided()
    mine = edits.set_decision(base, dissent="Russia")
    theirs = edits.set_decision(base, date="2026-11-30")
    made = join(base, mine, theirs)
    assert made.contested == ()
    assert made.case.decision == edits.set_decision(mine, date="2026-11-30").decision
