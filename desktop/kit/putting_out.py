"""Printing a report and writing it to a file; a long one while the window goes on answering."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from desktop.kit.printing import Pages, Paper, printing, rendered, rendering
from desktop.kit.slices import Slices
from desktop.kit.work_bar import WorkBar
from desktop.session.jobs import CancelledError, Handle
from desktop.session.latest import Latest
from desktop.words import _, text
from mcda.disk.atomic import write_atomically
from mcda.errors import Problem, RefusedError
from mcda.report.blocks import Report


class PuttingOut(QObject):
    """One report at a time; `bar` shows how far it is and gives it up.

    What the window's thread has to paint is painted in slices; the rest is made and
    written beside it. Nothing is written of what was given up.
    """

    said = Signal(str)
    failed = Signal(object)
    """The problems (a tuple) of a file that could not be written."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._writing = Latest(self, found=self._saved, refused=self._refused)
        self.bar = WorkBar(self._writing)
        self.bar.cancelled.connect(self._cancelled)
        self._slices = Slices(self)

    @property
    def working(self) -> bool:
        """Say whether a report is still being printed or written."""
        return self._slices.working or self._writing.awaited

    def save(self, report: Report, path: Path, pages: Pages | None = None, *, long: bool) -> bool:
        """Write a report in the form that the file's ending names; say whether it is, or will be.

        `pages` are those that it was set on already. Problems are handed over by `failed`.
        """
        kind = path.suffix.lower()
        if not long:
            try:
                write_atomically(path, rendered(report, kind, pages))
            except RefusedError as refused:
                self._refused(refused.problems)
                return False
            self._saved(path)
            return True
        self.bar.begin(_("Saving {name}", name=path.name))
        steps = rendering(report, kind, pages, self._tell)
        self._slices.begin(steps, lambda make: self._write(path, make))
        return True

    def print(self, report: Report, printer: QPrinter, paper: Paper, *, long: bool) -> None:
        """Print a report, on the printer's own sheets with the margin of a paper."""
        steps = printing(report, printer, paper.margin_points, self._tell)
        if long:
            self.bar.begin(_("Printing {title}", title=report.title))
        self._slices.begin(steps, lambda _none: self._printed(printer.printerName()), now=not long)

    def _tell(self, done: int, whole: int) -> None:
        words = _("Page {n} of {count}", n=done, count=whole)
        self.bar.show_progress(done / max(1, whole), words)

    def _write(self, path: Path, make: Callable[[], bytes]) -> None:
        def work(handle: Handle) -> Path:
            content = make()
            if handle.cancelled:
                raise CancelledError
            write_atomically(path, content)
            return path

        self._writing.ask(object(), work)

    def _saved(self, path: Path) -> None:
        self.bar.end()
        self.said.emit(_("Saved {name}", name=path.name))

    def _printed(self, name: str) -> None:
        self.bar.end()
        self.said.emit(_("Sent to {name}", name=name))

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        self.bar.end()
        self.failed.emit(problems)
        self.said.emit(text(problems[0].sentence))

    def _cancelled(self) -> None:
        self._slices.stop()
        self.bar.end()
        self.said.emit(_("Given up: the report is not put out."))
