from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.session.session import Session
from mcda.casefile.case_file import write_case
from mcda.errors import Place, Problem
from mcda.model import edits, sizes
from mcda.model.case import COMMON, Case, Score
from mcda.model.reading import Reading


def test_an_edit_is_announced_undone_and_redone(session: Session, qtbot: QtBot) -> None:
    before = session.case
    with qtbot.waitSignal(session.case_changed):
        session.apply("Change the title", edits.set_case, title="Other")
    assert session.case.title == "Other"
    assert session.dirty
    session.undo()
    assert session.case is before
    assert not session.dirty
    session.redo()
    assert session.case.title == "Other"


def test_an_edit_that_changes_nothing_leaves_no_trace(session: Session, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(session.case_changed):
        session.apply("Change the title", edits.set_case, title=session.case.title)
    assert not session.undo_stack.canUndo()


def test_an_edit_after_which_no_file_could_be_read_is_not_done_and_said(
    session: Session, qtbot: QtBot
) -> None:
    before, long = session.case, "w" * (sizes.LONGEST + 1)
    with qtbot.waitSignal(session.refused) as told:
        session.apply("Rename", edits.change_package, "full", name=long)
    assert [problem.code for problem in told.args[0]] == ["CASE-NAME-TOO-LONG"]
    assert session.case is before and not session.undo_stack.canUndo()
    theirs = edits.change_package(before, "full", name=long)
    assert not session.take_version(theirs, theirs, "mark", "Take in")
    assert session.case is before and session.base is before


def test_an_unknown_id_is_passed_on_and_changes_nothing(session: Session) -> None:
    before = session.case
    with pytest.raises(KeyError):
        session.apply("Rename", edits.change_package, "nobody", name="x")
    assert session.case is before


def test_a_run_of_edits_undoes_as_one_until_it_is_sealed(session: Session) -> None:
    for title in ("O", "Ot", "Oth"):
        session.apply("Change the title", edits.set_case, title=title, merge="title")
    session.seal()
    session.apply("Change the title", edits.set_case, title="Other", merge="title")
    session.undo()
    assert session.case.title == "Oth"
    session.undo()
    assert session.case.title == "Small case"


def test_an_edit_between_ends_a_run(session: Session) -> None:
    session.apply("Change the title", edits.set_case, title="A", merge="title")
    session.apply("Change the note", edits.set_case, note="n")
    session.apply("Change the title", edits.set_case, title="B", merge="title")
    assert session.undo_stack.count() == 3


def test_an_edit_asked_for_in_the_midst_of_another_comes_after_it(session: Session) -> None:
    start = session.case

    def hand_over() -> None:
        session.apply("Change the note", edits.set_case, note="typed")

    session.case_changed.connect(hand_over)
    session.apply("Change the title", edits.set_case, title="Other")
    assert (session.case.title, session.case.note) == ("Other", "typed")
    session.undo()
    assert (session.case.title, session.case.note) == ("Other", "")
    session.undo()
    assert session.case is start and not session.undo_stack.canUndo()
    session.redo()
    session.redo()
    assert (session.case.title, session.case.note) == ("Other", "typed")
    session.new(start)
    assert session.case is start and not session.dirty


def test_undoing_everything_gives_the_first_case_back(session: Session) -> None:
    first = session.case
    session.apply("Remove Russia", edits.remove_stakeholder, "russia")
    session.apply("Remove People", edits.remove_criterion, "people")
    session.apply("Score", edits.set_score, COMMON, "full", "cost", Score.of(1.0))
    while session.undo_stack.canUndo():
        session.undo()
    assert session.case is first


def test_results_are_computed_once_per_case(session: Session) -> None:
    ranking = session.ranking("russia")
    assert ranking is not None and ranking.case is session.case
    assert session.ranking("russia") is ranking
    session.apply("Score", edits.set_score, COMMON, "full", "cost", Score.of(1.0))
    assert session.ranking("russia") is not ranking


def test_a_refused_stakeholder_has_no_ranking_but_problems(session: Session) -> None:
    for criterion in ("people", "returns", "protection", "cost"):
        session.apply("Weights", edits.set_direct, "europe", criterion, None)
    assert session.ranking("europe") is None
    assert session.weights("europe") is None
    assert any(problem.place.stakeholder == "europe" for problem in session.problems())


def test_choosing_a_place_chooses_its_stakeholder(session: Session, qtbot: QtBot) -> None:
    assert session.stakeholder == "europe"
    with qtbot.waitSignals([session.stakeholder_changed, session.chosen_changed]):
        session.choose(Place(stakeholder="russia", package="full"))
    assert session.stakeholder == "russia"
    session.choose_stakeholder("nobody")
    assert session.stakeholder == "russia"


def test_what_is_removed_is_no_longer_chosen(session: Session) -> None:
    session.choose(Place(package="full"))
    session.apply("Remove", edits.remove_package, "full")
    assert session.chosen == Place()
    session.choose_stakeholder("russia")
    session.apply("Remove", edits.remove_stakeholder, "russia")
    assert session.stakeholder == "europe"


def test_saving_writes_the_file_and_makes_clean(session: Session, tmp_path: Path) -> None:
    session.apply("Change the title", edits.set_case, title="Other")
    path = tmp_path / "case.parley"
    assert session.save(path) == ()
    assert not session.dirty
    assert session.path == path
    again = Session()
    reading = again.open(path)
    assert reading.case == session.case == again.case
    session.undo()
    assert session.dirty


def test_a_failed_saving_keeps_the_work_and_lists_why(session: Session, tmp_path: Path) -> None:
    session.apply("Change the title", edits.set_case, title="Other")
    problems = session.save(tmp_path / "missing" / "case.parley")
    assert problems and problems[0].code.startswith("FILE-")
    assert session.dirty and session.path is None
    assert problems[0] in session.problems()


def test_a_file_that_cannot_be_read_leaves_the_open_case(session: Session, tmp_path: Path) -> None:
    before = session.case
    path = tmp_path / "empty.parley"
    path.write_bytes(b"")
    reading = session.open(path)
    assert reading.case is None
    assert session.case is before
    assert "FILE-EMPTY" in {problem.code for problem in session.problems()}


def test_a_file_read_in_part_is_not_written_over(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    partly = Reading(session.case, (Problem.of("FILE-EMPTY"),))
    monkeypatch.setattr("mcda.opening.read", lambda _path: partly)
    session.open(tmp_path / "x.parley")
    assert session.is_open and session.path is None


def test_closing_leaves_no_case(session: Session) -> None:
    session.close()
    assert not session.is_open
    assert session.stakeholder == ""
    assert not session.dirty


def test_saving_a_new_case_needs_a_path() -> None:
    session = Session()
    session.new(Case(id="x"))
    with pytest.raises(ValueError, match="path"):
        session.save()


def test_a_problem_of_the_case_is_listed_once(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "wrong.parley"
    write_case(edits.set_score(session.case, COMMON, "wait", "cost", Score.of(99.0)), path)
    (found,) = session.open(path).of_case
    assert session.file_problems == ()
    assert [problem.code for problem in session.problems()].count(found.code) == 1
