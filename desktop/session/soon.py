"""Results of large cases that are worked out beside the window and come when they are ready."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.session.jobs import Handle
from desktop.session.latest import Latest, Work
from desktop.session.session import Session
from mcda.methods.rank import Ranking
from mcda.model.case import Case
from mcda.sensitivity.firmness import OneWay, one_way_of
from mcda.sensitivity.strength import strength

LARGE = 30_000
"""Pairs of packages times criteria and stakeholders whose crossovers fit into a frame."""


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
        self._latest = Latest(self, found=self._take)

    def one_way(self, stakeholder: str) -> OneWay | None:
        """Return a stakeholder's crossovers if they are quick or ready, else None for now."""
        case = self._session.case
        if not is_large(case):
            return self._session.one_way(stakeholder)
        if case is not self._case:
            self._latest.stop()
            self._case, self._known = case, {}
        if stakeholder not in self._known and not self._latest.working:
            self._work_out(case, stakeholder)
        return self._known.get(stakeholder)

    def waits_for(self, stakeholder: str) -> bool:
        """Say whether an answer for a stakeholder is still to come."""
        return is_large(self._session.case) and stakeholder not in self._known

    def _work_out(self, case: Case, stakeholder: str) -> None:
        ranking = self._session.ranking(stakeholder)

        def work(handle: Handle) -> tuple[str, OneWay | None]:
            return stakeholder, None if ranking is None else crossovers_of(ranking)(handle)

        self._latest.ask((id(case), stakeholder), work)

    def _take(self, answer: tuple[str, OneWay | None]) -> None:
        if self._case is self._session.case:
            stakeholder, found = answer
            self._known[stakeholder] = found
            self.came.emit()


def crossovers_of(ranking: Ranking) -> Work:
    """Return the work that finds a ranking's crossovers, and ends when nobody waits for it.

    How firm the ranking is has been looked at when it is done.
    """

    def work(handle: Handle) -> OneWay:
        found = one_way_of(ranking, handle.progress)
        strength(found)
        return found

    return work


def is_large(case: Case) -> bool:
    """Say whether the stakeholders' crossovers take longer than a page may."""
    pairs = len(case.packages) ** 2 // 2
    return pairs * len(case.criteria) * len(case.stakeholders) > LARGE
