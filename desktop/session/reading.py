"""Reading files beside the window, one at a time: it answers while a large one is read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.session.jobs import Handle
from desktop.session.latest import Latest
from desktop.words import _

if TYPE_CHECKING:
    from mcda.opening import Opened

Then = Callable[[Path, "Opened"], None]


def told(handle: Handle) -> Callable[[float, str], None]:
    """Return what tells a job's progress by the sheet that is looked at."""

    def step(share: float, sheet: str) -> None:
        handle.progress(share, _("Looking for tables on {sheet}…", sheet=sheet))

    return step


class FileReading(QObject):
    """The file last asked for wins; an answer goes to whoever asked for it."""

    begun = Signal(str)
    """What is being done, in words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.latest = Latest(self, found=self._found)

    @property
    def working(self) -> bool:
        """Say whether a file is being read."""
        return self.latest.working

    def ask(self, path: Path, then: Then) -> None:
        """Read a case, workbook or table; `then` gets what is in it, on the GUI thread."""

        def work(handle: Handle) -> tuple[Path, Then, Opened]:
            from mcda.opening import look

            return path, then, look(path, told(handle))

        self.latest.forget()
        self.begun.emit(_("Reading {name}…", name=path.name))
        self.latest.ask(object(), work)

    def _found(self, answer: tuple[Path, Then, Opened]) -> None:
        path, then, opened = answer
        # What was read is the asker's alone: a large document is not kept.
        self.latest.forget()
        then(path, opened)
