"""Printing a report and writing it to a file; a long one while the window goes on answering."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from desktop.kit.printing import Pages, Paper, printing, rendered, rendering
from desktop.kit.slices import Slices
from desktop.kit.work_bar import WorkBar
from desktop.session.writing import FileWriting
from desktop.words import _, text
from mcda.errors import Problem
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
        self._writing = FileWriting(self)
        self._writing.written.connect(self._saved)
        self._writing.refused.connect(self._refused)
        self.bar = WorkBar(self._writing.latest)
        self.bar.cancelled.connect(self._cancelled)
        self._slices = Slices(self)

    @property
    def working(self) -> bool:
        """Say whether a report is still being printed or written."""
        return self._slices.working or self._writing.latest.awaited

    def save(self, report: Report, path: Path, pages: Pages | None = None, *, long: bool) -> bool:
        """Write a report in the form that the file's ending names; say whether it is, or will be.

        `pages` are those that it was set on already. Problems are handed over by `failed`.
        """
        kind = path.suffix.lower()
        if not long:
            made = partial(rendered, report, kind, pages)
            return self._writing.write(path, made, beside=False)
        self.bar.begin(_("Saving {name}", name=path.name))
        steps = rendering(report, kind, pages, self._tell)
        self._slices.begin(steps, lambda made: self._writing.write(path, made, beside=True))
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
