"""Keeps copies of the last saves beside the platform's data, off the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.session.jobs import COPIES, Handle, Job
from desktop.session.moments import changed_at, moment_words
from desktop.session.session import Session
from desktop.words import _, small, text
from mcda.disk.atomic import mark_of, not_written
from mcda.disk.door import is_there, read_regular
from mcda.disk.leftover import sweep
from mcda.errors import Problem, RefusedError

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.session.files import Files
    from mcda.casefile.recovery import Kept
    from mcda.model.case import Case


def backups_folder(recovery_folder: Path) -> Path:
    """Return the folder of the copies of saves: it stands beside that of unsaved work."""
    return recovery_folder.with_name("backups")


@dataclass(frozen=True, eq=False)
class Replaced:
    """A file's bytes before they are written over, and when they were written."""

    content: bytes
    when: datetime | None


class Backups(QObject):
    """The copies in one folder; a save whose copy could not be kept is told, and stands."""

    kept = Signal()
    """A copy was written, or could not be."""

    def __init__(self, session: Session, folder: Path, files: Files) -> None:
        super().__init__(files)
        self._session = session
        self._files = files
        self.folder = folder
        self.job: Job | None = None
        """The writing of the last copy."""
        self._saved: dict[Path, str] = {}
        """The mark of what was saved last from here, by its file."""

    def clear_up(self) -> None:
        """Remove copies that a crash left half written."""
        sweep(self.folder)

    def replaced(self, path: Path, known: str = "") -> Replaced | None:
        """Return what a save is about to replace, where it is a case file that others wrote.

        What was saved from here already has its copy. `known` is the mark of what the file
        holds, where that is sure.
        """
        if known and known == self._saved.get(path):
            return None
        from mcda.casefile.case_file import MAX_BYTES, version_named

        if not is_there(path):
            return None
        try:
            content = read_regular(path, MAX_BYTES)
        except RefusedError:
            return None
        if not version_named(content) or mark_of(content) == self._saved.get(path):
            return None
        return Replaced(content, changed_at(path))

    def keep(self, case: Case, path: Path, replaced: Replaced | None = None) -> None:
        """Keep a copy of what was just saved to a file, and of what stood there before."""
        folder = self.folder
        self._saved[path] = self._session.mark

        def keep_all() -> None:
            from mcda.casefile.backups import back_up, back_up_content

            if replaced is not None:
                content, when = replaced.content, replaced.when
                back_up_content(content, folder, path, case.title, when)
            back_up(case, folder, path)

        def work(_handle: Handle) -> tuple[Problem, ...]:
            return not_written(keep_all, folder)

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
        words = words.format(name=source.name, time=moment_words(one.saved))
        self._files.earlier.emit(words, source)
        return True

    def _tell(self, problems: tuple[Problem, ...]) -> None:
        self.kept.emit()
        if problems:
            why = small(text(problems[0].found))
            self._files.said.emit(
                _("The case is saved, but no backup of it is kept: {why}.", why=why)
            )
