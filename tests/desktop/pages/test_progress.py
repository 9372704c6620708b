from dataclasses import replace

import pytest

from desktop.pages import progress as judging
from desktop.pages.progress import PageState, Progress, page_of
from desktop.pages.register import WORK, entry_of
from desktop.session.session import Session
from mcda.errors import Place
from mcda.model import edits
from mcda.model.case import COMMON, Case
from mcda.model.edits.asking import add_asked
from mcda.model.round import Respondent, Return

PAGES = [entry.key for entry in WORK]


def progress(session: Session, key: str) -> Progress:
    return entry_of(key).judge(session)


def test_everything_is_complete_in_a_complete_case(session: Session) -> None:
    needed = [key for key in PAGES if key not in ("measures", "round", "carrying")]
    assert {progress(session, key).state for key in needed} == {PageState.COMPLETE}


def test_asking_others_is_no_duty_but_who_is_missing_is_counted(session: Session) -> None:
    assert progress(session, "round").state is PageState.EMPTY
    people = [Respondent(id="", name=name, stakeholder="russia") for name in ("Anna", "Boris")]
    session.apply("Ask", add_asked, "", people)
    found = progress(session, "round")
    assert found.state is PageState.NEEDS
    assert "2" in found.words
    for respondent in ("anna", "boris"):
        sent = Return(respondent=respondent, round="R1")
        session.apply("Take in", edits.take_in, "R1", [sent])
    assert progress(session, "round").state is PageState.COMPLETE


def test_everything_is_empty_in_an_empty_case() -> None:
    session = Session()
    session.new(Case(id="x"))
    assert {progress(session, key).state for key in PAGES} == {PageState.EMPTY}


def test_a_missing_score_is_counted(session: Session) -> None:
    session.apply("Score", edits.set_score, COMMON, "full", "cost", None)
    found = progress(session, "scores")
    assert found.state is PageState.NEEDS
    assert "2" in found.words


def test_missing_weights_name_the_stakeholder(session: Session) -> None:
    session.apply("x", edits.add_stakeholder, "Iran")
    found = progress(session, "weights")
    assert found.state is PageState.NEEDS
    assert "Iran" in found.words
    assert progress(session, "ranking").state is PageState.NEEDS


def test_an_error_of_the_case_is_a_problem_of_its_page(session: Session) -> None:
    session.apply("x", edits.change_criterion, "cost", worst=5.0, best=5.0)
    assert progress(session, "case").state is PageState.PROBLEM


def test_a_case_without_packages_needs_them(case: Case) -> None:
    session = Session()
    session.new(replace(case, packages=()))
    assert progress(session, "case").state is PageState.NEEDS


@pytest.mark.parametrize(
    ("place", "page"),
    [
        (Place(package="a", criterion="b"), "scores"),
        (Place(stakeholder="a", criterion="b", field="direct"), "weights"),
        (Place(criterion="b", field="anchors"), "case"),
        (Place(stakeholder="a", field="respondent"), "round"),
        (Place(), "case"),
    ],
)
def test_a_place_is_edited_on_its_page(place: Place, page: str) -> None:
    assert page_of(place) == page


def test_problems_are_sorted_by_page_once_for_all_pages(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With thousands of problems, each page's look through all of them would be felt."""
    session.apply("x", edits.change_criterion, "cost", worst=5.0, best=5.0)
    asked: list[Place] = []
    monkeypatch.setattr(judging, "page_of", lambda place: asked.append(place) or page_of(place))
    found = [entry.judge(session).state for entry in WORK]
    assert PageState.PROBLEM in found
    assert len(asked) == len(session.check()) > 0
