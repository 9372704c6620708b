"""What happens when the program itself is wrong: nothing is lost, and it is written down.

Qt is not needed here: what fails may be Qt.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Final

from desktop.session.moments import this_moment
from desktop.words import _
from mcda.disk.atomic import keep_private

LARGEST_LOG = 1_000_000
NAME: Final = "Parley"
"""The program's name, and its maker's, in the folders that the system gives to programs."""


def log_file() -> Path:
    """Return where faults are written down: beside what the program keeps for its user."""
    if sys.platform == "win32":
        kept = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        kept = Path.home() / "Library" / "Application Support"  # no words: a folder
    else:
        kept = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(kept) / NAME / NAME / "faults.log"


class Faults:
    """Takes every unexpected exception: it is logged, and said in the window when there is one.

    Before that, and after, it is said on standard error. What could not be said in a
    window counts for `code`, that of the program's end.
    """

    def __init__(self, log: Path) -> None:
        self._log = log
        self._say: Callable[[str], None] | None = None
        self.code = 0
        """0, or 1 after a fault that no window has told of."""

    def say_in(self, say: Callable[[str], None]) -> None:
        """Say faults in a window from now on, first one that came while it was being made."""
        self._say = say
        if self.code:
            self.code = 0
            self._tell(written=True)

    def say_nowhere(self) -> None:
        """The window is gone."""
        self._say = None

    def hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Stand in for `sys.excepthook`."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        _to_standard_error(text)
        self._tell(written=write_down(text, self._log))

    def _tell(self, *, written: bool) -> None:
        where = _("What happened is written down in {file}.", file=self._log) if written else ""
        if self._say is None:
            self.code = 1
            _to_standard_error(f"{where}\n" if where else "")
            return
        words = _(
            "Something in Parley went wrong. The case is still open: look it over, then save it."
        )
        try:
            self._say(_("{words} {where}", words=words, where=where) if where else words)
        except Exception:  # noqa: BLE001 - the window itself may be what is wrong
            self.code = 1
            write_down(traceback.format_exc(), self._log)


def install(log: Path) -> Faults:
    """Let every unexpected exception be logged and said, instead of ending the program."""
    faults = Faults(log)
    sys.excepthook = faults.hook
    return faults


def write_down(text: str, log: Path) -> bool:
    """Append a fault to the log, which starts anew when it has grown large; say if it could be.

    A fault may quote what nobody else may read, so the log is its owner's alone.
    """
    moment = this_moment().isoformat(timespec="seconds")
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        if log.exists() and log.stat().st_size > LARGEST_LOG:
            log.unlink()
        log.touch(mode=0o600)
        keep_private(log)
        with log.open("a", encoding="utf-8", errors="backslashreplace") as stream:
            stream.write(f"{moment}\n{text}\n")
    except OSError:
        return False
    return True


def _to_standard_error(text: str) -> None:
    """Write where there is somewhere to: a program without a console has no standard error."""
    if sys.stderr is not None:
        with suppress(OSError, ValueError):
            sys.stderr.write(text)
