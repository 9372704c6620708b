"""Results of large cases that are worked out beside the window and come when they are ready."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.jobs import Handle, Job
from desktop.session import Session
from mcda.errors import RefusedError
from mcda.model.case import Case
from mcda.sensitivity.firmness import OneWay, one_way

LARGE = 300_000
"""Pairs of packages times criteria above which one stakeholder's crossovers take too long."""


class Soon(QObject):
    """The crossovers of stakeholders that a page speaks of in passing.

    In a large case they are worked out one after the other; `came` tells that
    another is there. An edit drops what was asked for before.
    """

    came = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._case: Case | None = None
        self._known: dict[str, OneWay | None] = {}
        self._job: Job | None = None

    def one_way(self, stakeholder: str) -> OneWay | None:
        """Return a stakeholder's crossovers if they are quick or ready, else None for now."""
        case = self._session.case
        if not is_large(case):
            return self._session.one_way(stakeholder)
        if case is not self._case:
            self.stop()
            self._case, self._known = case, {}
        if stakeholder not in self._known and self._job is None:
            self._work_out(case, stakeholder)
        return self._known.get(stakeholder)

    def waits_for(self, stakeholder: str) -> bool:
        """Say whether an answer for a stakeholder is still to come."""
        return is_large(self._session.case) and stakeholder not in self._known

    def stop(self) -> None:
        """Drop what is being worked out."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _work_out(self, case: Case, stakeholder: str) -> None:
        def work(_handle: Handle) -> OneWay | None:
            try:
                return one_way(case, stakeholder)
            except RefusedError:
                return None

        def take(found: OneWay | None) -> None:
            self._job = None
            if case is self._session.case:
                self._known[stakeholder] = found
                self.came.emit()

        self._job = Job(work, self)
        self._job.finished.connect(take)
        self._job.start()


def is_large(case: Case) -> bool:
    """Say whether one stakeholder's crossovers take longer than a page may."""
    return len(case.packages) ** 2 // 2 * len(case.criteria) > LARGE
