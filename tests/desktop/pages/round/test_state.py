from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.pages.round.intake_lines import intake_columns, intake_lines
from desktop.pages.round.state import RoundState
from desktop.session.session import Session
from mcda.errors import Place, Problem
from mcda.model import edits
from mcda.model.case import Score
from mcda.model.edits.asking import open_round
from mcda.model.round import Choice
from tests.desktop.asked import asked_case, intake, sent

WRONG = Problem.of("RESPONDENTS-NAME", Place(file="x"))


@pytest.fixture
def state(session: Session) -> RoundState:
    session.new(asked_case())
    return RoundState(session)


def test_files_wait_until_they_are_taken_in_and_again_after_an_undo(
    session: Session, state: RoundState
) -> None:
    case = session.case
    back = sent("anna", {"full/cost": 3.0})
    state.add_files([intake(case, back)])
    assert state.waiting() == {"anna"}
    assert state.pending() == (back,)
    session.apply("Take in", edits.take_in, "R1", state.returns(), date="2026-11-22")
    assert state.pending() == ()
    assert state.taken(state.intakes[0])
    session.undo()
    assert state.pending() == (back,)


def test_a_file_with_other_effects_waits_though_all_else_is_as_it_was_taken(
    session: Session, state: RoundState
) -> None:
    back = replace(sent("anna", {}), effects={"aid": {"full": {"cost": Score.of(1.0)}}})
    session.apply("Take in", edits.take_in, "R1", (back,), date="2026-11-22")
    state.add_files([intake(session.case, back)])
    assert state.pending() == ()
    other = replace(back, effects={"aid": {"full": {"cost": Score.of(2.0)}}})
    state.mend(state.intakes[0], intake(session.case, other))
    assert state.pending() == (other,)


def test_a_file_with_errors_is_taken_in_only_when_wanted(
    session: Session, state: RoundState
) -> None:
    faulty = intake(session.case, sent("anna", {"full/cost": 3.0}), problems=(WRONG,))
    state.add_files([faulty])
    assert state.fits(faulty)
    assert not state.ticked(faulty)
    assert state.returns() == ()
    assert (state.faulty(), state.waiting()) == (1, {"anna"})
    state.tick(faulty.path, True)
    assert state.returns() == (faulty.returned,)


def test_of_two_files_that_differ_none_counts_until_one_is_put_away(
    session: Session, state: RoundState
) -> None:
    first = intake(session.case, sent("anna", {"full/cost": 3.0}))
    second = replace(
        intake(session.case, sent("anna", {"full/cost": 4.0})), path=first.path.with_name("b.xlsx")
    )
    state.add_files([first, second])
    assert state.returns() == ()
    state.drop_file(first.path)
    assert [one.path.name for one in state.intakes] == ["b.xlsx"]
    assert len(state.returns()) == 1


def test_each_round_holds_its_own_files(session: Session, state: RoundState) -> None:
    state.add_files([intake(session.case, sent("anna", {"full/cost": 3.0}))])
    session.apply("Round", open_round, "Round 2")
    state.choose_round("R2")
    assert state.intakes == ()
    state.add_files([intake(session.case, sent("anna", {"full/cost": 5.0}, "R2"))])
    assert len(state.returns()) == 1
    state.choose_round("R1")
    assert state.returns()[0].round == "R1"


def test_both_is_no_choice_about_weights(state: RoundState) -> None:
    cell = ("russia", "full", "returns")
    state.choose([cell, ("russia", "", "")], Choice.BOTH)
    assert state.choices == {cell: Choice.BOTH}


def test_a_line_says_whose_file_it_is_and_what_is_new(session: Session, state: RoundState) -> None:
    case = session.case
    state.add_files([intake(case, sent("anna", {"full/cost": 3.0}), problems=(WRONG,))])
    (line,) = intake_lines(case, state)
    texts = dict(zip([one.key for one in intake_columns()], line.cells, strict=True))
    assert texts["respondent"].text == "Anna"
    assert texts["complete"].text == "1 of 9"
    assert texts["changed"].text == "first answer"
    assert texts["problems"].text == "1 error"
    assert texts["file"].ticked is False
    session.apply("Take in", edits.take_in, "R1", [sent("anna", {"full/cost": 4.0})])
    (line,) = intake_lines(session.case, state)
    assert line.cells[4].text == "1 answer"


def test_a_round_that_is_made_again_is_sealed_with_the_same(session: Session) -> None:
    session.new(asked_case())
    state = RoundState(session)
    first = state.secret()
    assert len(first) == 64
    session.apply("Round", open_round, "Round 2", "", first)
    session.undo()
    assert state.secret() == first
    assert RoundState(session).secret() != first
