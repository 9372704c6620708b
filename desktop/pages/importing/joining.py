"""What the open case becomes with the tables in it; of much it is worked out beside the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from desktop.session.jobs import Handle
from desktop.session.reading import FileWork
from desktop.session.session import Session
from desktop.words import _
from mcda.errors import Problem
from mcda.foreign.into_case import Target
from mcda.foreign.into_open import joined
from mcda.foreign.parts import Part
from mcda.model.case import Case


@dataclass(frozen=True, slots=True, eq=False)
class Joint:
    """A case, what was to come into it and where, what it becomes, and what found no place."""

    case: Case
    parts: Sequence[Part]
    target: Target
    after: Case
    problems: tuple[Problem, ...]


class Joining(QObject):
    """Works out one at a time, and keeps the last: it is shown first, and then taken in."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.work = FileWork(self)
        self._last: Joint | None = None

    def of(self, parts: Sequence[Part], target: Target) -> Joint | None:
        """Return what was worked out of the case as it now is, None where it was not yet."""
        last = self._last
        if last is None or last.case is not self._session.case or last.parts is not parts:
            return None
        return last if last.target == target else None

    def when_joined(
        self,
        parts: Sequence[Part],
        target: Target,
        then: Callable[[Joint], object],
        *,
        beside: bool,
    ) -> None:
        """Hand over what comes of it, at once where it is known; the case may change meanwhile."""
        known = self.of(parts, target)
        if known is not None:
            self.work.latest.forget()
            then(known)
            return
        case = self._session.case

        def work(handle: Handle) -> Joint:
            return Joint(case, parts, target, *joined(case, parts, target, handle.progress))

        def done(joint: Joint) -> None:
            self._last = joint
            self.when_joined(parts, target, then, beside=beside)

        self.work.do(_("Working out what comes in…"), work, done, beside=beside)

    def forget(self) -> None:
        """Keep nothing, and work nothing out."""
        self._last = None
        self.work.latest.forget()
