"""The pages in working order, and how each is built when it is first shown.

A page's module is imported only then, so that the window is up before any page
is loaded.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from desktop.pages.page import Page, page_title
from desktop.session import Session


@dataclass(frozen=True, slots=True)
class Entry:
    """One page: its key, and the module and class that make it."""

    key: str
    module: str
    name: str

    @property
    def words(self) -> str:
        """The title in the language of the window."""
        return page_title(self.key)

    def build(self, session: Session) -> Page:
        """Import the page's module and make the page."""
        made = getattr(import_module(self.module), self.name)(session)
        assert isinstance(made, Page)
        return made


REGISTER: tuple[Entry, ...] = (
    Entry("case", "desktop.pages.case", "CasePage"),
    Entry("scores", "desktop.pages.scores", "ScoresPage"),
    Entry("weights", "desktop.pages.weights", "WeightsPage"),
    Entry("ranking", "desktop.pages.ranking", "RankingPage"),
    Entry("firmness", "desktop.pages.firmness", "FirmnessPage"),
    Entry("report", "desktop.pages.report", "ReportPage"),
)
