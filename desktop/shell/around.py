"""What stands round the pages of an open case: header, rail, details, problems, status line.

None of it is seen before a case is open, so that the start page need not wait for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.kit.slices import Steps
from desktop.pages.register import WORK
from desktop.shell.details_pane import DetailsPane
from desktop.shell.header import Header
from desktop.shell.problem_list import ProblemList
from desktop.shell.rail import Rail
from desktop.shell.status_line import StatusLine

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

    from desktop.shell.main_window import MainWindow


@dataclass(frozen=True, eq=False)
class Around:
    """These parts, laid round the pages of a window; hidden until somebody shows them."""

    status: StatusLine
    header: Header
    rail: Rail
    details: DetailsPane
    problem_list: ProblemList


def laid_around(
    window: MainWindow, column: QBoxLayout, across: QBoxLayout, middle: QBoxLayout
) -> Steps[Around]:
    """Make the parts, one between two yields, and lay them round the pages.

    `column` has the header above and the status line below, `across` the rail before and
    the details behind, `middle` the pages with the list of problems below.
    """
    session, menus = window.session, window.menus
    status = StatusLine(session, window)
    yield
    header = Header(session, menus.undo, menus.redo)
    yield
    rail = Rail([(entry.key, entry.words) for entry in WORK])
    yield
    details = DetailsPane()
    yield
    problem_list = ProblemList(session)
    yield
    for part in (header, rail, details, status):
        part.hide()
    column.insertWidget(0, header)
    column.addWidget(status)
    across.insertWidget(0, rail)
    across.addWidget(details)
    middle.addWidget(problem_list)
    # In the order in which they are told, and below what lies over them.
    for each in (details, problem_list, window.stack, rail, header, status):
        each.lower()
    rail.chosen.connect(window.show_page)
    status.method_asked.connect(menus.method.trigger)
    status.problems_asked.connect(menus.problems.trigger)
    header.search_asked.connect(menus.search.trigger)
    problem_list.asked_for.connect(window.go_to_problem)
    problem_list.closed.connect(menus.problems.trigger)
    for notice in (window.bar, window.notice):
        notice.lie_over(header, header.search_box)
    return Around(status, header, rail, details, problem_list)
