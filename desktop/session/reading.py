"""Reading files beside the window, one at a time: it answers while a large one is read."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.session.jobs import Handle
from desktop.session.latest import Latest
from desktop.words import _
from mcda.disk.door import is_larger

if TYPE_CHECKING:
    from mcda.opening import Opened

T = TypeVar("T")

Then = Callable[[Path, "Opened"], None]

AT_ONCE_BYTES: Final = 200_000
"""Case files up to this size are read within a frame or two."""


def told(handle: Handle) -> Callable[[float, str], None]:
    """Return what tells a job's progress by the sheet that is looked at."""

    def step(share: float, sheet: str) -> None:
        handle.progress(share, _("Looking for tables on {sheet}…", sheet=sheet))

    return step


class FileWork(QObject):
    """What is done with files beside the window: what was last asked for wins, and what came of
    it goes to whoever asked.
    """

    begun = Signal(str)
    """What is being done, in words."""

    def __init__(self, parent: QObject | None = None, *, own: str = "") -> None:
        super().__init__(parent)
        self.latest = Latest(self, own=own, found=self._found)

    @property
    def working(self) -> bool:
        """Say whether something is being done."""
        return self.latest.working

    def do(
        self,
        words: str,
        work: Callable[[Handle], T],
        then: Callable[[T], object],
        *,
        beside: bool = True,
    ) -> None:
        """Do something, beside the window or at once, and hand what came of it to `then`."""
        self.latest.forget()
        if beside:
            self.begun.emit(words)
        self.latest.ask(object(), lambda handle: (then, work(handle)), beside=beside)

    def _found(self, answer: tuple[Callable[[object], object], object]) -> None:
        then, found = answer
        # What was read is the asker's alone: a large document is not kept.
        self.latest.forget()
        then(found)


class FileReading(FileWork):
    """Reads files, one at a time."""

    def ask(self, path: Path, then: Then) -> None:
        """Read a case, workbook or table; `then` gets what is in it, on the GUI thread."""

        def work(handle: Handle) -> Opened:
            from mcda.opening import look

            return look(path, told(handle))

        self.do(_("Reading {name}…", name=path.name), work, partial(then, path))


def is_large(path: Path) -> bool:
    """Say whether a case's file takes longer to read than the window may stand still."""
    return is_larger(path, AT_ONCE_BYTES)
