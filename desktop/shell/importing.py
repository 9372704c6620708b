"""The import assistant in the window: when it is seen, and what becomes of what it takes in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from desktop.session.moments import this_moment
from desktop.words import _
from mcda.errors import Problem

if TYPE_CHECKING:
    from desktop.pages.importing.page import ImportPage
    from desktop.shell.main_window import MainWindow
    from mcda.foreign.compose import Composed
    from mcda.foreign.into_case import Target
    from mcda.opening import Opened


class Importing(QObject):
    """Shows the assistant, and follows what is asked on its page."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    @property
    def page(self) -> ImportPage | None:
        """The assistant's page, once it was asked for."""
        return cast("ImportPage | None", self._window.pages.get("importing"))

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
        page.when_whole(lambda: page.open(path))

    def show(self, path: Path, opened: Opened) -> None:
        """Show the assistant with a file that was read, at what is doubtful in it."""
        page = self._shown()
        page.when_whole(lambda: page.show_opened(path, opened))

    def follow(self, page: ImportPage) -> None:
        """Do what a page of the assistant asks for."""
        page.left.connect(self._leave)
        page.refused.connect(self._refuse)
        page.new_case_asked.connect(self._new_case)
        page.merged_in.connect(self._merged_in)
        page.file_asked.connect(self.ask_more)

    def _shown(self) -> ImportPage:
        self._window.notice.hide()
        page = self._window.work_on("importing")
        self._window.show_problems(False)
        return cast("ImportPage", page)

    def _leave(self) -> None:
        self._window.work_on(self._before() if self._window.session.is_open else "start")

    def _before(self) -> str:
        """Return the page that the assistant took the place of."""
        return self._window.rail.last or "case"

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        self._leave()
        self._window.session.report(problems)
        self._window.show_problems()

    def _new_case(self, found: Composed, path: Path) -> None:
        today = this_moment().date().isoformat()
        reading = found.reading
        assert reading.case is not None
        case = replace(reading.case, date=today)
        from mcda.model.reading import Reading

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
        window.work_on("scores" if scored else "weights")
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
        page = self._shown()
        page.take_up(page.held())
