"""What happens when the program itself is wrong: nothing is lost, and it is written down."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QStandardPaths

from desktop.words import _
from mcda.disk.atomic import keep_private

LARGEST_LOG = 1_000_000


def log_file() -> Path:
    """Return where faults are written down."""
    place = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "faults.log"


def install(say: Callable[[str], None], log: Path) -> None:
    """Let every unexpected exception be logged and said, instead of ending the program."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        # A program without a console has no standard error.
        if sys.stderr is not None:
            with suppress(OSError, ValueError):
                sys.stderr.write(text)
        written = write_down(text, log)
        words = _(
            "Something in Parley went wrong. The case is still open: look it over, then save it."
        )
        if written:
            where = _("What happened is written down in {file}.")
            words = f"{words} {where.format(file=log)}"
        say(words)

    sys.excepthook = hook


def write_down(text: str, log: Path) -> bool:
    """Append a fault to the log, which starts anew when it has grown large; say if it could be.

    A fault may quote what nobody else may read, so the log is its owner's alone.
    """
    moment = datetime.now().astimezone().isoformat(timespec="seconds")
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        if log.exists() and log.stat().st_size > LARGEST_LOG:
            log.unlink()
        log.touch(mode=0o600)
        keep_private(log)
        with log.open("a", encoding="utf-8") as stream:
            stream.write(f"{moment}\n{text}\n")
    except OSError:
        return False
    return True
