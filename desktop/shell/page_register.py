"""The pages in working order, and how each is built when it is first shown.

A page's module is imported only then, so that the window is up before any page
is loaded; the imports are written out so that a packager finds them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.pages.page import Page, page_title
from desktop.session.session import Session


@dataclass(frozen=True, slots=True)
class Entry:
    """One page: its key, and what makes it."""

    key: str
    build: Callable[[Session], Page]

    @property
    def words(self) -> str:
        """The title in the language of the window."""
        return page_title(self.key)


def _case(session: Session) -> Page:
    from desktop.pages.case.page import CasePage

    return CasePage(session)


def _scores(session: Session) -> Page:
    from desktop.pages.scores.page import ScoresPage

    return ScoresPage(session)


def _weights(session: Session) -> Page:
    from desktop.pages.weights.page import WeightsPage

    return WeightsPage(session)


def _ranking(session: Session) -> Page:
    from desktop.pages.ranking.page import RankingPage

    return RankingPage(session)


def _firmness(session: Session) -> Page:
    from desktop.pages.firmness.page import FirmnessPage

    return FirmnessPage(session)


def _round(session: Session) -> Page:
    from desktop.pages.round.page import RoundPage

    return RoundPage(session)


def _report(session: Session) -> Page:
    from desktop.pages.report.page import ReportPage

    return ReportPage(session)


REGISTER: tuple[Entry, ...] = (
    Entry("case", _case),
    Entry("scores", _scores),
    Entry("weights", _weights),
    Entry("ranking", _ranking),
    Entry("firmness", _firmness),
    Entry("round", _round),
    Entry("report", _report),
)
