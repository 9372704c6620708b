"""Keeps copies of the last saves beside the platform's data, off the GUI thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.session.jobs import COPIES, Handle, Job
from desktop.session.moments import moment_words
from desktop.session.session import Session
from desktop.words import _, small, text
from mcda.errors import Problem

if TYPE_CHECKING:
    from desktop.session.files import Files
    from mcda.casefile.recovery import Kept
    from mcda.model.case import Case


def backups_folder(recovery_folder: Path) -> Path:
    """Return the folder of the copies of saves: it stands beside that of unsaved work."""
    return recovery_folder.with_name("backups")


class Backups(QObject):
    """The copies in one folder; a save whose copy could not be kept is told, and stands."""

    def __init__(self, session: Session, folder: Path, files: Files) -> None:
        super().__init__(files)
        self._session = session
        self._files = files
        self.folder = folder
        self.job: Job | None = None
        """The writing of the last copy."""

    def clear_up(self) -> None:
        """Remove copies that a crash left half written."""
        from mcda.disk.leftover import sweep

        sweep(self.folder)

    def keep(self, case: Case, path: Path) -> None:
        """Keep a copy of what was just saved to a file."""
        folder = self.folder

        def work(_handle: Handle) -> tuple[Problem, ...]:
            from mcda.casefile.backups import back_up
            from mcda.disk.atomic import not_written

            return not_written(lambda: back_up(case, folder, path), folder)

        self.job = Job(work, self)
        self.job.finished.connect(self._tell)
        self.job.start(COPIES)

    def of(self, path: Path) -> tuple[Kept, ...]:
        """Return the copies of the saves of a file, the last save first."""
        from mcda.casefile.backups import backups_of

        return backups_of(self.folder, path)

    def open(self, copy: Path) -> bool:
        """Open the copy of an earlier save; it counts as unsaved, and saving asks for a name."""
        from mcda.casefile.recovery import kept, read_kept

        one = next((k for k in kept(copy.parent) if k.copy == copy), None)
        if one is None or not self._files.may_leave():
            return False
        reading = read_kept(one)
        if reading.case is None:
            self._session.report(tuple(reading.problems))
            self._files.failed.emit()
            return False
        self._files.shared.leave()
        source = Path(one.original)
        self._session.new(reading.case, source=source, unsaved=True, problems=reading.of_file)
        words = _("This is {name} as it was saved at {time}; saving asks for a name.")
        self._files.said.emit(words.format(name=source.name, time=moment_words(one.saved)))
        return True

    def _tell(self, problems: tuple[Problem, ...]) -> None:
        if problems:
            why = small(text(problems[0].found))
            self._files.said.emit(
                _("The case is saved, but no backup of it is kept: {why}.", why=why)
            )
