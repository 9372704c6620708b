"""The pages: title, how far the work on each is, and how it is built.

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
    """One page: its key, its title, what makes it, and what judges how far it is.

    Where it is no part of the work on a case it stands in no rail, and the details of what is
    chosen do not stand beside it.
    """

    key: str
    title: str
    build: Callable[[Session], Page]
    judge: Callable[[Session], Progress] = progress.of_no_work

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


def _start(session: Session) -> Page:
    from desktop.pages.start.page import StartPage

    return StartPage(session)


def _importing(session: Session) -> Page:
    from desktop.pages.importing.page import ImportPage

    return ImportPage(session, slowly=True)


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
    Entry("start", N_("Parley"), _start),
    Entry("case", N_("Case"), _case, progress.of_case),
    Entry("measures", N_("Measures"), _measures, progress.of_measures),
    Entry("scores", N_("Scores"), _scores, progress.of_scores),
    Entry("weights", N_("Weights"), _weights, progress.of_weights),
    Entry("ranking", N_("Ranking"), _ranking, progress.of_results),
    Entry("firmness", N_("Firmness"), _firmness, progress.of_results),
    Entry("agreement", N_("Agreement"), _agreement, progress.of_agreement),
    Entry("carrying", N_("Carrying out"), _carrying, progress.of_carrying),
    Entry("round", N_("Round"), _round, progress.of_round),
    Entry("report", N_("Report"), _report, progress.of_results),
    Entry("importing", N_("Import a workbook or table"), _importing),
)

WORK = tuple(entry for entry in REGISTER if entry.judge is not progress.of_no_work)
"""The pages of the rail, in working order."""

_BY_KEY = {entry.key: entry for entry in REGISTER}
