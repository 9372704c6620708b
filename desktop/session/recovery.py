"""Keeps a copy of unsaved work every few seconds, so that a crash loses nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal

from desktop.session.jobs import COPIES, Handle, Job
from desktop.session.moments import moment_words, this_moment
from desktop.session.session import Session
from desktop.words import _, small, text
from mcda.disk.door import is_there
from mcda.errors import Problem

KEEP_AFTER_MS = 3_000
AGAIN_AFTER_MS = 30_000
"""So long after a copy could not be written it is tried again, without any change."""


def recovery_folder() -> Path:
    """Return the folder in which copies of unsaved work are kept."""
    place = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "recovery"


class Recovery(QObject):
    """Follows one session: keeps a copy while there is unsaved work, discards it when saved.

    A copy that can't be written is said quietly for as long as there is none; it
    does not stand in the way of anything.
    """

    standing = Signal()
    """`words` are others than before."""

    def __init__(self, session: Session, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._folder = folder
        self._copies: set[Path] = set()
        self.job: Job | None = None
        """The writing of the last copy."""
        self._since = ""
        self.words = ""
        """What is to be said for the time being: that there is no copy; empty when there is."""
        self.timer = QTimer(self)
        """Its end is when a copy is written."""
        self.timer.setSingleShot(True)
        self.timer.setInterval(KEEP_AFTER_MS)
        self.timer.timeout.connect(self.keep_soon)
        session.case_changed.connect(self._changed)
        session.file_changed.connect(self._changed)

    @property
    def folder(self) -> Path:
        """Where the copies are."""
        return self._folder

    @property
    def copies(self) -> tuple[Path, ...]:
        """The copies of this session's work that are in the folder."""
        return tuple(sorted(copy for copy in self._copies if is_there(copy)))

    @property
    def waiting(self) -> bool:
        """Say whether a copy is about to be written."""
        return self.timer.isActive()

    def keep_soon(self) -> None:
        """Write the copy off the GUI thread, after the one that is being written."""
        if not self._session.dirty:
            return
        if self.job is not None and self.job.running:
            self.timer.start(KEEP_AFTER_MS)
            return
        from mcda.casefile.recovery import copy_path, discard, keep
        from mcda.disk.atomic import not_written

        session, folder, copies = self._session, self._folder, self._copies
        case, original, base = session.case, session.path or "", session.mark
        copy = copy_path(case, folder, original)

        def work(handle: Handle) -> tuple[Problem, ...]:
            # Noted before it is there: a dropped answer must leave no copy.
            copies.add(copy)
            wrong = not_written(lambda: keep(case, folder, original, base=base), folder)
            if wrong:
                return wrong
            # What was recovered, or kept under the name before, is in this copy too.
            for older in copies - {copy}:
                copies.discard(older)
                discard(older)
            if handle.cancelled:
                discard(copy)
            return ()

        self.job = Job(work, self)
        self.job.finished.connect(self._say)
        self.job.start(COPIES)

    def discard(self) -> None:
        """Remove the copy: the work is saved, or was given up on purpose."""
        self.timer.stop()
        if self.job is not None:
            self.job.cancel()
        while self._copies:
            from mcda.casefile.recovery import discard

            discard(self._copies.pop())
        self._say(())

    def adopt(self, copy: Path) -> None:
        """Take over the copy that was just recovered: it goes when this work is saved."""
        self._copies.add(copy)

    def _changed(self) -> None:
        if not self._session.dirty:
            self.discard()
        elif not self.timer.isActive():
            self.timer.start(KEEP_AFTER_MS)

    def _say(self, problems: tuple[Problem, ...]) -> None:
        """Say since when there is no copy and why, and try again; or that all is well."""
        words = ""
        if problems:
            self._since = self._since or moment_words(this_moment())
            words = _("No safety copy since {time}: {why}", time=self._since, why=_why(problems[0]))
            if not self.timer.isActive():
                self.timer.start(AGAIN_AFTER_MS)
        else:
            self._since = ""
        if words != self.words:
            self.words = words
            self.standing.emit()


def _why(problem: Problem) -> str:
    known = {
        "FILE-DISK-FULL": _("disk full"),
        "FILE-READ-ONLY": _("the folder for copies can't be written to"),
        "FILE-NO-FOLDER": _("the folder for copies can't be made"),
    }
    return known.get(problem.code) or small(text(problem.found))
