from dataclasses import replace

from PySide6.QtGui import QUndoStack

from desktop.session.commands import ReplaceCase
from mcda.model.case import Case

FIRST = Case(id="case", title="first")
SECOND = replace(FIRST, title="second")
THIRD = replace(FIRST, title="third")


def test_undo_and_redo_put_the_very_cases() -> None:
    shown: list[Case] = []
    stack = QUndoStack()
    stack.push(ReplaceCase(shown.append, FIRST, SECOND, "Change the title", None))
    stack.undo()
    stack.redo()
    assert [case is wanted for case, wanted in zip(shown, (SECOND, FIRST, SECOND), strict=True)]
    assert stack.undoText() == "Change the title"


def test_one_run_is_one_command() -> None:
    shown: list[Case] = []
    stack = QUndoStack()
    stack.push(ReplaceCase(shown.append, FIRST, SECOND, "a", ("title", 1)))
    stack.push(ReplaceCase(shown.append, SECOND, THIRD, "a", ("title", 1)))
    assert stack.count() == 1
    stack.undo()
    assert shown[-1] is FIRST


def test_other_runs_and_edits_without_run_stand_alone() -> None:
    stack = QUndoStack()
    for key in (("title", 1), ("title", 2), ("note", 2), None, None):
        stack.push(ReplaceCase(lambda _case: None, FIRST, SECOND, "a", key))
    assert stack.count() == 5


def test_a_run_that_ends_where_it_began_leaves_no_trace() -> None:
    stack = QUndoStack()
    stack.push(ReplaceCase(lambda _case: None, FIRST, SECOND, "a", ("title", 1)))
    stack.push(
        ReplaceCase(lambda _case: None, SECOND, replace(SECOND, title="first"), "a", ("title", 1))
    )
    assert stack.count() == 0
