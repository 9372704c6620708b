"""What stands round the pages of an open case: header, rail, details, problems, status line.

None of it is seen before a case is open, so that the start page need not wait for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.pages.register import WORK
from desktop.shell.details_pane import DetailsPane
from desktop.shell.header import Header
from desktop.shell.problem_list import ProblemList
from desktop.shell.rail import Rail
from desktop.shell.status_line import StatusLine

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

    from desktop.shell.main_window import MainWindow


class Around:
    """These parts, laid round the pages of a window; hidden until somebody shows them."""

    def __init__(
        self, window: MainWindow, column: QBoxLayout, across: QBoxLayout, middle: QBoxLayout
    ) -> None:
        """`column` has the header above and the status line below, `across` the rail before and
        the details behind, `middle` the pages with the list of problems below.
        """
        session, menus = window.session, window.menus
        self.status = StatusLine(session, window)
        self.header = Header(session, menus.undo, menus.redo)
        self.rail = Rail([(entry.key, entry.words) for entry in WORK])
        self.details = DetailsPane()
        self.problem_list = ProblemList(session)
        for part in (self.header, self.rail, self.details, self.status):
            part.hide()
        column.insertWidget(0, self.header)
        column.addWidget(self.status)
        across.insertWidget(0, self.rail)
        across.addWidget(self.details)
        middle.addWidget(self.problem_list)
        # In the order in which they are told, and below what lies over them.
        told = (self.details, self.problem_list, window.stack, self.rail, self.header, self.status)
        for each in told:
            each.lower()
        self.rail.chosen.connect(window.show_page)
        self.status.method_asked.connect(menus.method.trigger)
        self.status.problems_asked.connect(menus.problems.trigger)
        self.header.search_asked.connect(menus.search.trigger)
        self.problem_list.asked_for.connect(window.go_to_problem)
        self.problem_list.closed.connect(menus.problems.trigger)
        for notice in (window.bar, window.notice):
            notice.lie_over(self.header, self.header.search_box)
