"""Writing files that are made of the case; of a large one they are made beside the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.session.jobs import CancelledError, Handle
from desktop.session.latest import Latest
from desktop.words import _
from mcda.disk.atomic import write_atomically
from mcda.errors import RefusedError


class FileWriting(QObject):
    """One file at a time; of one that was given up nothing is written."""

    begun = Signal(str)
    """What is being done beside the window, in words."""
    written = Signal(Path)
    refused = Signal(object)
    """The problems of a file that could not be written."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.latest = Latest(self, found=self.written.emit, refused=self.refused.emit)

    def write(self, path: Path, made: Callable[[], bytes], *, beside: bool) -> bool:
        """Write what is `made`, at once or beside the window; say whether it is, or will be."""

        def work(handle: Handle) -> Path:
            content = made()
            if handle.cancelled:
                raise CancelledError
            write_atomically(path, content)
            return path

        if beside:
            self.begun.emit(_("Writing {name}…", name=path.name))
            self.latest.ask(object(), work)
            return True
        try:
            write_atomically(path, made())
        except RefusedError as refused:
            self.refused.emit(refused.problems)
            return False
        self.written.emit(path)
        return True
