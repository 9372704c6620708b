from shiboken6 import isValid

from desktop.session.session import Session
from mcda.model import edits
from mcda.model.case import Case
from tests.tidy import forget_steps, tidy  # noqa: F401


def test_the_steps_of_a_session_that_stands_alone_go_before_it() -> None:
    """Found by the search for garbage before their stack, they would end the program."""
    session = Session()
    session.new(Case(id="case"))
    session.apply("Rename", edits.set_case, title="Other")
    step = session.undo_stack.command(0)
    forget_steps([session])
    assert not isValid(step) and session.undo_stack.count() == 0
