"""The import assistant in the window: when it is seen, and what becomes of what it takes in."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.words import _
from mcda.errors import Problem
from mcda.model.reading import Reading

if TYPE_CHECKING:
    from desktop.pages.importing.draft import Draft
    from desktop.pages.importing.page import ImportPage
    from desktop.shell.main_window import MainWindow
    from mcda.foreign.into_case import Target
    from mcda.foreign.taken import Taken

PAGES = {"scores": "scores", "weights": "weights", "judgements": "weights"}
PAGES |= {"list": "scores", "form": "scores", "pairs": "weights"}
"""The page on which what was taken in is seen."""


class Importing(QObject):
    """Shows the assistant in the pages' place; the page is built when first asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.page: ImportPage | None = None

    def ask(self) -> None:
        """Ask for a file and import it."""
        path = self._window.files.ask_import()
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> None:
        """Show the assistant with a file."""
        page = self._shown()
        page.open(path)

    def offer(self, path: Path) -> None:
        """Offer the assistant for a file that is no clean table, with one button."""
        self._window.notice.say(
            _("{name} is no clean table: not all of it could be read.", name=path.name),
            (_("Import it step by step"), lambda: self.open(path)),
            stay=True,
        )

    def put_away(self) -> Draft | None:
        """Give up the page before the window is rebuilt; returns the file if it was seen."""
        page, self.page = self.page, None
        if page is None:
            return None
        page.deleteLater()
        return page.draft if page.isVisible() else None

    def bring_back(self, draft: Draft | None) -> None:
        """Show a file again as it was left, after the window was rebuilt."""
        if draft is not None:
            self._shown().resume(draft)

    def _shown(self) -> ImportPage:
        from desktop.pages.importing.page import ImportPage

        window = self._window
        if self.page is None:
            self.page = page = ImportPage(window.session)
            page.left.connect(self._leave)
            page.refused.connect(self._refuse)
            page.new_case_asked.connect(self._new_case)
            page.merged_in.connect(self._merged_in)
            window.stack.addWidget(page)
        window.session.seal()
        window.notice.hide()
        window.stack.setCurrentWidget(self.page)
        window.show_problems(False)
        window.show_details()
        return self.page

    def _leave(self) -> None:
        window = self._window
        if window.session.is_open:
            window.show_page(self._before())
        else:
            window.stack.setCurrentWidget(window.start_page)
            window.show_details()

    def _before(self) -> str:
        """Return the page that the rail still marks: the one the assistant took the place of."""
        entries = self._window.rail.entries.items()
        return next((key for key, entry in entries if entry.isChecked()), "case")

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        self._leave()
        self._window.session.report(problems)
        self._window.show_problems()

    def _new_case(self, taken: Taken, path: Path) -> None:
        today = datetime.now().astimezone().date().isoformat()
        reading = taken.reading
        assert reading.case is not None
        case = replace(reading.case, date=today)
        dated = Reading(case, reading.problems, reading.of_case)
        if self._window.files.take_in(dated, path):
            self._say(_("A new case was made from {name}."), path)

    def _merged_in(self, taken: Taken, target: Target) -> None:
        window = self._window
        assert self.page is not None and self.page.draft is not None
        if target.stakeholder:
            window.session.choose_stakeholder(target.stakeholder)
        path = self.page.draft.path
        window.show_page(PAGES[taken.table.kind.value])
        self._say(_("{name} was taken in; undo takes it back."), path)

    def _say(self, words: str, path: Path) -> None:
        window = self._window
        draft = self.page.draft if self.page is not None else None
        again = (_("Import more of it"), self._again)
        offers = (again,) if draft is not None and len(draft.guesses) > 1 else ()
        window.notice.say(words.format(name=path.name), *offers)

    def _again(self) -> None:
        if self.page is not None and self.page.draft is not None:
            self._shown().resume(self.page.draft)
