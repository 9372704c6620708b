"""Opening, saving and exporting as the window does it: file dialogs, locks, recent files.

The one question that is asked with a dialog is what becomes of unsaved work.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop import remembered
from desktop.recovery import Recovery
from desktop.session import CASE_SUFFIX, Session
from mcda.errors import Problem, RefusedError
from mcda.model.case import Case

if TYPE_CHECKING:
    from mcda.io.reading import Reading

IMPORTABLE = "*.xlsx *.xlsm *.csv *.tsv *.txt *.ods *.xls"
READABLE = f"*.parley {IMPORTABLE}"


class Files(QObject):
    """What the File menu does; every method returns whether the work was done."""

    said = Signal(str)
    """Something worth a quiet notice."""
    failed = Signal()
    """Problems were added to the list."""
    unclean = Signal(Path)
    """A table was opened that is no clean one; the import assistant may do better."""

    def __init__(self, session: Session, recovery: Recovery, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._recovery = recovery
        self._window = window
        self._locked: Path | None = None

    def new(self) -> bool:
        """Start an empty case."""
        if not self.may_leave():
            return False
        self._unlock()
        date = datetime.now().astimezone().date().isoformat()
        self._session.new(Case(id=uuid4().hex, date=date))
        return True

    def ask_open(self) -> bool:
        """Ask for a file and open it."""
        path, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Open a case, workbook or table"),
            self._folder(),
            self.tr("Cases, workbooks and tables ({patterns})").format(patterns=READABLE),
        )
        return bool(path) and self.open(Path(path))

    def open(self, path: Path) -> bool:
        """Open a file in place of the present case; its problems are listed."""
        if not self.may_leave():
            return False
        path = path.absolute()
        reading = self._session.open(path)
        if reading.case is None:
            self.failed.emit()
            if reading.bare:
                self.unclean.emit(path)
            return False
        self._lock(path, reading.problems)
        self._remember(path)
        if reading.bare and not reading.sound:
            self.unclean.emit(path)
        return True

    def ask_import(self) -> Path | None:
        """Ask for a file to import a table from."""
        path, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Import a workbook or table"),
            self._folder(),
            self.tr("Workbooks and tables ({patterns})").format(patterns=IMPORTABLE),
        )
        return Path(path) if path else None

    def take_in(self, reading: Reading, source: Path) -> bool:
        """Open a case that was made from a table, in place of the present one; it is unsaved."""
        if reading.case is None or not self.may_leave():
            return False
        self._unlock()
        problems = tuple(reading.problems)
        self._session.new(reading.case, source=source, unsaved=True, problems=problems)
        return True

    def open_copy(self, path: Path) -> bool:
        """Open a sample: a copy without a file of its own, so that the sample stays as it is."""
        if not self.may_leave():
            return False
        reading = self._session.open(path)
        if reading.case is None:
            self.failed.emit()
            return False
        self._unlock()
        self._session.new(reading.case, source=path, problems=reading.of_file)
        return True

    def recover(self, copy: Path) -> bool:
        """Open work that a crash left behind; it counts as unsaved."""
        from mcda.io.recovery import kept, read_kept

        one = next((k for k in kept(copy.parent) if k.copy == copy), None)
        if one is None or not self.may_leave():
            return False
        reading = read_kept(one)
        if reading.case is None:
            self._session.report(tuple(reading.problems))
            self.failed.emit()
            return False
        self._unlock()
        self._session.new(
            reading.case,
            path=Path(one.original) if one.original else None,
            unsaved=True,
            problems=reading.of_file,
        )
        self._recovery.adopt(copy)
        return True

    def save(self) -> bool:
        """Save to the case's own file, asking for one if it has none."""
        if self._session.path is None:
            return self.save_as()
        return self._write(self._session.path)

    def save_as(self) -> bool:
        """Ask for a file and save there."""
        suggested = Path(self._folder()) / (file_name(self._session.case.title) + CASE_SUFFIX)
        path, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save the case"),
            str(self._session.path or suggested),
            self.tr("Parley cases (*.parley)"),
        )
        return bool(path) and self._write(_with_suffix(Path(path), CASE_SUFFIX))

    def export_workbook(self) -> bool:
        """Ask for a file and write the case as a workbook."""
        from mcda.io.workbook.write import write_workbook

        return self._export(
            self.tr("Export the case as a workbook"),
            self.tr("Workbooks (*.xlsx)"),
            ".xlsx",
            lambda path: write_workbook(self._session.case, path),
        )

    def export_template(self) -> bool:
        """Ask for a file and write a blank workbook to be filled in."""
        from mcda.io.workbook.template import write_template

        return self._export(
            self.tr("Save a blank workbook"),
            self.tr("Workbooks (*.xlsx)"),
            ".xlsx",
            lambda path: write_template(path),
        )

    def may_leave(self) -> bool:
        """Ask what becomes of unsaved work; say whether it may be left."""
        if not self._session.dirty:
            return True
        buttons = QMessageBox.StandardButton
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle("Parley")
        box.setText(
            self.tr("“{title}” has changes that are not saved.").format(title=self._title())
        )
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        box.button(buttons.Save).setText(self.tr("Save"))
        box.button(buttons.Discard).setText(self.tr("Don't save"))
        box.button(buttons.Cancel).setText(self.tr("Cancel"))
        answer = box.exec()
        box.deleteLater()
        if answer == buttons.Save:
            return self.save()
        if answer == buttons.Discard:
            self._recovery.discard()
            return True
        return False

    def leave(self) -> None:
        """Give up the lock and the copy; the window is closing."""
        self._unlock()
        self._recovery.discard()

    def _write(self, path: Path) -> bool:
        from mcda.io.lock import lock_problem

        warning = lock_problem(path) if path != self._locked else None
        if self._session.save(path):
            self.failed.emit()
            return False
        self._lock(path, (warning,) if warning else ())
        self._remember(path)
        return True

    def _export(self, title: str, kinds: str, suffix: str, write: Callable[[Path], None]) -> bool:
        suggested = Path(self._folder()) / (file_name(self._session.case.title) + suffix)
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(suggested), kinds)
        if not chosen:
            return False
        path = _with_suffix(Path(chosen), suffix)
        try:
            write(path)
        except RefusedError as refused:
            self._session.report(refused.problems)
            self.failed.emit()
            return False
        self.said.emit(self.tr("Written to {name}.").format(name=path.name))
        return True

    def _lock(self, path: Path, problems: tuple[Problem, ...]) -> None:
        from mcda.io.lock import claim, lock_problem

        self._unlock()
        if path.suffix.lower() != CASE_SUFFIX:
            return
        warning = lock_problem(path)
        if warning is not None:
            self._session.report((*problems, warning))
        elif claim(path) is None:
            self._locked = path

    def _unlock(self) -> None:
        if self._locked is not None:
            from mcda.io.lock import release

            release(self._locked)
            self._locked = None

    def _remember(self, path: Path) -> None:
        case = self._session.case
        now = datetime.now().astimezone().isoformat(timespec="minutes")
        remembered.remember(remembered.Recent(str(path), self._title(), case.question, now))

    def _title(self) -> str:
        return self._session.case.title or self.tr("Untitled case")

    def _folder(self) -> str:
        source = self._session.source
        if source is not None:
            return str(source.parent)
        latest = remembered.recent()
        return str(Path(latest[0].path).parent if latest else Path.home())


def file_name(title: str) -> str:
    """Return a title as a file name that every system takes."""
    kept = "".join(c if c.isalnum() or c in " -_.()" else " " for c in title)
    return " ".join(kept.split()).strip(". ")[:80] or "Case"


def _with_suffix(path: Path, suffix: str) -> Path:
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)
