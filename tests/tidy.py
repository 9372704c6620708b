"""What every test with a window leaves behind: no work still running, no picture to be copied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any
from weakref import ref

import pytest

if TYPE_CHECKING:
    from desktop.session.session import Session


@pytest.fixture(autouse=True)
def tidy(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """End the jobs and sessions of a test with it, and leave the clipboard as the program does
    at its end.
    """
    from desktop.session.session import Session

    made: list[ref[Session]] = []
    make = Session.__init__

    def noted(self: Session, *words: Any, **more: Any) -> None:
        make(self, *words, **more)
        made.append(ref(self))

    monkeypatch.setattr(Session, "__init__", noted)
    yield
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    from desktop.kit.clipboard import leave
    from desktop.session.jobs import wait_for_all

    wait_for_all()
    # What is to be deleted later waits for a loop, which no test has to run: the windows of one
    # test would be styled again with those of the next.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    forget_steps(session for one in made if (session := one()) is not None)
    if QApplication.instance() is not None:
        leave()


def forget_steps(sessions: Iterable[Session]) -> None:
    """Let sessions that stand alone forget what could be undone, each by its stack.

    Python's search for garbage may come to a step before the stack that owns it, and PySide then
    destroys it twice. In the program a session goes with its window, and its stack with it.
    """
    from shiboken6 import isValid

    for session in sessions:
        if isValid(session) and session.parent() is None:
            session.undo_stack.blockSignals(True)
            session.undo_stack.clear()
