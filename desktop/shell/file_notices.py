"""What the window says of its file: questions that wait, what stands, what was thrown away, and
edits after which no file of the case could be read.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.session.shared_file import Question
from desktop.words import _
from mcda.disk.door import is_there

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.shell.main_window import MainWindow
    from mcda.errors import Problem
    from mcda.model.case import Case


class FileNotices(QObject):
    """Follows the window's files and its safety copies."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        files = window.files
        files.thrown.connect(self._say_thrown)
        files.differ.connect(self._show_differences)
        files.earlier.connect(self._say_earlier)
        files.shared.asked.connect(self._ask)
        files.shared.held.connect(self._lead_to_question)
        files.shared.standing.connect(self.show_standing)
        window.recovery.standing.connect(self.show_standing)
        window.session.refused.connect(self._say_refused)

    def show_standing(self) -> None:
        """Say in the status line what holds for the time being."""
        window = self._window
        if window.framed:
            window.status.show_standing(window.files.shared.words, window.recovery.words)

    def _ask(self, question: Question | None) -> None:
        """Let a question about the file stand at the top until it is answered."""
        bar, again = self._window.bar, self._window.files.shared.ask
        if question is None:
            bar.hide()
            return

        def answered(act: Callable[[], object]) -> None:
            act()
            again()

        offers = [(words, partial(answered, act)) for words, act in question.offers]
        bar.say(question.text, *offers, stands=True)

    def _lead_to_question(self) -> None:
        self._window.bar.take_keyboard()

    def _show_differences(self, first: Case, second: Case, names: tuple[str, str]) -> None:
        from desktop.shell.comparison import ComparisonWindow
        from desktop.shell.history.window import HistoryWindow

        window = self._window
        chooser = window.findChild(HistoryWindow)
        chosen = isinstance(chooser, HistoryWindow) and chooser.isActiveWindow()
        shown = ComparisonWindow(first, second, names, window)
        if chosen:
            # The keyboard goes back to where the next two are chosen.
            shown.finished.connect(partial(self._back_to, HistoryWindow))
        shown.show()

    def _back_to(self, kind: type[QWidget], _result: int) -> None:
        beside = self._window.findChild(kind)
        if isinstance(beside, QWidget) and beside.isVisible():
            beside.activateWindow()

    def _say_earlier(self, words: str, path: Path) -> None:
        """Say that an earlier save was opened; offer what differs in its file, if that is there."""
        window, offers = self._window, []
        if is_there(path):
            offers = [(_("What differs"), partial(window.files.versions.show_file, path))]
        window.notice.say(words, *offers, stay=bool(offers))

    def _say_refused(self, problems: tuple[Problem, ...]) -> None:
        """Say why an edit was not done."""
        problem = problems[0]
        from desktop.kit.problems import place_words

        words = _("Not done. {place}: {why}", place=place_words(problem), why=problem.sentence)
        self._window.notice.say(words)

    def _say_thrown(self, take_back: Callable[[], object] | None) -> None:
        """Say that unsaved work is gone; until the notice goes it can be had again."""
        window = self._window
        if not window.session.is_open:
            window.page.refresh()
        if take_back is None:
            return

        def back() -> None:
            take_back()
            if not window.session.is_open:
                window.page.refresh()

        window.notice.say(_("The unsaved work is thrown away."), (_("Take it back"), back))
