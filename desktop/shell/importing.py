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
    from desktop.pages.importing.page import ImportPage, Proposal
    from desktop.shell.main_window import MainWindow
    from mcda.foreign.compose import Composed
    from mcda.foreign.into_case import Target
    from mcda.opening import Opened


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

    def ask_more(self) -> None:
        """Ask for one more file of the case that is being imported."""
        path = self._window.files.ask_import()
        if path is not None and self.page is not None:
            self.page.add(path)

    def open(self, path: Path) -> None:
        """Show the assistant with a file."""
        page = self._shown()
        page.open(path)

    def show(self, path: Path, opened: Opened) -> None:
        """Show the assistant with a file that was read, at what is doubtful in it."""
        self._shown().show_opened(path, opened)

    def put_away(self) -> Proposal | None:
        """Give up the page before the window is rebuilt; returns what was shown if it was seen."""
        page, self.page = self.page, None
        if page is None:
            return None
        page.deleteLater()
        return page.proposal() if page.isVisible() else None

    def bring_back(self, proposal: Proposal | None) -> None:
        """Show files again as they were left, after the window was rebuilt."""
        if proposal is not None:
            self._shown().resume(proposal)

    def _shown(self) -> ImportPage:
        from desktop.pages.importing.page import ImportPage

        window = self._window
        if self.page is None:
            self.page = page = ImportPage(window.session)
            page.left.connect(self._leave)
            page.refused.connect(self._refuse)
            page.new_case_asked.connect(self._new_case)
            page.merged_in.connect(self._merged_in)
            page.file_asked.connect(self.ask_more)
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

    def _new_case(self, found: Composed, path: Path) -> None:
        today = datetime.now().astimezone().date().isoformat()
        reading = found.reading
        assert reading.case is not None
        case = replace(reading.case, date=today)
        dated = Reading(case, reading.problems, reading.of_case)
        if self._window.files.take_in(dated, path):
            self._window.show_page("ranking" if case.packages and case.criteria else "case")
            self._say(_("A new case was made from {name}; undo takes it back."), path)

    def _merged_in(self, found: Composed, target: Target) -> None:
        window = self._window
        assert self.page is not None and self.page.draft is not None
        if target.stakeholder:
            window.session.choose_stakeholder(target.stakeholder)
        path = self.page.draft.paths[0]
        scored = any(part.packages and not part.kind.in_pairs for part in found.parts)
        window.show_page("scores" if scored else "weights")
        self._say(_("{name} was taken in; undo takes it back."), path)

    def _say(self, words: str, path: Path) -> None:
        """Say what became of a file, and offer to go on with what was not taken of it."""
        shown = self.page.proposal() if self.page is not None else None
        rest = shown is not None and (
            len(shown.found.parts) < shown.draft.count or shown.found.left_out
        )
        offers = ((_("Import more of it"), self._again),) if rest else ()
        self._window.notice.say(words.format(name=path.name), *offers)

    def _again(self) -> None:
        shown = self.page.proposal() if self.page is not None else None
        self.bring_back(shown)
