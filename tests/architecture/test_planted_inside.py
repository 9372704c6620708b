"""The rules about what a part keeps to itself see their faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture.planted import ENGINE, PAGE, Planted, Rule, assert_named, faults
from tests.architecture.rules import inside, pages, state

PLANTED: tuple[Planted, ...] = (
    (
        pages.charts_know_no_session,
        "desktop/kit/charts/x.py",
        """
def f(session): return session.case.title
--
def f(self): return self._session.case
""",
    ),
    (
        inside.session_alone_undoes,
        PAGE,
        """
session.undo_stack.push(1)
--
session.undo_stack.clear()
--
session.undo_stack.undo()
--
put = session.undo_stack.push
--
g(session.undo_stack)
--
line = session.undo_stack
line.push(1)
--
a, b = session.undo_stack, 1
g(a)
--
getattr(session, 'undo_stack').push(1)
--
vars(session)['undo_stack'].push(1)
--
from PySide6.QtGui import QUndoCommand
""",
    ),
    (
        inside.parts_stay_private,
        PAGE,
        """
session._undo.push(1)
--
getattr(session, '_undo').push(1)
--
session._open = False
--
from desktop.session.session import _moved
--
attrgetter('session._undo')(self)
""",
    ),
    (
        inside.files_do_work_of_their_own,
        PAGE,
        """
from mcda.group.votes import borda
__all__ = ['borda']
--
from mcda import votes
a = votes.a
--
from mcda import votes
def f(a, *, b=1):
    return votes.f(a, b=b)
--
from mcda.x import A
class B(A):
    '''Same.'''
--
from mcda import x
f = lambda a: x.f(a)
""",
    ),
    (
        state.engine_keeps_no_state,
        ENGINE,
        """
B = ([],)
def g(): B[0].append(1)
--
B = {}
def g():
    c = B
    c[1] = 2
--
def g(): g.calls = 1
--
from mcda.model import ties
def g(): ties.TOLERANCE = 1
--
import itertools
B = itertools.count()
def g(): return next(B)
--
B = {}
def g(): B['a'].add(1)
--
class C:
    kept = {}
def g(): C.kept[1] = 2
""",
    ),
    (
        state.values_stay_frozen,
        ENGINE,
        """
object.__setattr__(case, "title", a)
""",
    ),
    (
        pages.pages_stand_apart,
        PAGE,
        """
from desktop.pages.register import REGISTER
""",
    ),
)


@pytest.mark.parametrize(("rule", "name", "text"), faults(PLANTED))
def test_planted_fault_is_named(tmp_path: Path, rule: Rule, name: str, text: str) -> None:
    assert_named(tmp_path, rule, name, text)
