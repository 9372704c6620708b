"""Who changes the case, and when: what the log of changes and snapshots go by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoStack

from desktop.session import remembered
from desktop.session.commands import ReplaceCase, RunKey
from desktop.session.moments import this_moment

if TYPE_CHECKING:
    from mcda.model.case import Case


def author() -> str:
    """Return who works here: by the name in the settings, else as the system knows them."""
    from mcda.casefile.lock import myself

    return remembered.chosen("author") or myself().user


def now(*, exact: bool = False) -> str:
    """Return this moment as the case file keeps it, with its offset; `exact` to a thousandth."""
    return this_moment().isoformat(timespec="milliseconds" if exact else "seconds")


def noted(stack: QUndoStack, run: RunKey, before: Case, after: Case, reason: str) -> Case:
    """Return the case after an edit, with a line of it in the log if the case keeps one.

    An edit of the run that the last one belongs to changes that one's line.
    """
    from mcda.model import change_log

    if not change_log.keeps_log(before):
        return after
    base = before
    last = stack.command(stack.index() - 1) if stack.index() else None
    goes_on = run is not None and stack.cleanIndex() != stack.index()
    if goes_on and isinstance(last, ReplaceCase) and last.run == run:
        base = last.before
    when = now(exact=True)
    return change_log.noted(base, before, after, time=when, author=author(), reason=reason)


def noted_joined(mine: Case, theirs: Case, both: Case) -> Case:
    """Return what was joined of two versions, with a line of what no log tells of yet."""
    from mcda.model import change_log

    when = now(exact=True)
    return change_log.noted_joined(mine, theirs, both, time=when, author=author())
