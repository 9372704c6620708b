"""A window whose pages have parts round them, which are made when they are first asked for."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

from desktop.kit.slices import Slices, Steps

if TYPE_CHECKING:
    from desktop.shell.around import Around
    from desktop.shell.details_pane import DetailsPane
    from desktop.shell.header import Header
    from desktop.shell.problem_list import ProblemList
    from desktop.shell.rail import Rail
    from desktop.shell.status_line import StatusLine


class Framed(QMainWindow):
    """Names the parts; the start page is up before there are any."""

    _around: Around | None = None
    _growing: Steps[Around] | None = None

    def __init__(self) -> None:
        super().__init__()
        self._ahead = Slices(self)

    @property
    def framed(self) -> bool:
        """Whether the parts are made."""
        return self._around is not None

    @property
    def around(self) -> Around:
        """All of them."""
        while self._around is None:
            self._make_part()
        return self._around

    def made_around(self) -> Steps[None]:
        """Make what is not made of them yet, a part between two yields."""
        while self._around is None:
            self._make_part()
            yield

    @property
    def header(self) -> Header:
        """Whose case this is, and what holds for all pages."""
        return self.around.header

    @property
    def rail(self) -> Rail:
        """The pages in working order."""
        return self.around.rail

    @property
    def details(self) -> DetailsPane:
        """What is chosen on the page."""
        return self.around.details

    @property
    def problem_list(self) -> ProblemList:
        """What is wrong, unfolded below the page."""
        return self.around.problem_list

    @property
    def status(self) -> StatusLine:
        """What was saved, the method, how many problems there are."""
        return self.around.status

    def begin_around(self) -> None:
        """Have them made, a part in a turn of the loop, while a file is read for instance."""
        self._ahead.begin(self.made_around())

    def _make_part(self) -> None:
        steps, self._growing = self._growing or self._make_around(), None
        try:
            next(steps)
            self._growing = steps
        except StopIteration as done:
            self._around = done.value
            self._show_around()

    def _take_around_away(self) -> None:
        """Let the parts be made once more."""
        self._around = self._growing = None

    @abstractmethod
    def _make_around(self) -> Steps[Around]:
        """Make the parts and lay them round the pages, a part between two yields."""

    @abstractmethod
    def _show_around(self) -> None:
        """Show the parts as far as they are to be seen now."""
