"""Steps of the walk through a large case that put a report out: on paper, into files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

from desktop.pages.report.page import ReportPage
from desktop.shell.main_window import MainWindow
from tests.turn_watch import Act, Until

KINDS = (".pdf", ".html", ".docx", ".xlsx")


def reports(window: MainWindow, folder: Path) -> Iterator[tuple[str, Act]]:
    """Print from another page, then put the rankings alone out in every kind of file."""
    yield "to scores", lambda: window.work_on("scores")
    paper = _Paper(folder / "printed.pdf")

    def printed() -> Until:
        paper.begin()
        window.menus.print.trigger()
        return Until(lambda: paper.asked and not _page(window).out.working)

    yield "report: print from the page Scores", printed
    paper.end()

    def alone() -> Until:
        page = _page(window)
        assert paper.path.stat().st_size > 0
        for key, box in page.sections.items():
            box.setChecked(key == "rankings")
        return Until(page.report)

    yield "report: rankings alone", alone
    for kind in KINDS:
        path = folder / f"report{kind}"

        def saved(path: Path = path) -> Until:
            out = _page(window).out
            assert _page(window).save(path)
            return Until(lambda: not out.working and path.stat().st_size)

        yield f"report: as {kind}", saved


def _page(window: MainWindow) -> ReportPage:
    page = window.page
    assert isinstance(page, ReportPage)
    return page


class _Paper:
    """Stands in for the dialog that asks for a printer: what is printed goes into a file."""

    def __init__(self, path: Path) -> None:
        self.asked = False
        self.path = path
        self._patch = patch("desktop.pages.report.page.QPrintDialog", self._dialog)

    def begin(self) -> None:
        self._patch.start()

    def end(self) -> None:
        self._patch.stop()

    def _dialog(self, printer: QPrinter, parent: object) -> QPrintDialog:
        self.asked = True
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.path))
        return _Accepted()  # type: ignore[return-value]


class _Accepted:
    def setWindowTitle(self, _title: str) -> None:
        """Be called something."""

    def exec(self) -> QDialog.DialogCode:
        return QDialog.DialogCode.Accepted
