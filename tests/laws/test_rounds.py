"""Laws of rounds: the order of files doesn't matter, taking in again changes nothing."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from mcda.group.round_diff import round_effects
from mcda.model import edits
from mcda.model.case import COMMON, Case
from mcda.model.fingerprint import fingerprint
from mcda.model.round import Asked, Choice, Return, Rule
from mcda.model.rounds import as_of, diff, provenance, who_is_missing
from mcda.model.tree import leaves
from tests.strategies import BOOLEANS, cases, pick
from tests.strategies_rounds import returns

SOME = settings(max_examples=50, deadline=None)


@st.composite
def rounds_out(draw: Any) -> tuple[Case, tuple[Return, ...], tuple[Return, ...]]:
    """A case with respondents and two rounds out, and returns of both."""
    case = draw(cases(default_settings=True))
    for number in range(draw(st.integers(1, 4))):
        who = pick(draw, case.stakeholders).id
        case = edits.add_respondent(case, f"Person {number}", who, asked=tuple(Asked))
    everyone = tuple(one.id for one in case.respondents)
    for name in ("First", "Second"):
        case = edits.add_round(case, name, rule=pick(draw, Rule), asked=everyone)
    both = [
        tuple(returns(draw, case, one, asked.id) for one in case.respondents if draw(BOOLEANS))
        for asked in case.rounds
    ]
    return case, both[0], both[1]


OUT = rounds_out()


def _cells(case: Case) -> list[tuple[str, str, str]]:
    return [
        (s.id, p.id, c.id) for s in case.stakeholders for p in case.packages for c in leaves(case)
    ]


def _choices(draw: Any, case: Case) -> dict[tuple[str, str, str], Choice]:
    return {cell: pick(draw, Choice) for cell in _cells(case) if draw(BOOLEANS)}


@SOME
@given(st.data(), OUT)
def test_taking_in_again_changes_nothing(data: st.DataObject, out: Any) -> None:
    case, first, _second = out
    choices = _choices(data.draw, case)
    once = edits.take_in(case, "R1", first, choices, "2026-11-21")
    assert edits.take_in(once, "R1", first, choices, "2026-11-21") is once
    assert edits.take_in(once, "R1", first, date="2026-12-24") is once


@SOME
@given(st.data(), OUT)
def test_the_order_of_files_does_not_matter(data: st.DataObject, out: Any) -> None:
    case, first, _second = out
    choices = _choices(data.draw, case)
    together = edits.take_in(case, "R1", first, choices)
    assert edits.take_in(case, "R1", data.draw(st.permutations(first)), choices) == together
    apart = case
    for one in data.draw(st.permutations(first)):
        apart = edits.take_in(apart, "R1", [one], choices)
    assert apart == together


@SOME
@given(OUT)
def test_keeping_everything_is_undoing(out: Any) -> None:
    case, first, _second = out
    keep = dict.fromkeys(_cells(case), Choice.KEEP)
    keep |= {(one.id, "", ""): Choice.KEEP for one in case.stakeholders}
    after = edits.take_in(case, "R1", first, keep)
    assert after.scores == case.scores
    assert after.preferences == case.preferences
    assert (after == case) is (not first)


@SOME
@given(OUT)
def test_taking_the_returns_out_again_is_undoing(out: Any) -> None:
    case, first, second = out
    one = edits.take_in(case, "R1", first)
    two = edits.take_in(one, "R2", second)
    assert edits.remove_round(two, "R2") == edits.remove_round(one, "R2")
    back = edits.remove_round(edits.remove_round(two, "R2"), "R1")
    assert back.scores == case.scores
    assert back.preferences == case.preferences


@SOME
@given(st.data(), OUT)
def test_a_second_file_of_a_respondent_replaces_the_first(data: st.DataObject, out: Any) -> None:
    case, first, _second = out
    again = tuple(
        returns(data.draw, case, one, "R1")
        for one in case.respondents
        if one.id in {back.respondent for back in first}
    )
    replaced = edits.take_in(edits.take_in(case, "R1", first), "R1", again)
    straight = edits.take_in(case, "R1", again)
    assert replaced.scores == straight.scores
    assert replaced.preferences == straight.preferences
    assert len(replaced.returns) == len(first)


@SOME
@given(OUT)
def test_what_was_returned_stays_and_shows(out: Any) -> None:
    case, first, second = out
    after = edits.take_in(edits.take_in(case, "R1", first), "R2", second)
    assert set(map(_key, after.returns)) == set(map(_key, (*first, *second)))
    assert {_key(one): one for one in after.returns} == {
        _key(one): one for one in (*first, *second)
    }
    assert (fingerprint(after) == fingerprint(case)) is (not first and not second)
    missing = {one.id for one in who_is_missing(after, "R1")}
    assert missing == {one.id for one in case.respondents} - {one.respondent for one in first}
    for cell in _cells(after):
        steps = provenance(after, *cell)
        if after.score(*cell) is not None:
            assert steps[-1].score == after.score(*cell)


def _key(one: Return) -> tuple[str, str]:
    return one.round, one.respondent


@SOME
@given(OUT)
def test_a_round_has_no_difference_from_itself(out: Any) -> None:
    case, first, second = out
    after = edits.take_in(edits.take_in(case, "R1", first), "R2", second)
    assert diff(after, "R1", "R1").empty
    assert round_effects(after, "R2", "R2").empty


@SOME
@given(OUT)
def test_the_past_is_as_it_was(out: Any) -> None:
    case, first, second = out
    one = edits.take_in(case, "R1", first)
    two = edits.take_in(one, "R2", second)
    assert as_of(two, "R1").scores == one.scores
    assert as_of(two, "R1").preferences == one.preferences
    assert as_of(two, "R2").scores == two.scores


@SOME
@given(OUT)
def test_other_stakeholders_and_the_common_scores_are_left_alone(out: Any) -> None:
    case, first, _second = out
    after = edits.take_in(case, "R1", first)
    spoke = {r.stakeholder for r in case.respondents if r.id in {b.respondent for b in first}}
    assert after.scores.get(COMMON) == case.scores.get(COMMON)
    for one in case.stakeholders:
        if one.id not in spoke:
            assert after.scores.get(one.id) == case.scores.get(one.id)
            assert after.preferences.get(one.id) == case.preferences.get(one.id)
