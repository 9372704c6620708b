"""A window whose pages have parts round them, which are made when they are first asked for."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

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

    @property
    def framed(self) -> bool:
        """Whether the parts are made."""
        return self._around is not None

    @property
    def around(self) -> Around:
        """All of them."""
        if self._around is None:
            self._around = self._make_around()
            self._show_around()
        return self._around

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

    @abstractmethod
    def _make_around(self) -> Around:
        """Make the parts and lay them round the pages."""

    @abstractmethod
    def _show_around(self) -> None:
        """Show the parts as far as they are to be seen now."""
