"""Keeps a copy of unsaved work every few seconds, so that a crash loses nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QTimer

from desktop.jobs import Handle, Job
from desktop.session import Session
from mcda.errors import RefusedError

KEEP_AFTER_MS = 3_000


def recovery_folder() -> Path:
    """Return the folder in which copies of unsaved work are kept."""
    place = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "recovery"


class Recovery(QObject):
    """Follows one session: keeps a copy while there is unsaved work, discards it when saved.

    A copy that can't be written is not a reason to disturb anyone: saving will
    say what is wrong with the disk.
    """

    def __init__(self, session: Session, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._folder = folder
        self._copies: set[Path] = set()
        self._job: Job | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep_soon)
        session.case_changed.connect(self._changed)
        session.file_changed.connect(self._changed)

    @property
    def copies(self) -> tuple[Path, ...]:
        """The copies of this session's work that are in the folder."""
        return tuple(self._copies)

    @property
    def waiting(self) -> bool:
        """Say whether a copy is about to be written."""
        return self._timer.isActive()

    def keep_soon(self) -> None:
        """Write the copy off the GUI thread."""
        if not self._session.dirty:
            return
        from mcda.io.recovery import discard, keep

        case, original = self._session.case, self._session.path or ""

        copies = self._copies

        def work(handle: Handle) -> None:
            try:
                copy = keep(case, self._folder, original)
            except (OSError, RefusedError):
                return
            # Noted here and not when the answer arrives: a dropped answer must leave no copy.
            copies.add(copy)
            if handle.cancelled:
                discard(copy)

        self._job = Job(work, self).start()

    def discard(self) -> None:
        """Remove the copy: the work is saved, or was given up on purpose."""
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
        while self._copies:
            from mcda.io.recovery import discard

            discard(self._copies.pop())

    def adopt(self, copy: Path) -> None:
        """Take over the copy that was just recovered: it goes when this work is saved."""
        self._copies.add(copy)

    def _changed(self) -> None:
        if not self._session.dirty:
            self.discard()
        elif not self._timer.isActive():
            self._timer.start()
