"""Problems of files, all at once, to be read here, copied, printed or kept as a file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QResizeEvent

from desktop.kit import clipboard
from desktop.kit.card import Card
from desktop.kit.labels import push
from desktop.kit.laid import STRETCH, fill, in_row
from desktop.kit.list_out import ListOut
from desktop.kit.problem_view import ProblemView
from desktop.kit.problems import ProblemsModel
from desktop.kit.theme import GRID_PX, theme
from desktop.session.session import Session
from desktop.words import _, ngettext
from mcda.errors import Problem
from mcda.figures.chart import ChartText
from mcda.report.blocks import Report
from mcda.report.problem_report import HEADS, problem_report, problem_rows

MOST_PX = 420


class ProblemCard(Card):
    """A list of problems with its title; hidden while there are none."""

    asked_for = Signal(object)
    """The problem that was clicked."""

    def __init__(self, session: Session, *, closes: bool = False) -> None:
        """With `closes` the list can be put away once it was read."""
        super().__init__(" ")
        self._session = session
        self._problems: tuple[Problem, ...] = ()
        self._title_words = ""
        self._day = date.min
        self.model = ProblemsModel(self)
        titles = (_("Save the list of problems"), _("Print the list of problems"))
        self.out = ListOut(self, session, self.report, lambda: self.count, titles)
        self.view = ProblemView(_("Problems"), self.model)
        self.copy_button = push(_("Copy as table"), lambda: self.copy())
        self.close_button = push(
            _("Close"), lambda: self.show_problems("", (), date.min), look="link"
        )
        line = in_row(
            self.out.save_button,
            self.out.print_button,
            self.copy_button,
            STRETCH,
            self.close_button,
            gap=GRID_PX,
        )
        fill(self.body, self.out.bar, self.view, line)
        self.close_button.setHidden(not closes)
        self.view.clicked.connect(lambda at: self.asked_for.emit(self.model.problem(at.row())))
        self.view.activated.connect(lambda at: self.asked_for.emit(self.model.problem(at.row())))
        self.hide()

    @property
    def count(self) -> int:
        """How many problems are listed."""
        return len(self._problems)

    def show_problems(self, title: str, problems: Iterable[Problem], day: date) -> None:
        """List problems under a title; `day` is the date of the printed list."""
        self._problems, self._title_words, self._day = tuple(problems), title, day
        self.model.show(self._problems)
        count = len(self._problems)
        words = ngettext("1 problem", "{n} problems", count)
        self.set_title(_("{title}: {words}", title=title, words=words))
        self.setVisible(count > 0)
        self._fit()

    def report(self) -> Report:
        """Return the list as a document."""
        return problem_report(self._session.case, self._title_words, self._problems, self._day)

    def copy(self) -> None:
        """Put the list on the clipboard, one line a problem."""
        listed = ChartText("", HEADS, problem_rows(self._problems))
        data = QMimeData()
        data.setText(listed.tabbed)
        clipboard.put(data)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.view.setFixedHeight(self.view.height_of(theme().px(MOST_PX)))
