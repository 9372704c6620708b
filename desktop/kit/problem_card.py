"""Problems of files, all at once, to be read here, copied, printed or kept as a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

from desktop.kit import clipboard
from desktop.kit.card import Card
from desktop.kit.labels import push
from desktop.kit.laid import STRETCH, fill, in_row
from desktop.kit.problem_view import ProblemView
from desktop.kit.problems import ProblemsModel
from desktop.kit.putting_out import PuttingOut
from desktop.kit.theme import GRID_PX, theme
from desktop.save_dialog import ask_where, file_name
from desktop.session.session import Session
from desktop.words import _, ngettext
from mcda.errors import Problem, RefusedError
from mcda.figures.chart import ChartText
from mcda.report.blocks import Report
from mcda.report.problem_report import HEADS, problem_report, problem_rows

KINDS = (".xlsx", ".pdf", ".docx", ".html")
MOST_PX = 420
AT_ONCE = 200
"""Problems that are put out before a person waits."""


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
        self.write_workbook: Callable[[Path], None] | None = None
        """Writes the list as a workbook where the usual one is not enough."""
        self.model = ProblemsModel(self)
        self.out = PuttingOut(self)
        self.view = ProblemView(_("Problems"), self.model)
        self.copy_button = push(_("Copy as table"), lambda: self.copy())
        self.save_button = push(_("Save as a workbook…"), lambda: self.ask_save())
        self.print_button = push(_("Print…"), lambda: self.ask_print())
        self.close_button = push(
            _("Close"), lambda: self.show_problems("", (), date.min), look="link"
        )
        line = in_row(
            self.save_button,
            self.print_button,
            self.copy_button,
            STRETCH,
            self.close_button,
            gap=GRID_PX,
        )
        fill(self.body, self.out.bar, self.view, line)
        self.close_button.setHidden(not closes)
        self.out.failed.connect(session.report)
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

    def ask_save(self) -> bool:
        """Ask for a file and write the list there."""
        near = self._session.path or self._session.source
        folder = near.parent if near is not None else Path.home()
        path = ask_where(
            self,
            _("Save the list of problems"),
            folder / f"{file_name(self._title_words)}.xlsx",
            {_("Workbooks, documents and pages"): KINDS},
        )
        return path is not None and self.save(path)

    def save(self, path: Path) -> bool:
        """Write the list in the form that the file's ending, one of KINDS, names."""
        if path.suffix.lower() != ".xlsx" or self.write_workbook is None:
            return self.out.save(self.report(), path, long=self.count > AT_ONCE)
        try:
            self.write_workbook(path)
        except RefusedError as refused:
            self._session.report(refused.problems)
            return False
        return True

    def ask_print(self) -> bool:
        """Ask for a printer and print the list."""
        from desktop.kit.page_setup import paper
        from desktop.kit.printing.output import on_printer

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        on_printer(printer, paper())
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle(_("Print the list of problems"))
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return False
        self.out.print(self.report(), printer, paper(), long=self.count > AT_ONCE)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.view.setFixedHeight(self.view.height_of(theme().px(MOST_PX)))
