"""The pages: title, what each is for, how far the work on it is, and how it is built.

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
    """One page: its key, its title, what it is for, what makes it, and what judges how far it is.

    Where it is no part of the work on a case it stands in no rail, and the details of what is
    chosen do not stand beside it.
    """

    key: str
    title: str
    about: str
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
    Entry(
        "start",
        N_("Parley"),
        N_(
            "Where a case is begun, opened, or taken up again after the program ended before it "
            "was saved."
        ),
        _start,
    ),
    Entry(
        "case",
        N_("Case"),
        N_(
            "What is to be decided: the question, who takes part, what packages are judged on, and "
            "the packages."
        ),
        _case,
        progress.of_case,
    ),
    Entry(
        "measures",
        N_("Measures"),
        N_(
            "What packages are made of: measures in levels, what each level changes, and what "
            "rules tie them. A case without measures is whole too."
        ),
        _measures,
        progress.of_measures,
    ),
    Entry(
        "scores",
        N_("Scores"),
        N_(
            "How each package does on each criterion. Common scores hold for everyone; a "
            "stakeholder's own stand in their place."
        ),
        _scores,
        progress.of_scores,
    ),
    Entry(
        "weights",
        N_("Weights"),
        N_("What each stakeholder cares about how much, and in which way it was asked."),
        _weights,
        progress.of_weights,
    ),
    Entry(
        "ranking",
        N_("Ranking"),
        N_("Which package leads for whom, why, what other methods say, and the whole working."),
        _ranking,
        progress.of_results,
    ),
    Entry(
        "firmness",
        N_("Firmness"),
        N_(
            "How far weights and scores can move before another package leads. Trying out changes "
            "nothing in the case."
        ),
        _firmness,
        progress.of_results,
    ),
    Entry(
        "agreement",
        N_("Agreement"),
        N_(
            "Who accepts which package and what that speaks for, what would change it, and what "
            "could be agreed."
        ),
        _agreement,
        progress.of_agreement,
    ),
    Entry(
        "carrying",
        N_("Carrying out"),
        N_(
            "In which order a package can be carried out, what is delivered, what waiting costs, "
            "and what holds it."
        ),
        _carrying,
        progress.of_carrying,
    ),
    Entry(
        "round",
        N_("Round"),
        N_("Asking others: sending workbooks, taking answers in, and what they moved."),
        _round,
        progress.of_round,
    ),
    Entry(
        "report",
        N_("Report"),
        N_("The pages as they will print, and every way out of the program."),
        _report,
        progress.of_results,
    ),
    Entry(
        "importing",
        N_("Import a workbook or table"),
        N_(
            "What was found in files that were not made for Parley, shown before anything is "
            "taken. It becomes a new case, or part of the open one."
        ),
        _importing,
    ),
)

WORK = tuple(entry for entry in REGISTER if entry.judge is not progress.of_no_work)
"""The pages of the rail, in working order."""

_BY_KEY = {entry.key: entry for entry in REGISTER}
