from __future__ import annotations

import sys
from types import FrameType

import pytest

from desktop.pages.round.review import ReviewPart, _Reviewed, _reviewed
from desktop.pages.round.state import RoundState
from desktop.session.session import Session
from mcda.model import edits
from mcda.model.case import Case, Score
from mcda.model.round import Choice
from mcda.model.tree import leaves
from tests.desktop.asked import asked_case, intake, sent
from tests.large_case import large_case

TYPED = ("russia", "full", "returns")


@pytest.fixture
def review(session: Session) -> ReviewPart:
    case = edits.set_scores(asked_case(), "russia", [("full", "returns", Score.of(9.0))])
    session.new(case)
    state = RoundState(session)
    part = ReviewPart(session, state)
    state.changed.connect(part.show_case)
    session.case_changed.connect(part.show_case)
    back = sent("anna", {"full/returns": 20.0, "wait/returns": 5.0})
    state.add_files([intake(case, back)])
    part.show_case()
    return part


def test_a_conflict_is_undecided_and_stays_as_it_stands(
    review: ReviewPart, session: Session
) -> None:
    case, told = session.case, []
    review.said.connect(told.append)
    some = [cell.text for line in review.model.lines for cell in line.cells[-1:]]
    assert "Undecided" in some
    left = len(review.state.pending() and review._reviewed.contested)
    review.take_in.click()
    assert session.case.score(*TYPED) == case.score(*TYPED)
    assert f"{left} conflict" in told[-1] and "as" in told[-1] and "Review" in told[-1]
    review.show_case()
    assert [line.cells[-1].text for line in review.model.lines] == ["Keep"] * left
    assert not review.take_in.isEnabled(), "nothing else is chosen yet"
    review.state.choose([TYPED], Choice.TAKE)
    assert review.take_in.isEnabled()
    review.take_in.click()
    assert session.case.score(*TYPED).low == 20.0  # type: ignore[union-attr]
    assert len(review.model.lines) == left - 1


def test_what_is_typed_after_a_taking_in_is_undecided_again(
    review: ReviewPart, session: Session
) -> None:
    review.all_buttons[Choice.TAKE].click()
    review.take_in.click()
    assert session.case.score(*TYPED).low == 20.0  # type: ignore[union-attr]
    session.apply("Type", edits.set_scores, "russia", [("full", "returns", Score.of(11.0))])
    review.state.put_away()
    again = sent("anna", {"full/returns": 30.0})
    review.state.add_files([intake(session.case, again)])
    (line,) = (one for one in review.model.lines if one.id.split("\x1f")[1:] == ["full", "returns"])
    assert line.cells[-1].text == "Undecided"


def test_a_later_round_takes_the_place_of_what_an_earlier_one_gave(session: Session) -> None:
    case = edits.take_in(asked_case(), "R1", [sent("anna", {"full/returns": 20.0})])
    case = edits.add_round(case, "Round 2", asked=("anna",))
    session.new(case)
    state = RoundState(session)
    part = ReviewPart(session, state)
    state.add_files([intake(case, sent("anna", {"full/returns": 25.0}, "R2"))])
    part.show_case()
    assert [line.cells[-1].text for line in part.model.lines] == ["Take"]


def test_what_would_change_is_shown_without_going_through_all_of_it(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With 240,000 scores that nobody chose about yet the window would wait for a second."""
    monkeypatch.setattr("desktop.pages.round.lines.FEW", 20)
    monkeypatch.setattr("desktop.pages.round.line_table.MOST_MEASURED", 20)
    session.new(asked_of_all(2))
    state = RoundState(session)
    part = ReviewPart(session, state)

    def calls(packages: int) -> int:
        case = asked_of_all(packages)
        whole = {f"{p.id}/{c.id}": 5.0 for p in case.packages for c in leaves(case)}
        back = sent("anna", whole)
        session.new(case)
        state.add_files([intake(case, back)])
        found = _reviewed(case, "R1", (back,))
        assert len(found.open) == len(found.contested) > 8 * packages
        return _calls_of(part, found)

    assert calls(40) < 1.2 * calls(20)
    assert "undecided" in part._subtitle(1)
    state.choose(list(part._reviewed.open)[1:], Choice.TAKE)
    assert "1 is undecided" in part._subtitle(1)


def asked_of_all(packages: int) -> Case:
    """Return a case whose common scores Anna is asked for too."""
    case = large_case(3, packages, 10)
    case = edits.add_respondent(case, "Anna", case.stakeholders[0].id, id="anna")
    return edits.add_round(case, "Round 1", asked=("anna",), id="R1")


def _calls_of(part: ReviewPart, found: _Reviewed) -> int:
    count = 0

    def counted(_frame: FrameType, event: str, _what: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(counted)
    try:
        part._found(found)
    finally:
        sys.setprofile(None)
    return count
