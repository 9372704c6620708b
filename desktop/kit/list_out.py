"""A list as a document of its own: written to a file in one of four forms, or printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from desktop.kit.labels import push
from desktop.kit.putting_out import PuttingOut
from desktop.save_dialog import ask_where, file_name
from desktop.session.session import Session
from desktop.words import _
from mcda.errors import RefusedError
from mcda.report.blocks import Report

KINDS = (".xlsx", ".pdf", ".docx", ".html")
AT_ONCE = 200
"""Rows that are put out before a person waits."""


class ListOut(PuttingOut):
    """Two buttons for that; `report` makes the document, `count` says how many rows it has."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        report: Callable[[], Report],
        count: Callable[[], int],
        titles: tuple[str, str],
    ) -> None:
        """`titles` are those of the two dialogs, which ask for a file and for a printer."""
        super().__init__(parent)
        self._parent, self._session = parent, session
        self._report, self._count, self._titles = report, count, titles
        self.write_workbook: Callable[[Path], None] | None = None
        """Writes the list as a workbook where the usual one is not enough."""
        self.save_button = push(_("Save the list…"), lambda: self.ask_save())
        self.print_button = push(_("Print…"), lambda: self.ask_print())
        for button in (self.save_button, self.print_button):
            button.setAutoDefault(False)
        self.failed.connect(session.report)

    def ask_save(self) -> bool:
        """Ask for a file and write the list there."""
        near = self._session.path or self._session.source
        folder = near.parent if near is not None else Path.home()
        offered = folder / f"{file_name(self._report().title)}.xlsx"
        kinds = {_("Workbooks, documents and pages"): KINDS}
        path = ask_where(self._parent, self._titles[0], offered, kinds)
        return path is not None and self.save_list(path)

    def save_list(self, path: Path) -> bool:
        """Write the list in the form that the file's ending, one of KINDS, names."""
        if path.suffix.lower() != ".xlsx" or self.write_workbook is None:
            return self.save(self._report(), path, long=self._long)
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
        dialog = QPrintDialog(printer, self._parent)
        dialog.setWindowTitle(self._titles[1])
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return False
        self.print(self._report(), printer, paper(), long=self._long)
        return True

    @property
    def _long(self) -> bool:
        return self._count() > AT_ONCE
