"""The pages in working order: title, how far the work on each is, and how it is built.

A page's module is imported only when it is first shown, so that the window is up before
any page is loaded; the imports are written out so that a packager finds them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.pages import progress
from desktop.pages.progress import Progress
from desktop.session.session import Session
from desktop.words import N_, text

if TYPE_CHECKING:
    from desktop.pages.page import Page


@dataclass(frozen=True, slots=True)
class Entry:
    """One page: its key, its title, what judges how far it is, and what makes it."""

    key: str
    title: str
    judge: Callable[[Session], Progress]
    build: Callable[[Session], Page]

    @property
    def words(self) -> str:
        """The title in the language of the window."""
        return text(self.title)


def keys_of(number: int) -> str:
    """Return the keys that open a page by its number from one; Ctrl+0 is the usual size's."""
    return f"Ctrl+{number}" if number < 10 else f"Alt+{number - 10}"


def entry_of(key: str) -> Entry:
    """Return a page's entry; KeyError for one that isn't in the register."""
    return _BY_KEY[key]


def _case(session: Session) -> Page:
    from desktop.pages.case.page import CasePage

    return CasePage(session)


def _measures(session: Session) -> Page:
    from desktop.pages.measures.page import MeasuresPage

    return MeasuresPage(session)


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


def _agreement(session: Session) -> Page:
    from desktop.pages.agreement.page import AgreementPage

    return AgreementPage(session)


def _carrying(session: Session) -> Page:
    from desktop.pages.carrying.page import CarryingPage

    return CarryingPage(session)


def _round(session: Session) -> Page:
    from desktop.pages.round.page import RoundPage

    return RoundPage(session)


def _report(session: Session) -> Page:
    from desktop.pages.report.page import ReportPage

    return ReportPage(session)


REGISTER: tuple[Entry, ...] = (
    Entry("case", N_("Case"), progress.of_case, _case),
    Entry("measures", N_("Measures"), progress.of_measures, _measures),
    Entry("scores", N_("Scores"), progress.of_scores, _scores),
    Entry("weights", N_("Weights"), progress.of_weights, _weights),
    Entry("ranking", N_("Ranking"), progress.of_results, _ranking),
    Entry("firmness", N_("Firmness"), progress.of_results, _firmness),
    Entry("agreement", N_("Agreement"), progress.of_agreement, _agreement),
    Entry("carrying", N_("Carrying out"), progress.of_carrying, _carrying),
    Entry("round", N_("Round"), progress.of_round, _round),
    Entry("report", N_("Report"), progress.of_results, _report),
)

_BY_KEY = {entry.key: entry for entry in REGISTER}
